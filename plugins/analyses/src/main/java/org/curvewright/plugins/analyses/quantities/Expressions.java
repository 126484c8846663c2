package org.curvewright.plugins.analyses.quantities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.numerics.expression.ScalarExpression;
import org.curvewright.numerics.expression.Spelling;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Greek;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;

/** Expressions in a law's parameters, in what else is asked of it, and in the expressions before. */
record Expressions(QuantitiesConfiguration with) {

    private static final Spelling SPELLING =
            new Spelling(Decimal::shortest, Greek::letters, DidYouMean::symbol, DidYouMean::nearest);

    private static final Pattern UNNAMED = Pattern.compile("\\bresponse\\b|\\^(?![-\u2212]?\\d)");

    /** @throws IllegalArgumentException with the column of the first mistake */
    static ScalarExpression parsed(String text) {
        return ScalarExpression.of(text, SPELLING);
    }

    /** The symbols that a law does not have, of the expression and of those that it names. */
    List<String> missing(String name, Formulation formulation) {
        List<String> symbols = formulation.parameters().symbols();
        List<String> before = with.expressionsBefore(name);
        return parsed(with.expressions().getOrDefault(name, "0")).symbols().stream()
                .filter(symbol -> !symbols.contains(symbol) && !with.points().contains(symbol))
                .flatMap(symbol -> before.contains(symbol) ? missing(symbol, formulation).stream() : Stream.of(symbol))
                .distinct()
                .toList();
    }

    /**
     * Those that the law has all symbols of, in their order.
     *
     * @param points what else is asked of the law
     */
    List<LawFunction> functions(FitResult fit, List<LawFunction> points) {
        Map<String, LawFunction> known = new HashMap<>();
        points.forEach(function -> known.put(function.name(), function));
        known.putAll(parameters(fit));
        ParameterSpace space = fit.request().formulation().parameters();
        List<LawFunction> functions = new ArrayList<>();
        with.expressions().forEach((name, text) -> {
            ScalarExpression expression = parsed(text);
            if (known.keySet().containsAll(expression.symbols())) {
                Map<String, LawFunction> named =
                        expression.symbols().stream().collect(Collectors.toMap(symbol -> symbol, known::get));
                LawFunction function = function(name, expression, named, space);
                known.put(name, function);
                functions.add(function);
            }
        });
        return functions;
    }

    private static Map<String, LawFunction> parameters(FitResult fit) {
        Formulation formulation = fit.request().formulation();
        FittedUnits units =
                FittedUnits.of(formulation.covariates(), fit.request().dataset());
        Map<String, LawFunction> parameters = new HashMap<>();
        for (int k = 0; k < formulation.parameters().size(); k++) {
            Parameter parameter = formulation.parameters().get(k);
            parameters.put(parameter.symbol(), LawFunction.parameter(k, parameter.measuredIn(units.of(parameter))));
        }
        return parameters;
    }

    private LawFunction function(
            String name, ScalarExpression expression, Map<String, LawFunction> symbols, ParameterSpace space) {
        Map<String, String> units = symbols.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().unit()));
        Optional<String> unit = Optional.ofNullable(with.units().get(name))
                .or(() -> expression.unit(units).filter(Expressions::isNamed));
        boolean positive = expression.alone().isEmpty()
                && expression.isNonNegative(symbol -> Optional.ofNullable(symbols.get(symbol))
                        .filter(function -> isNonNegative(function, space))
                        .isPresent());
        return new ExpressionQuantity(
                name,
                unit.orElse(""),
                expression,
                symbols,
                positive,
                unit.isPresent()
                        ? List.of()
                        : List.of(new Notice(
                                "UNIT_NOT_DERIVED",
                                "the units of " + String.join(", ", expression.symbols())
                                        + " do not say what unit the expression has, and 'units' names none")));
    }

    /** A power that is no number, or a response whose own unit is not known, leaves a unit that says nothing. */
    private static boolean isNamed(String unit) {
        return !UNNAMED.matcher(unit).find();
    }

    private static boolean isNonNegative(LawFunction function, ParameterSpace space) {
        return function.parameter().isPresent()
                ? space.get(function.parameter().getAsInt()).support().lower() >= 0
                : function.positive();
    }
}

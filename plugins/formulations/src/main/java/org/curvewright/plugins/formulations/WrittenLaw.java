package org.curvewright.plugins.formulations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.expression.Expression;
import org.curvewright.numerics.expression.Units;
import org.curvewright.numerics.expression.Wording;
import org.curvewright.plugins.formulations.PowerSum.Description;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * A law in writing: a formula, names for parts of it, its covariates and what is to be known of its parameters.
 *
 * @param response what the formula is called, such as {@code L}
 * @param covariates empty for every symbol that nothing else explains
 * @param fixedUnits why a covariate or the response has no other unit
 * @param contains the smaller laws that it becomes under restrictions
 */
record WrittenLaw(
        String response,
        String formula,
        Map<String, String> definitions,
        List<Variable> covariates,
        List<Declared> parameters,
        String citation,
        Map<String, String> fixedUnits,
        List<Containment> contains) {

    private static final Pattern X = Pattern.compile("\\bx\\b");

    static WrittenLaw of(String response, String formula, Declared... parameters) {
        return new WrittenLaw(response, formula, Map.of(), List.of(), List.of(parameters), "", Map.of(), List.of());
    }

    WrittenLaw over(Variable... others) {
        return new WrittenLaw(
                response, formula, definitions, List.of(others), parameters, citation, fixedUnits, contains);
    }

    /** With a name for a part of the formula; it may use the names before it. */
    WrittenLaw where(String name, String part) {
        Map<String, String> longer = new LinkedHashMap<>(definitions);
        longer.put(name, part);
        return new WrittenLaw(response, formula, longer, covariates, parameters, citation, fixedUnits, contains);
    }

    WrittenLaw with(List<Declared> further) {
        List<Declared> all = new ArrayList<>(parameters);
        all.addAll(further);
        return new WrittenLaw(response, formula, definitions, covariates, all, citation, fixedUnits, contains);
    }

    /** With another unit of one of its covariates. */
    WrittenLaw with(Variable other) {
        List<Variable> changed = covariates.stream()
                .map(variable -> variable.name().equals(other.name()) ? other : variable)
                .toList();
        return new WrittenLaw(response, formula, definitions, changed, parameters, citation, fixedUnits, contains);
    }

    /** With the covariate that the formula calls x under its own name. */
    WrittenLaw ofCovariate(String symbol) {
        Map<String, String> renamed = new LinkedHashMap<>();
        definitions.forEach((name, part) -> renamed.put(name, renamed(part, symbol)));
        return new WrittenLaw(
                response,
                renamed(formula, symbol),
                renamed,
                List.of(Symbols.covariate(symbol)),
                parameters,
                citation,
                fixedUnits,
                contains);
    }

    private static String renamed(String part, String symbol) {
        return X.matcher(part).replaceAll(Matcher.quoteReplacement(symbol));
    }

    WrittenLaw citing(String work) {
        return new WrittenLaw(response, formula, definitions, covariates, parameters, work, fixedUnits, contains);
    }

    /** Whose unit is fixed, and why. */
    WrittenLaw fixing(String name, String reason) {
        Map<String, String> more = new LinkedHashMap<>(fixedUnits);
        more.put(name, reason);
        return new WrittenLaw(response, formula, definitions, covariates, parameters, citation, more, contains);
    }

    WrittenLaw containing(Containment smaller) {
        List<Containment> all = new ArrayList<>(contains);
        all.add(smaller);
        return new WrittenLaw(response, formula, definitions, covariates, parameters, citation, fixedUnits, all);
    }

    private Wording wording() {
        Set<String> nonNegative = parameters.stream()
                .filter(parameter -> parameter.support().lower() >= 0)
                .map(Declared::symbol)
                .collect(Collectors.toSet());
        return new Wording(
                formula,
                definitions,
                parameters.stream().map(Declared::symbol).toList(),
                nonNegative,
                covariates.stream().map(Variable::name).toList());
    }

    /** @throws IllegalArgumentException with the column of the first mistake */
    Formulation formulation() {
        return formulation(false);
    }

    /** @param byExperiment whether mistakes with its covariates are told with the column of the formula */
    Formulation formulation(boolean byExperiment) {
        Expression expression = Expression.of(wording(), Written.SPELLING);
        List<Variable> variables = covariates.isEmpty()
                ? expression.covariates().stream().map(Symbols::covariate).toList()
                : covariates;
        String head = variables.stream().map(Variable::name).collect(Collectors.joining(", ", response + "(", ") = "));
        Description description = new Description(
                head + expression.written(),
                citation,
                variables,
                new ParameterSpace(space(expression, variables)),
                fixedUnits,
                byExperiment,
                contains);
        List<List<Double>> given = parameters.stream().map(Declared::starts).toList();
        return ExpressionLaw.of(
                expression, description, data -> new ExpressionStarts(expression, description, given, data).points());
    }

    private List<Parameter> space(Expression expression, List<Variable> variables) {
        List<String> derived = units(expression, variables, unit -> false)
                .or(() -> units(expression, variables, unit -> Symbols.counts(unit) || named(variables, unit)))
                .orElse(Collections.nCopies(parameters.size(), ""));
        return IntStream.range(0, parameters.size())
                .mapToObj(k -> {
                    Declared declared = parameters.get(k);
                    return new Parameter(
                            declared.symbol(),
                            declared.meaning(),
                            declared.unit().isEmpty() ? derived.get(k) : declared.unit(),
                            declared.support(),
                            transform(
                                    declared,
                                    expression.isLevel(k)
                                            || expression.exponents().contains(declared.symbol())));
                })
                .toList();
    }

    /** @param pure the units that are to count as plain numbers */
    private static Optional<List<String>> units(
            Expression expression, List<Variable> variables, Predicate<String> pure) {
        Map<String, String> units = new HashMap<>(Map.of(Units.RESPONSE, "response"));
        for (Variable variable : variables) {
            String unit = variables.size() == 1 ? Symbols.unit(variable) : variable.unit();
            if (!unit.isEmpty() && !pure.test(unit)) {
                units.put(variable.name(), unit);
            }
        }
        return expression.unitsOfParameters(units);
    }

    private static boolean named(List<Variable> variables, String unit) {
        return variables.stream().map(Variable::name).anyMatch(unit::equals);
    }

    /** What can be any positive number is moved by factors, unless it is an exponent or a level. */
    private static Transform transform(Declared declared, boolean additive) {
        Support support = declared.support();
        boolean unlimited = support.lower() >= 0 && Double.isInfinite(support.upper());
        return unlimited && !additive ? Transform.LOG : Transform.IDENTITY;
    }
}

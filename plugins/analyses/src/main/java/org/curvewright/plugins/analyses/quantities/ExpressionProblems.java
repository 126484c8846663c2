package org.curvewright.plugins.analyses.quantities;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.numerics.expression.ScalarExpression;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.data.Variable;

/** What keeps expressions from being asked. That one law of several lacks a symbol does not: it is said where it is so. */
record ExpressionProblems(QuantitiesConfiguration with, List<PlannedFit> fits) {

    private static final String UNKNOWN = "UNKNOWN_PARAMETER";

    List<Problem> all() {
        List<Problem> written = with.expressions().entrySet().stream()
                .flatMap(entry -> syntax(entry.getKey(), entry.getValue()))
                .toList();
        return written.isEmpty() && !fits.isEmpty()
                ? with.expressions().keySet().stream().flatMap(this::symbols).toList()
                : written;
    }

    private static Problem problem(String code, String name, String message) {
        return new Problem(code, "with.expressions." + name, message);
    }

    private Stream<Problem> syntax(String name, String text) {
        try {
            return Expressions.parsed(text).symbols().isEmpty()
                    ? Stream.of(problem(
                            "CONSTANT_EXPRESSION",
                            name,
                            "'" + text + "' is the same number whatever the fit: it names no parameter"
                                    + DidYouMean.list(known(name))))
                    : Stream.empty();
        } catch (IllegalArgumentException mistake) {
            return Stream.of(problem("EXPRESSION_SYNTAX", name, String.valueOf(mistake.getMessage())));
        }
    }

    private Stream<Problem> symbols(String name) {
        ScalarExpression expression = Expressions.parsed(with.expressions().getOrDefault(name, ""));
        List<Problem> each = expression.symbols().stream()
                .flatMap(symbol -> symbol(name, symbol)
                        .map(fact ->
                                problem(fact.code, name, "column " + expression.column(symbol) + ": " + fact.message))
                        .stream())
                .toList();
        return each.isEmpty() ? together(name) : each.stream();
    }

    private record Fact(String code, String message) {}

    private Optional<Fact> symbol(String name, String symbol) {
        boolean asked =
                with.points().contains(symbol) || with.expressionsBefore(name).contains(symbol);
        Optional<String> owner = fits.stream()
                .filter(fit -> symbols(fit).contains(symbol))
                .map(ExpressionProblems::law)
                .findFirst();
        if (asked && owner.isPresent()) {
            return Optional.of(new Fact(
                    "AMBIGUOUS_SYMBOL",
                    "'" + symbol + "' is a parameter of " + owner.get()
                            + " and also the name of something asked here"));
        }
        return asked || owner.isPresent() ? Optional.empty() : Optional.of(unknown(name, symbol));
    }

    private Fact unknown(String name, String symbol) {
        Optional<String> depending = fits.stream()
                .filter(fit -> fit.formulation().covariates().stream()
                        .map(Variable::name)
                        .anyMatch(symbol::equals))
                .map(ExpressionProblems::law)
                .findFirst();
        if (depending.isPresent()) {
            return new Fact(
                    UNKNOWN,
                    "'" + symbol + "' is a covariate of " + depending.get()
                            + " and has no one value; give the law's value at a point a name under 'values' and use that");
        }
        List<String> known = known(name);
        return with.expressions().containsKey(symbol)
                ? new Fact(UNKNOWN, "'" + symbol + "' is no expression before this one" + DidYouMean.list(known))
                : new Fact(
                        UNKNOWN,
                        "no parameter or quantity '" + symbol + "'" + DidYouMean.list(known)
                                + subtraction(name)
                                        .or(() -> meant(symbol, known))
                                        .orElse(""));
    }

    private static Optional<String> meant(String symbol, List<String> known) {
        return DidYouMean.symbol(symbol, known)
                .or(() -> DidYouMean.nearest(symbol, known))
                .map(near -> "; did you mean '" + near + "'?");
    }

    /** Names of quantities may have a hyphen, which an expression takes for a minus. */
    private Optional<String> subtraction(String name) {
        String text = with.expressions().getOrDefault(name, "");
        return Stream.concat(with.points().stream(), with.expressionsBefore(name).stream())
                .filter(other -> !isSymbol(other) && text.contains(other))
                .findFirst()
                .map(other -> "; '" + other + "' can be named here once its name is of letters, digits and _ alone");
    }

    private Stream<Problem> together(String name) {
        List<String> lacking = fits.stream()
                .filter(fit ->
                        !new Expressions(with).missing(name, fit.formulation()).isEmpty())
                .map(fit -> law(fit) + " has no "
                        + String.join(", ", new Expressions(with).missing(name, fit.formulation())))
                .distinct()
                .toList();
        boolean none = fits.stream()
                .noneMatch(fit ->
                        new Expressions(with).missing(name, fit.formulation()).isEmpty());
        return none
                ? Stream.of(problem(UNKNOWN, name, "no law has all that it names: " + String.join("; ", lacking)))
                : Stream.empty();
    }

    private static List<String> symbols(PlannedFit fit) {
        return fit.formulation().parameters().symbols();
    }

    private static String law(PlannedFit fit) {
        return fit.key().formulation();
    }

    private List<String> known(String name) {
        return Stream.of(
                        fits.stream().flatMap(fit -> symbols(fit).stream()),
                        with.points().stream(),
                        with.expressionsBefore(name).stream())
                .flatMap(all -> all)
                .filter(ExpressionProblems::isSymbol)
                .distinct()
                .collect(Collectors.toList());
    }

    private static boolean isSymbol(String name) {
        try {
            return Expressions.parsed(name).alone().isPresent();
        } catch (IllegalArgumentException noSymbol) {
            return false;
        }
    }
}

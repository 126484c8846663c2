package org.curvewright.plugins.formulations.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.curvewright.plugins.formulations.expression.Ast.Symbol;
import org.curvewright.spi.DidYouMean;

/** A formula as text with the names that it may use, read and checked. */
final class Formula {

    /** A shorter name is near to every other short one. */
    private static final int LONG_ENOUGH = 3;

    private final Ast body;
    private final Map<String, Ast> definitions;
    private final List<String> parameters;
    private final List<String> covariates;

    /** @throws IllegalArgumentException with the column of the first mistake */
    Formula(Wording wording) {
        this.parameters = List.copyOf(wording.parameters());
        this.body = parse("formula", wording.formula());
        this.definitions = new LinkedHashMap<>();
        wording.definitions().forEach((name, text) -> definitions.put(name, parse("definition of " + name, text)));
        this.covariates = wording.covariates().isEmpty() ? inferred() : List.copyOf(wording.covariates());
        checkNames();
        checkUse();
        checkOrder();
    }

    private static Ast parse(String what, String text) {
        try {
            return Parser.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + ", " + e.getMessage(), e);
        }
    }

    Ast body() {
        return body;
    }

    Map<String, Ast> definitions() {
        return definitions;
    }

    List<String> parameters() {
        return parameters;
    }

    List<String> covariates() {
        return covariates;
    }

    private Stream<Symbol> symbols() {
        return Stream.concat(Stream.of(body), definitions.values().stream()).flatMap(Ast::symbols);
    }

    private List<String> inferred() {
        return symbols()
                .map(Symbol::name)
                .filter(name -> !parameters.contains(name) && !definitions.containsKey(name))
                .distinct()
                .toList();
    }

    private void checkNames() {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(parameters, covariates, definitions.keySet())
                .flatMap(Collection::stream)
                .forEach(name -> {
                    Ast alone = parse("name", name);
                    if (!(alone instanceof Symbol)) {
                        throw new IllegalArgumentException("'" + name + "' is not a name");
                    }
                    if (!names.add(name)) {
                        throw new IllegalArgumentException("'" + name + "' is named twice");
                    }
                });
        if (covariates.isEmpty()) {
            throw new IllegalArgumentException("the formula has no covariate: every symbol in it is a parameter");
        }
        if (parameters.size() > Leaf.MOST_PARAMETERS || covariates.size() > Leaf.MOST_COVARIATES) {
            throw new IllegalArgumentException(parameters.size() + " parameters and " + covariates.size()
                    + " covariates; at most " + Leaf.MOST_PARAMETERS + " and " + Leaf.MOST_COVARIATES);
        }
    }

    /** A symbol that nothing explains is a slip; so, most likely, is a parameter that the formula does without. */
    private void checkUse() {
        Set<String> used = new LinkedHashSet<>(symbols().map(Symbol::name).toList());
        symbols().filter(symbol -> !known(symbol.name())).findFirst().ifPresent(symbol -> {
            throw unknown(symbol, known());
        });
        List<String> unused = Stream.of(parameters, covariates, definitions.keySet())
                .flatMap(Collection::stream)
                .filter(name -> !used.contains(name))
                .toList();
        if (!unused.isEmpty()) {
            symbols()
                    .filter(symbol ->
                            covariates.contains(symbol.name()) && symbol.name().length() >= LONG_ENOUGH)
                    .filter(symbol -> DidYouMean.nearest(symbol.name(), unused).isPresent())
                    .findFirst()
                    .ifPresent(symbol -> {
                        throw unknown(symbol, unused);
                    });
            throw new IllegalArgumentException("the formula does not contain " + String.join(", ", unused));
        }
    }

    private static IllegalArgumentException unknown(Symbol symbol, List<String> known) {
        return new IllegalArgumentException("formula, column " + symbol.column() + ": no parameter '" + symbol.name()
                + "'" + DidYouMean.hint(symbol.name(), known));
    }

    private boolean known(String name) {
        return known().contains(name);
    }

    private List<String> known() {
        return Stream.of(parameters, definitions.keySet(), covariates)
                .flatMap(Collection::stream)
                .toList();
    }

    private void checkOrder() {
        Set<String> earlier = new LinkedHashSet<>();
        definitions.forEach((name, ast) -> {
            ast.symbols()
                    .filter(symbol -> definitions.containsKey(symbol.name()) && !earlier.contains(symbol.name()))
                    .findFirst()
                    .ifPresent(symbol -> {
                        throw new IllegalArgumentException("definition of " + name + ", column " + symbol.column()
                                + ": '" + symbol.name() + "' is defined no earlier");
                    });
            earlier.add(name);
        });
    }
}

package org.curvewright.numerics.expression;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.curvewright.numerics.expression.Ast.Symbol;

/** A formula as text with the names that it may use, read and checked. */
final class Formula {

    private static final String FORMULA = "formula";
    private static final String DEFINITION = "definition of ";

    private final Ast body;
    private final Map<String, Ast> definitions;
    private final List<String> parameters;
    private final List<String> covariates;

    /** @throws IllegalArgumentException with the column of the first mistake */
    Formula(Wording wording, Spelling spelling) {
        this.parameters = List.copyOf(wording.parameters());
        this.body = parse(FORMULA, wording.formula(), spelling);
        this.definitions = new LinkedHashMap<>();
        wording.definitions().forEach((name, text) -> definitions.put(name, parse(DEFINITION + name, text, spelling)));
        checkSize(wording);
        this.covariates = wording.covariates().isEmpty() ? inferred() : List.copyOf(wording.covariates());
        checkNames(spelling);
        checkUse(new Slip(spelling));
        checkOrder();
    }

    private Formula(Ast body) {
        this.body = body;
        this.definitions = Map.of();
        this.parameters = List.of();
        this.covariates = List.of();
    }

    /** What was read before, in symbols that are neither parameters nor covariates of it. */
    static Formula of(Ast body) {
        return new Formula(body);
    }

    /** A name stands for all that defines it. */
    private static void checkSize(Wording wording) {
        long operations = Stream.concat(Stream.of(wording.formula()), wording.definitions().values().stream())
                .mapToLong(Parser::operations)
                .sum();
        if (operations > Parser.MOST_OPERATIONS) {
            throw new IllegalArgumentException("the formula and its definitions have " + operations
                    + " operations together, more than " + Parser.MOST_OPERATIONS);
        }
    }

    private static Ast parse(String what, String text, Spelling spelling) {
        try {
            return Parser.parse(text, spelling);
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

    private void checkNames(Spelling spelling) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(parameters, covariates, definitions.keySet())
                .flatMap(Collection::stream)
                .forEach(name -> {
                    Ast alone = parse("name", name, spelling);
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
    private void checkUse(Slip slip) {
        Set<String> used = new LinkedHashSet<>(symbols().map(Symbol::name).toList());
        named().filter(place -> !known().contains(place.symbol().name()))
                .findFirst()
                .ifPresent(place -> {
                    throw new IllegalArgumentException(
                            place + ": " + slip.noSymbol(place.symbol().name(), known()));
                });
        List<String> unused =
                known().stream().filter(name -> !used.contains(name)).toList();
        if (!unused.isEmpty()) {
            named().filter(place -> covariates.contains(place.symbol().name()))
                    .filter(place -> slip.likely(place.symbol().name(), unused).isPresent())
                    .findFirst()
                    .ifPresent(place -> {
                        throw new IllegalArgumentException(
                                place + ": " + slip.noParameter(place.symbol().name(), unused));
                    });
            throw new IllegalArgumentException("the formula does not contain " + String.join(", ", unused));
        }
    }

    private List<String> known() {
        return Stream.of(parameters, definitions.keySet(), covariates)
                .flatMap(Collection::stream)
                .toList();
    }

    /** A symbol and the text that it stands in. */
    private record Place(String text, Symbol symbol) {

        @Override
        public String toString() {
            return text + ", column " + symbol.column();
        }
    }

    private Stream<Place> named() {
        return Stream.concat(
                body.symbols().map(symbol -> new Place(FORMULA, symbol)),
                definitions.entrySet().stream()
                        .flatMap(entry -> entry.getValue()
                                .symbols()
                                .map(symbol -> new Place(DEFINITION + entry.getKey(), symbol))));
    }

    /** Where a symbol stands first; empty where it does not. */
    String place(String symbol) {
        return named().filter(place -> place.symbol().name().equals(symbol))
                .findFirst()
                .map(Place::toString)
                .orElse("");
    }

    private void checkOrder() {
        Set<String> earlier = new LinkedHashSet<>();
        definitions.forEach((name, ast) -> {
            ast.symbols()
                    .filter(symbol -> definitions.containsKey(symbol.name()) && !earlier.contains(symbol.name()))
                    .findFirst()
                    .ifPresent(symbol -> {
                        throw new IllegalArgumentException(DEFINITION + name + ", column " + symbol.column() + ": '"
                                + symbol.name() + "' is defined no earlier");
                    });
            earlier.add(name);
        });
    }
}

package org.curvewright.numerics.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a parameter would have to be for the sum that it stands in to vanish: ln(N) of the x in {@code ln(N) - x}, and
 * {@code -w*ln(N)} of the x in {@code x + w*ln(N)}. It is a place on the axis of the covariates, and in the data's range.
 */
final class Location {

    private final Formula formula;

    private record Term(int sign, Ast ast) {}

    Location(Formula formula) {
        this.formula = formula;
    }

    /** Nothing where the parameter stands in no sum with a covariate. */
    Optional<Ast> of(String parameter) {
        return Stream.concat(Stream.of(formula.body()), formula.definitions().values().stream())
                .flatMap(Location::sums)
                .flatMap(terms -> solved(terms, parameter).stream())
                .findFirst();
    }

    /** The sums in it, each with all its terms. */
    private static Stream<List<Term>> sums(Ast ast) {
        if (!isSum(ast)) {
            return ast.parts().stream().flatMap(Location::sums);
        }
        List<Term> terms = new ArrayList<>();
        flatten(1, ast, terms);
        return Stream.concat(
                Stream.of(terms),
                terms.stream().flatMap(term -> term.ast().parts().stream()).flatMap(Location::sums));
    }

    private static boolean isSum(Ast ast) {
        return ast instanceof Ast.Binary binary
                && (binary.operator() == Ast.Operator.PLUS || binary.operator() == Ast.Operator.MINUS);
    }

    private static void flatten(int sign, Ast ast, List<Term> into) {
        if (ast instanceof Ast.Binary binary && isSum(ast)) {
            flatten(sign, binary.left(), into);
            flatten(binary.operator() == Ast.Operator.MINUS ? -sign : sign, binary.right(), into);
        } else if (!ast.is(0)) {
            into.add(new Term(sign, ast));
        }
    }

    private Optional<Ast> solved(List<Term> terms, String parameter) {
        List<Term> own =
                terms.stream().filter(term -> isSymbol(term.ast(), parameter)).toList();
        boolean varies = terms.stream().anyMatch(term -> varies(term.ast()));
        if (own.size() != 1 || !varies) {
            return Optional.empty();
        }
        Ast rest = Ast.ZERO;
        for (Term term : terms) {
            if (!term.equals(own.get(0))) {
                boolean added = term.sign() != own.get(0).sign();
                rest = added ? Ast.plus(rest, term.ast()) : Ast.minus(rest, term.ast());
            }
        }
        return Optional.of(rest);
    }

    private static boolean isSymbol(Ast ast, String name) {
        return ast instanceof Ast.Symbol symbol && symbol.name().equals(name);
    }

    private boolean varies(Ast ast) {
        Map<String, Ast> definitions = formula.definitions();
        return ast.symbols()
                .map(Ast.Symbol::name)
                .anyMatch(name -> formula.covariates().contains(name)
                        || Optional.ofNullable(definitions.get(name))
                                .filter(this::varies)
                                .isPresent());
    }
}

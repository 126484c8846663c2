package org.curvewright.numerics.expression;

import java.util.Optional;
import java.util.stream.Collectors;
import org.curvewright.numerics.expression.Ast.Operator;

/** Writes a formula as people read it. */
record Text(Spelling spelling) {

    private static final int SUM = 0;
    private static final int PRODUCT = 1;
    private static final int FACTOR = 2;
    private static final int POWER = 3;

    /** The formula with Greek letters, and then what its names stand for. */
    String of(Formula formula) {
        String where = formula.definitions().entrySet().stream()
                .map(entry -> letters(entry.getKey()) + " = " + letters(of(entry.getValue())))
                .collect(Collectors.joining(", "));
        return letters(of(formula.body())) + (where.isEmpty() ? "" : ", where " + where);
    }

    private String letters(String text) {
        return spelling.letters().apply(text);
    }

    String of(Ast ast) {
        return of(ast, SUM);
    }

    private String of(Ast ast, int within) {
        Optional<Ast> opposite = opposite(ast);
        if (opposite.isPresent()) {
            String text = "−" + of(opposite.get(), PRODUCT);
            return within > SUM ? "(" + text + ")" : text;
        }
        if (ast instanceof Ast.Literal literal) {
            return spelling.number().apply(literal.value());
        }
        if (ast instanceof Ast.Symbol symbol) {
            return symbol.name();
        }
        if (ast instanceof Ast.Call call) {
            return call.function().word()
                    + call.arguments().stream().map(this::of).collect(Collectors.joining(", ", "(", ")"));
        }
        Ast.Binary binary = (Ast.Binary) ast;
        String text = of(binary);
        return strength(binary.operator()) < within ? "(" + text + ")" : text;
    }

    /** x where the text of this begins with the sign of −x. */
    private static Optional<Ast> opposite(Ast ast) {
        if (ast instanceof Ast.Literal literal && literal.value() < 0) {
            return Optional.of(new Ast.Literal(-literal.value()));
        }
        boolean product = ast instanceof Ast.Binary binary && strength(binary.operator()) == PRODUCT;
        if (product) {
            Ast.Binary binary = (Ast.Binary) ast;
            return opposite(binary.left()).map(left -> new Ast.Binary(binary.operator(), left, binary.right()));
        }
        return Ast.opposite(ast);
    }

    private static int strength(Operator operator) {
        return switch (operator) {
            case PLUS, MINUS -> SUM;
            case TIMES, OVER -> PRODUCT;
            case POWER -> FACTOR;
        };
    }

    private String of(Ast.Binary binary) {
        Ast left = binary.left();
        Ast right = binary.right();
        return switch (binary.operator()) {
            case PLUS -> of(left, SUM) + " + " + of(right, SUM);
            case MINUS -> of(left, SUM) + " − " + of(right, PRODUCT);
            case TIMES -> of(left, PRODUCT) + "·" + of(right, PRODUCT);
            case OVER -> of(left, PRODUCT) + "/" + of(right, FACTOR);
            case POWER -> of(left, POWER) + "^" + of(right, POWER);
        };
    }
}

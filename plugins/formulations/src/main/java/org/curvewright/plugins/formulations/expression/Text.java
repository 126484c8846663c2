package org.curvewright.plugins.formulations.expression;

import java.util.Optional;
import java.util.stream.Collectors;
import org.curvewright.plugins.formulations.expression.Ast.Operator;
import org.curvewright.spi.Decimal;

/** Writes a formula as people read it. */
final class Text {

    private static final int SUM = 0;
    private static final int PRODUCT = 1;
    private static final int FACTOR = 2;
    private static final int POWER = 3;

    private Text() {}

    /** The formula with Greek letters, and then what its names stand for. */
    static String of(Formula formula) {
        String where = formula.definitions().entrySet().stream()
                .map(entry -> GreekText.letters(entry.getKey()) + " = " + GreekText.letters(of(entry.getValue())))
                .collect(Collectors.joining(", "));
        return GreekText.letters(of(formula.body())) + (where.isEmpty() ? "" : ", where " + where);
    }

    static String of(Ast ast) {
        return of(ast, SUM);
    }

    private static String of(Ast ast, int within) {
        Optional<Ast> opposite = opposite(ast);
        if (opposite.isPresent()) {
            String text = "−" + of(opposite.get(), PRODUCT);
            return within > SUM ? "(" + text + ")" : text;
        }
        if (ast instanceof Ast.Literal literal) {
            return Decimal.shortest(literal.value());
        }
        if (ast instanceof Ast.Symbol symbol) {
            return symbol.name();
        }
        if (ast instanceof Ast.Call call) {
            return call.function().word()
                    + call.arguments().stream().map(Text::of).collect(Collectors.joining(", ", "(", ")"));
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

    private static String of(Ast.Binary binary) {
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

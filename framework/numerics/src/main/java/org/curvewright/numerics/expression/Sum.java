package org.curvewright.numerics.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import org.curvewright.numerics.expression.Ast.Binary;
import org.curvewright.numerics.expression.Ast.Literal;
import org.curvewright.numerics.expression.Ast.Operator;

/** Adds exponents so that what cancels is gone. */
final class Sum {

    private final Map<Ast, Double> terms = new LinkedHashMap<>();
    private double number;

    /** Adds factor · ast. */
    Sum add(double factor, Ast ast) {
        if (ast instanceof Literal literal) {
            number += factor * literal.value();
        } else if (ast instanceof Binary binary && binary.operator() == Operator.PLUS) {
            add(factor, binary.left()).add(factor, binary.right());
        } else if (ast instanceof Binary binary && binary.operator() == Operator.MINUS) {
            add(factor, binary.left()).add(-factor, binary.right());
        } else if (ast instanceof Binary binary
                && binary.operator() == Operator.TIMES
                && binary.left() instanceof Literal literal) {
            add(factor * literal.value(), binary.right());
        } else {
            terms.merge(ast, factor, Double::sum);
        }
        return this;
    }

    Ast ast() {
        Ast sum = Ast.ZERO;
        for (Map.Entry<Ast, Double> term : terms.entrySet()) {
            double factor = term.getValue();
            if (factor != 0) {
                Ast size = Math.abs(factor) == 1
                        ? term.getKey()
                        : new Binary(Operator.TIMES, new Literal(Math.abs(factor)), term.getKey());
                boolean first = sum.is(0);
                sum = factor > 0
                        ? first ? size : new Binary(Operator.PLUS, sum, size)
                        : new Binary(Operator.MINUS, sum, size);
            }
        }
        if (number == 0) {
            return sum;
        }
        return sum.is(0) ? new Literal(number) : new Binary(Operator.PLUS, sum, new Literal(number));
    }
}

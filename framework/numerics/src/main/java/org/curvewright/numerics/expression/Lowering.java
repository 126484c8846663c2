package org.curvewright.numerics.expression;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.curvewright.numerics.math.Elementary;

/** Turns a formula as written into nodes of a graph. */
final class Lowering {

    private static final double TEN = 10;

    private final Formula formula;
    private final Graph graph;
    private final Map<String, Node> named = new HashMap<>();

    Lowering(Formula formula, Set<String> nonNegative) {
        this.formula = formula;
        this.graph = new Graph(formula.parameters().stream()
                .filter(nonNegative::contains)
                .mapToLong(name ->
                        Leaf.parameter(formula.parameters().indexOf(name)).bit())
                .reduce(0, (x, y) -> x | y));
    }

    Graph graph() {
        return graph;
    }

    Node of(Ast ast) {
        if (ast instanceof Ast.Literal literal) {
            return graph.constant(literal.value());
        }
        if (ast instanceof Ast.Symbol symbol) {
            return symbol(symbol.name());
        }
        if (ast instanceof Ast.Binary binary) {
            return binary(binary.operator(), of(binary.left()), of(binary.right()));
        }
        Ast.Call call = (Ast.Call) ast;
        return call(call.function(), call.arguments().stream().map(this::of).toList());
    }

    private Node symbol(String name) {
        Node known = named.get(name);
        if (known != null) {
            return known;
        }
        int parameter = formula.parameters().indexOf(name);
        Ast definition = formula.definitions().get(name);
        Node made = parameter >= 0
                ? graph.parameter(parameter)
                : definition != null
                        ? of(definition)
                        : graph.column(formula.covariates().indexOf(name));
        named.put(name, made);
        return made;
    }

    private Node binary(Ast.Operator operator, Node left, Node right) {
        return switch (operator) {
            case PLUS -> graph.add(left, right);
            case MINUS -> graph.subtract(left, right);
            case TIMES -> graph.multiply(left, right);
            case OVER -> graph.divide(left, right);
            case POWER -> graph.power(left, right);
        };
    }

    private Node call(Function function, List<Node> arguments) {
        Node a = arguments.get(0);
        return switch (function) {
            case EXP -> graph.apply(Op.EXP, a);
            case LN -> graph.logarithm(a);
            case LOG10 -> graph.multiply(graph.constant(1 / Elementary.log(TEN)), graph.logarithm(a));
            case LOG1P -> graph.apply(Op.LOG1P, a);
            case EXPM1 -> graph.apply(Op.EXPM1, a);
            case SQRT -> graph.apply(Op.SQRT, a);
            case ABS -> graph.apply(Op.ABS, a);
            case LOGISTIC -> graph.apply(Op.LOGISTIC, a);
            case SOFTPLUS -> graph.apply(Op.SOFTPLUS, a);
            case LGAMMA -> graph.apply(Op.LGAMMA, a);
            case POW -> graph.power(a, arguments.get(1));
            case MIN -> fold(arguments, (x, y) -> graph.extreme(Op.MIN, x, y));
            case MAX -> fold(arguments, (x, y) -> graph.extreme(Op.MAX, x, y));
        };
    }

    private static Node fold(List<Node> arguments, BinaryOperator<Node> operation) {
        return arguments.stream().reduce(operation).orElseThrow();
    }
}

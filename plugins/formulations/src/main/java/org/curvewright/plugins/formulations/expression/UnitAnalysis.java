package org.curvewright.plugins.formulations.expression;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the unit of every parameter from the rule that only quantities of one unit may be added, that exponents and the
 * arguments of functions are pure, and that the whole has the unit of the response.
 */
final class UnitAnalysis {

    /** Stands for the response; no symbol has this name. */
    static final String RESPONSE = "";

    private final Formula formula;
    private final Map<String, Form> solved = new LinkedHashMap<>();
    private final Map<String, Form> named = new HashMap<>();
    private boolean consistent = true;

    private UnitAnalysis(Formula formula) {
        this.formula = formula;
    }

    static Optional<Units> of(Formula formula, Lowering lowering, boolean response) {
        UnitAnalysis analysis = new UnitAnalysis(formula);
        analysis.requireEqual(analysis.of(formula.body()), response ? Form.of(RESPONSE) : Form.PURE);
        return analysis.consistent ? Optional.of(analysis.units(lowering)) : Optional.empty();
    }

    /** A parameter whose unit nothing decides is pure. */
    private Units units(Lowering lowering) {
        List<Form> forms = formula.parameters().stream()
                .map(name -> {
                    Form form = resolved(Form.of(name));
                    for (String free : formula.parameters()) {
                        form = form.with(free, Form.PURE);
                    }
                    return Form.PURE.times(form);
                })
                .toList();
        return new Units(formula, lowering, forms);
    }

    private Form of(Ast ast) {
        if (ast instanceof Ast.Literal) {
            return ast.is(0) ? Form.ANY : Form.PURE;
        }
        if (ast instanceof Ast.Symbol symbol) {
            return symbol(symbol.name());
        }
        return ast instanceof Ast.Binary binary ? binary(binary) : call((Ast.Call) ast);
    }

    private Form symbol(String name) {
        Ast definition = formula.definitions().get(name);
        if (definition == null) {
            return Form.of(name);
        }
        Form known = named.get(name);
        if (known == null) {
            known = of(definition);
            named.put(name, known);
        }
        return known;
    }

    private Form binary(Ast.Binary binary) {
        Form left = of(binary.left());
        Form right = of(binary.right());
        return switch (binary.operator()) {
            case PLUS, MINUS -> requireEqual(left, right);
            case TIMES -> left.times(right);
            case OVER -> left.over(right);
            case POWER -> power(left, right, binary.right());
        };
    }

    private Form power(Form base, Form exponent, Ast raisedTo) {
        requirePure(exponent);
        if (variesByRow(raisedTo)) {
            return requirePure(base);
        }
        return base.raised(raisedTo);
    }

    private boolean variesByRow(Ast ast) {
        return ast.symbols()
                .map(Ast.Symbol::name)
                .anyMatch(name -> formula.covariates().contains(name)
                        || formula.definitions().containsKey(name)
                                && variesByRow(formula.definitions().get(name)));
    }

    private Form call(Ast.Call call) {
        List<Form> forms = call.arguments().stream().map(this::of).toList();
        return switch (call.function()) {
            case MIN, MAX -> forms.stream().reduce(this::requireEqual).orElseThrow();
            case ABS -> forms.get(0);
            case SQRT -> forms.get(0).raised(new Ast.Literal(0.5));
            case POW -> power(forms.get(0), forms.get(1), call.arguments().get(1));
            default -> requirePure(forms.get(0));
        };
    }

    /** The unit that both have from now on. */
    private Form requireEqual(Form a, Form b) {
        if (a.any()) {
            return b;
        }
        if (!b.any()) {
            requirePure(resolved(a).difference(resolved(b)));
        }
        return resolved(a);
    }

    private Form requirePure(Form form) {
        Form left = form.any() ? Form.PURE : resolved(form);
        if (!left.isPure()) {
            Optional<String> pivot = formula.parameters().stream()
                    .filter(name -> left.solvedFor(name).isPresent())
                    .reduce((first, last) -> last);
            consistent &= pivot.isPresent();
            pivot.ifPresent(name -> solved.put(name, left.solvedFor(name).orElseThrow()));
        }
        return Form.PURE;
    }

    private Form resolved(Form form) {
        Form result = form;
        for (int round = 0; round <= solved.size(); round++) {
            for (Map.Entry<String, Form> found : solved.entrySet()) {
                result = result.with(found.getKey(), found.getValue());
            }
        }
        return result;
    }
}

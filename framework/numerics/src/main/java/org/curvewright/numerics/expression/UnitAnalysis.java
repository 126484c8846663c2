package org.curvewright.numerics.expression;

import java.util.ArrayList;
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

    private final Formula formula;
    private final Map<String, String> dimensions;
    private final Map<String, Form> solved = new LinkedHashMap<>();
    private final Map<String, Form> named = new HashMap<>();
    private final List<Form> open = new ArrayList<>();

    private UnitAnalysis(Formula formula, Map<String, String> dimensions) {
        this.formula = formula;
        this.dimensions = dimensions;
    }

    /**
     * The units, or nothing where the formula contradicts itself.
     *
     * @param dimensions what covariates, and the response under {@link Units#RESPONSE}, measure; what is absent is pure
     */
    static Optional<List<Form>> of(Formula formula, Map<String, String> dimensions) {
        UnitAnalysis analysis = new UnitAnalysis(formula, dimensions);
        analysis.requireEqual(analysis.of(formula.body()), analysis.dimension(Units.RESPONSE));
        return analysis.isConsistent()
                ? Optional.of(formula.parameters().stream()
                        .map(name -> analysis.decided(Form.of(name)))
                        .toList())
                : Optional.empty();
    }

    /** The unit of the whole where all symbols measure what is known, or nothing where that contradicts the formula. */
    static Optional<Form> ofWhole(Formula formula, Map<String, Form> units) {
        UnitAnalysis analysis = new UnitAnalysis(formula, Map.of());
        analysis.named.putAll(units);
        Form whole = Form.PURE.times(analysis.of(formula.body()));
        return analysis.isConsistent() ? Optional.of(whole) : Optional.empty();
    }

    private boolean isConsistent() {
        List<Form> again = List.copyOf(open);
        open.clear();
        again.forEach(this::requirePure);
        return open.stream().allMatch(form -> decided(form).isPure());
    }

    /** A parameter whose unit nothing decides is pure. */
    private Form decided(Form form) {
        Form result = resolved(form);
        for (String undecided : formula.parameters()) {
            result = result.with(undecided, Form.PURE);
        }
        return Form.PURE.times(result);
    }

    private Form dimension(String known) {
        String dimension = dimensions.get(known);
        return dimension == null ? Form.PURE : Form.of(Units.dimension(dimension));
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
        Form known = named.get(name);
        if (known == null) {
            Ast definition = formula.definitions().get(name);
            known = definition != null
                    ? of(definition)
                    : formula.parameters().contains(name) ? Form.of(name) : dimension(name);
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
                        || Optional.ofNullable(formula.definitions().get(name))
                                .filter(this::variesByRow)
                                .isPresent());
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

    /** The unit that both have from now on, in the form that more can be found from. */
    private Form requireEqual(Form a, Form b) {
        if (a.any() || b.any()) {
            return a.any() ? b : a;
        }
        Form difference = resolved(a).difference(resolved(b));
        requirePure(pivot(difference).isPresent() ? difference : resolved(b).difference(resolved(a)));
        Form left = resolved(a);
        return pivot(left).isPresent() ? left : resolved(b);
    }

    private Form requirePure(Form form) {
        Form left = form.any() ? Form.PURE : resolved(form);
        if (!left.isPure()) {
            Optional<String> pivot = pivot(left);
            pivot.flatMap(left::solvedFor)
                    .ifPresentOrElse(found -> solved.put(pivot.get(), found), () -> open.add(left));
        }
        return Form.PURE;
    }

    /** A parameter that a form can be solved for. */
    private Optional<String> pivot(Form form) {
        return formula.parameters().stream()
                .filter(name -> form.solvedFor(name).isPresent())
                .reduce((first, last) -> last);
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

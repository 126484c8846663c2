package org.curvewright.numerics.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;

/** What a change of units does to the parameters of a formula. */
public final class Units {

    /** Stands for the response; no symbol has this name. */
    public static final String RESPONSE = "";

    private final List<String> free;
    private final List<String> known;
    private final List<Form> forms;
    private final Tape exponents;

    private Units(Formula formula, Lowering lowering, List<String> free, List<Form> forms) {
        this.free = free;
        this.known = known(formula);
        this.forms = forms;
        List<Node> nodes = new ArrayList<>();
        for (Form form : forms) {
            known.forEach(name -> nodes.add(lowering.of(exponent(form, name))));
        }
        this.exponents = new Tape(nodes);
    }

    /** The covariates and then the response. */
    private static List<String> known(Formula formula) {
        return Stream.concat(formula.covariates().stream(), Stream.of(RESPONSE)).toList();
    }

    /** A dimension as a symbol that no parameter can be called. */
    static String dimension(String name) {
        return "[" + name + "]";
    }

    private static Ast exponent(Form form, String name) {
        return form.exponents().getOrDefault(dimension(name), Ast.ZERO);
    }

    /** For covariates and response free to change their units one by one; empty where no parameters undo that. */
    static Optional<Units> of(Formula formula, Lowering lowering) {
        return of(formula, lowering, known(formula));
    }

    /** For as many of them as parameters can undo, all others keeping their units. */
    static Units wherePossible(Formula formula, Lowering lowering) {
        List<String> free = new ArrayList<>();
        for (String name : known(formula)) {
            free.add(name);
            if (of(formula, lowering, free).isEmpty()) {
                free.remove(free.size() - 1);
            }
        }
        return of(formula, lowering, free).orElseThrow();
    }

    private static Optional<Units> of(Formula formula, Lowering lowering, List<String> free) {
        Map<String, String> dimensions = new HashMap<>();
        free.forEach(name -> dimensions.put(name, name));
        return UnitAnalysis.of(formula, dimensions)
                .map(forms -> new Units(formula, lowering, List.copyOf(free), forms));
    }

    /** The parameters after every covariate was multiplied by its factor and the response by its own. */
    public double[] rescaled(double[] theta, double[] factors, double responseFactor) {
        double[] powers = exponents.numbers(theta);
        double[] moved = theta.clone();
        for (int j = 0; j < moved.length; j++) {
            double logarithm = 0;
            for (int k = 0; k < known.size(); k++) {
                double factor = k < factors.length ? factors[k] : responseFactor;
                double power = powers[j * known.size() + k];
                logarithm += power == 0 ? 0 : power * Elementary.log(factor);
            }
            moved[j] *= logarithm == 0 ? 1 : Elementary.exp(logarithm);
        }
        return moved;
    }

    /** By what power of a covariate the parameter changes, where it is a plain number. */
    public OptionalDouble power(int parameter, int covariate) {
        Ast exponent = exponent(forms.get(parameter), known.get(covariate));
        return exponent instanceof Ast.Literal literal ? OptionalDouble.of(literal.value()) : OptionalDouble.empty();
    }

    /** Whether a covariate may change its unit. */
    public boolean frees(int covariate) {
        return free.contains(known.get(covariate));
    }

    /**
     * For every parameter such as {@code response·parameters^alpha}; empty for a pure number. Nothing where they do not follow
     * from the formula.
     *
     * @param units of covariates by symbol, and of the response under its own name; what is absent is pure
     */
    static Optional<List<String>> texts(Formula formula, Map<String, String> units, Text writing) {
        List<String> distinct = Stream.concat(Stream.of(RESPONSE), formula.covariates().stream())
                .flatMap(name -> Optional.ofNullable(units.get(name)).stream())
                .distinct()
                .toList();
        return UnitAnalysis.of(formula, units)
                .map(forms -> forms.stream()
                        .map(form -> text(form, distinct, writing))
                        .toList());
    }

    private static String text(Form form, List<String> units, Text writing) {
        return units.stream()
                .filter(unit -> !exponent(form, unit).is(0))
                .map(unit -> unit + raised(exponent(form, unit), writing))
                .collect(Collectors.joining("·"));
    }

    static String raised(Ast exponent, Text writing) {
        if (exponent.is(1)) {
            return "";
        }
        String text = writing.of(exponent);
        return "^" + (text.matches("[\\p{L}\\p{Nd}_.]+") ? text : "(" + text + ")");
    }
}

package org.curvewright.plugins.formulations.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;

/** The unit of every parameter of a formula, in those of covariates and response. */
public final class Units {

    private final Formula formula;
    private final List<Form> forms;
    /** The covariates and then the response. */
    private final List<String> knowns;

    private final Tape exponents;

    Units(Formula formula, Lowering lowering, List<Form> forms) {
        this.formula = formula;
        this.forms = forms;
        this.knowns = Stream.concat(formula.covariates().stream(), Stream.of(UnitAnalysis.RESPONSE))
                .toList();
        List<Node> nodes = new ArrayList<>();
        for (Form form : forms) {
            knowns.forEach(known -> nodes.add(lowering.of(form.exponents().getOrDefault(known, Ast.ZERO))));
        }
        this.exponents = new Tape(nodes);
    }

    /** The parameters after every covariate was multiplied by its factor and the response by its own. */
    public double[] rescaled(double[] theta, double[] factors, double responseFactor) {
        double[] powers = exponents.numbers(theta);
        double[] moved = theta.clone();
        for (int j = 0; j < moved.length; j++) {
            double logarithm = 0;
            for (int k = 0; k < knowns.size(); k++) {
                double factor = k < factors.length ? factors[k] : responseFactor;
                double power = powers[j * knowns.size() + k];
                logarithm += power == 0 ? 0 : power * Elementary.log(factor);
            }
            moved[j] *= logarithm == 0 ? 1 : Elementary.exp(logarithm);
        }
        return moved;
    }

    /** By what power of a covariate the parameter changes, where it is a plain number. */
    public OptionalDouble power(int parameter, int covariate) {
        Ast exponent = forms.get(parameter)
                .exponents()
                .getOrDefault(formula.covariates().get(covariate), Ast.ZERO);
        return exponent instanceof Ast.Literal literal ? OptionalDouble.of(literal.value()) : OptionalDouble.empty();
    }

    /** Such as {@code response·parameters^alpha}; empty for a pure number. */
    public String text(int parameter, UnaryOperator<String> unitOf) {
        Map<String, Ast> exponents = forms.get(parameter).exponents();
        return Stream.concat(
                        Stream.of(UnitAnalysis.RESPONSE).filter(exponents::containsKey),
                        formula.covariates().stream().filter(exponents::containsKey))
                .map(name -> (name.isEmpty() ? "response" : unitOf.apply(name))
                        + raised(exponents.getOrDefault(name, Ast.ONE)))
                .collect(Collectors.joining("·"));
    }

    private static String raised(Ast exponent) {
        if (exponent.is(1)) {
            return "";
        }
        String text = Text.of(exponent);
        return "^" + (text.matches("[\\p{L}\\p{Nd}_.]+") ? text : "(" + text + ")");
    }
}

package org.curvewright.plugins.formulations;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Elementwise;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.ParameterSpace;

/**
 * f(x; θ) = c + Σₜ ±(Π θ) Π xₖ^(−Σ θ): every additive power law, with its exact derivatives, in arrays.
 *
 * <p>A term t with coefficient C and power p = Π xₖ^(−e) has ∂t/∂θ = (C/θ) p for an amplitude and −C p ln x for an
 * exponent; C/θ is the product of the other amplitudes, so that an amplitude of zero needs no care.
 */
final class PowerTerms {

    private final double constant;
    private final Term[] terms;
    private final int parameters;

    /**
     * A term with symbols resolved: slot s is an amplitude where {@code covariate[s] < 0}, else an exponent of that covariate.
     *
     * @param own the parameter that is its last amplitude
     */
    private record Term(double sign, int[] slots, int[] covariate, int own) {

        double coefficient(double[] theta, int without, int andWithout) {
            double product = sign;
            for (int s = 0; s < slots.length; s++) {
                if (covariate[s] < 0 && s != without && s != andWithout) {
                    product *= theta[slots[s]];
                }
            }
            return product;
        }

        double exponent(double[] theta, int ofCovariate) {
            double sum = 0;
            for (int s = 0; s < slots.length; s++) {
                sum += covariate[s] == ofCovariate ? theta[slots[s]] : 0;
            }
            return sum;
        }

        boolean has(int parameter) {
            return Arrays.stream(slots).anyMatch(slot -> slot == parameter);
        }
    }

    PowerTerms(double constant, List<Variable> covariates, ParameterSpace parameters, List<PowerTerm> written) {
        this.constant = constant;
        this.parameters = parameters.size();
        List<String> names = covariates.stream().map(Variable::name).toList();
        this.terms =
                written.stream().map(term -> resolve(term, names, parameters)).toArray(Term[]::new);
    }

    private static Term resolve(PowerTerm term, List<String> names, ParameterSpace parameters) {
        int amplitudes = term.factors().size();
        int[] slots = new int[amplitudes + term.powers().size()];
        int[] covariate = new int[slots.length];
        for (int s = 0; s < slots.length; s++) {
            boolean amplitude = s < amplitudes;
            String symbol = amplitude
                    ? term.factors().get(s)
                    : term.powers().get(s - amplitudes).exponent();
            slots[s] = parameters.index(symbol).orElseThrow();
            covariate[s] = amplitude
                    ? -1
                    : names.indexOf(term.powers().get(s - amplitudes).covariate());
        }
        return new Term(term.sign(), slots, covariate, slots[amplitudes - 1]);
    }

    /** The powers of a term, and those of one of its covariates, kept with the derivatives so that evaluations leave no garbage. */
    private record Columns(double[] power, double[] factor) {
        Columns(int size) {
            this(new double[size], new double[size]);
        }
    }

    void evaluate(Rows rows, double[] theta, Derivatives out) {
        Arrays.fill(out.value(), constant);
        for (double[] column : out.gradient()) {
            Arrays.fill(column, 0);
        }
        for (double[] column : out.hessian()) {
            Arrays.fill(column, 0);
        }
        Columns columns = out.kept(this, Columns.class, made -> new Columns(made.size()));
        double[] power = columns.power;
        for (Term term : terms) {
            power(term, rows, theta, columns);
            add(term.coefficient(theta, -1, -1), power, out.value());
            if (out.order() >= 1) {
                addGradient(term, rows, theta, power, out);
            }
            if (out.order() >= 2) {
                addHessian(term, rows, theta, power, out);
            }
        }
    }

    private static void power(Term term, Rows rows, double[] theta, Columns columns) {
        double[] power = columns.power;
        Arrays.fill(power, 1);
        boolean first = true;
        for (int k = 0; k < rows.covariates(); k++) {
            if (isOver(term, k)) {
                double[] target = first ? power : columns.factor;
                Elementwise.powFromLog(rows.logarithm(k), -term.exponent(theta, k), target, 0, target.length);
                if (!first) {
                    multiply(target, power);
                }
                first = false;
            }
        }
    }

    private static boolean isOver(Term term, int covariate) {
        for (int k : term.covariate) {
            if (k == covariate) {
                return true;
            }
        }
        return false;
    }

    private static void addGradient(Term term, Rows rows, double[] theta, double[] power, Derivatives out) {
        for (int s = 0; s < term.slots.length; s++) {
            double[] column = out.gradient(term.slots[s]);
            if (term.covariate[s] < 0) {
                add(term.coefficient(theta, s, -1), power, column);
            } else {
                addTimes(-term.coefficient(theta, -1, -1), power, rows.logarithm(term.covariate[s]), column);
            }
        }
    }

    /** Each unordered pair of slots once; two different slots of one parameter are met in both orders, hence the factor. */
    private static void addHessian(Term term, Rows rows, double[] theta, double[] power, Derivatives out) {
        for (int s = 0; s < term.slots.length; s++) {
            for (int r = 0; r <= s; r++) {
                boolean amplitudes = term.covariate[r] < 0 && term.covariate[s] < 0;
                if (!(amplitudes && r == s)) {
                    double twice = r != s && term.slots[r] == term.slots[s] ? 2 : 1;
                    addSecond(term, r, s, twice, rows, theta, power, out);
                }
            }
        }
    }

    private static void addSecond(
            Term term, int r, int s, double factor, Rows rows, double[] theta, double[] power, Derivatives out) {
        double[] column = out.hessian(term.slots[r], term.slots[s]);
        int x = term.covariate[r];
        int z = term.covariate[s];
        if (x < 0 && z < 0) {
            add(factor * term.coefficient(theta, r, s), power, column);
        } else if (x < 0) {
            addTimes(-factor * term.coefficient(theta, r, -1), power, rows.logarithm(z), column);
        } else {
            double c = factor * term.coefficient(theta, -1, -1);
            double[] first = rows.logarithm(x);
            double[] second = rows.logarithm(z);
            for (int i = 0; i < column.length; i++) {
                column[i] += c * power[i] * first[i] * second[i];
            }
        }
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] += factor * from[i];
        }
    }

    private static void addTimes(double factor, double[] a, double[] b, double[] to) {
        for (int i = 0; i < a.length; i++) {
            to[i] += factor * a[i] * b[i];
        }
    }

    private static void multiply(double[] from, double[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] *= from[i];
        }
    }

    /** The amplitudes in which f is linear given all other parameters: no two of them share a term. */
    int[] linear() {
        boolean[] chosen = new boolean[parameters];
        for (int j = 0; j < parameters; j++) {
            int candidate = j;
            chosen[j] = Arrays.stream(terms)
                    .filter(term -> term.has(candidate))
                    .allMatch(term -> isSoleLinear(term, candidate, chosen));
        }
        return IntStream.range(0, parameters).filter(j -> chosen[j]).toArray();
    }

    private static boolean isSoleLinear(Term term, int candidate, boolean[] chosen) {
        int times = 0;
        for (int s = 0; s < term.slots.length; s++) {
            boolean mine = term.slots[s] == candidate;
            if (mine && term.covariate[s] >= 0 || !mine && chosen[term.slots[s]]) {
                return false;
            }
            times += mine ? 1 : 0;
        }
        return times == 1;
    }

    /** Whether nothing but the terms carries the response's unit, so that a change of units moves amplitudes only. */
    boolean rescalable() {
        return constant == 0;
    }

    /** θ after xₖ → xₖ·factorₖ and y → y·responseFactor: each term's own amplitude takes what its others leave. */
    double[] rescaled(double[] theta, double[] factors, double responseFactor) {
        double[] ratio = new double[parameters];
        Arrays.fill(ratio, 1);
        double[] moved = theta.clone();
        for (Term term : terms) {
            double needed = responseFactor;
            for (int k = 0; k < factors.length; k++) {
                needed *= Elementary.exp(term.exponent(theta, k) * Elementary.log(factors[k]));
            }
            int own = term.own;
            for (int s = 0; s < term.slots.length; s++) {
                needed /= term.covariate[s] < 0 && term.slots[s] != own ? ratio[term.slots[s]] : 1;
            }
            ratio[own] = needed;
            moved[own] = theta[own] * needed;
        }
        return moved;
    }
}

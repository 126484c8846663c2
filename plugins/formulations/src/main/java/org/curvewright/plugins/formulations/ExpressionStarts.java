package org.curvewright.plugins.formulations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.numerics.expression.Expression;
import org.curvewright.numerics.expression.Units;
import org.curvewright.numerics.linear.BoundedLeastSquares;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.LowDiscrepancy;
import org.curvewright.plugins.formulations.PowerSum.Description;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * Where to begin with a written law: for every nonlinear parameter some values that its place in the formula suggests, in
 * units of the typical covariate where the formula has units, combined; and the linear ones that then fit best.
 */
final class ExpressionStarts {

    /** From Kaplan's exponents to one per doubling of the smallest models. */
    private static final double[] EXPONENTS = {0.05, 0.15, 0.35, 0.7, 1.5};

    private static final double[] SHARES = {0.1, 0.5, 0.9};
    private static final double[] FACTORS = {0.1, 1, 10};
    private static final double[] SIGNED = {-0.5, 0.5};
    private static final int MOST = 48;

    private final Expression expression;
    private final ParameterSpace parameters;
    private final List<List<Double>> given;
    private final Dataset data;
    private final Units units;
    private final double[] centres;
    private final int[] linear;

    /** @param given for every parameter the values to begin with; empty for those that the formula suggests */
    ExpressionStarts(Expression expression, Description description, List<List<Double>> given, Dataset data) {
        this.expression = expression;
        this.parameters = description.parameters();
        this.given = given;
        this.data = data;
        this.units = expression.unitsWherePossible();
        this.centres = IntStream.range(0, data.rows().covariates())
                .mapToDouble(k -> units.frees(k) ? centre(data.rows().logarithm(k)) : 1)
                .toArray();
        this.linear = expression.linear();
    }

    private static double centre(double[] logarithms) {
        double centre = Elementary.exp(Arrays.stream(logarithms).average().orElse(0));
        return centre > 0 && Double.isFinite(centre) ? centre : 1;
    }

    List<double[]> points() {
        double[][] values =
                IntStream.range(0, parameters.size()).mapToObj(this::values).toArray(double[][]::new);
        long all = Arrays.stream(values).mapToLong(choice -> choice.length).reduce(1, Math::multiplyExact);
        LowDiscrepancy fractions = new LowDiscrepancy(values.length);
        return IntStream.range(0, (int) Math.min(all, MOST))
                .mapToObj(i -> all <= MOST ? counted(values, i) : sampled(values, fractions.point(i)))
                .map(this::natural)
                .filter(theta -> Arrays.stream(theta).allMatch(Double::isFinite))
                .toList();
    }

    private static double[] counted(double[][] values, int number) {
        double[] picked = new double[values.length];
        int rest = number;
        for (int k = 0; k < values.length; k++) {
            picked[k] = values[k][rest % values[k].length];
            rest /= values[k].length;
        }
        return picked;
    }

    private static double[] sampled(double[][] values, double[] fractions) {
        return IntStream.range(0, values.length)
                .mapToDouble(k -> values[k][(int) (fractions[k] * values[k].length)])
                .toArray();
    }

    /** In working units, but in its own where the value was given. */
    private double[] values(int k) {
        Parameter parameter = parameters.get(k);
        boolean solved = Arrays.stream(linear).anyMatch(j -> j == k);
        double[] suggested = !given.get(k).isEmpty()
                ? given.get(k).stream().mapToDouble(x -> x).toArray()
                : solved ? new double[] {1} : suggested(k, parameter);
        return DoubleStream.of(suggested)
                .map(value -> moves(k) ? value : parameter.support().clamp(value))
                .distinct()
                .toArray();
    }

    /** Whether it changes with the units that a search works in, so that its ends are not to be applied in these. */
    private boolean moves(int k) {
        return !own(k)
                && IntStream.range(0, centres.length)
                        .anyMatch(x -> units.power(k, x).orElse(1) != 0);
    }

    /** Whether its values to begin with are in its own units: given ones, and shares of the way between its ends. */
    private boolean own(int k) {
        return !given.get(k).isEmpty()
                || Double.isFinite(parameters.get(k).support().upper()
                                - parameters.get(k).support().lower())
                        && !expression.exponents().contains(parameters.get(k).symbol())
                        && places(k).isEmpty();
    }

    /** Of a parameter that can be anything and is added to covariates: where in their range the sum vanishes. */
    private boolean located(int k) {
        Support support = parameters.get(k).support();
        boolean anything = Double.isInfinite(support.lower()) && Double.isInfinite(support.upper());
        boolean solved = Arrays.stream(linear).anyMatch(j -> j == k);
        return anything
                && !solved
                && given.get(k).isEmpty()
                && expression.isLocated(k)
                && !expression.exponents().contains(parameters.get(k).symbol())
                && places(k).isEmpty();
    }

    private double[] suggested(int k, Parameter parameter) {
        Support support = parameter.support();
        if (expression.exponents().contains(parameter.symbol())) {
            return EXPONENTS;
        }
        if (located(k)) {
            return SHARES;
        }
        Optional<double[]> places = places(k);
        if (places.isPresent()) {
            return places.get();
        }
        if (Double.isFinite(support.upper() - support.lower())) {
            return DoubleStream.of(SHARES)
                    .map(share -> support.lower() + share * (support.upper() - support.lower()))
                    .toArray();
        }
        return parameter.transform() == Transform.LOG
                ? DoubleStream.of(FACTORS).map(factor -> factor * level(k)).toArray()
                : SIGNED;
    }

    /** Of a parameter in the unit of a covariate: the least, the typical and the largest covariate. */
    private Optional<double[]> places(int k) {
        for (int covariate = 0; covariate < centres.length; covariate++) {
            int x = covariate;
            OptionalDouble power = units.power(k, x);
            if (Math.abs(power.orElse(0)) == 1) {
                double[] logarithm = data.rows().logarithm(x);
                double middle = Elementary.log(centres[x]);
                return Optional.of(DoubleStream.of(
                                Arrays.stream(logarithm).min().orElse(middle),
                                middle,
                                Arrays.stream(logarithm).max().orElse(middle))
                        .map(at -> Elementary.exp(power.getAsDouble() * (at - middle)))
                        .toArray());
            }
        }
        return Optional.empty();
    }

    /** The typical response for a parameter in its unit, else 1. */
    private double level(int k) {
        double typical = Arrays.stream(data.observed()).map(Math::abs).average().orElse(1);
        return parameters.get(k).unit().startsWith("response") && typical > 0 ? typical : 1;
    }

    private double[] natural(double[] working) {
        double[] theta = units.rescaled(working, centres, 1);
        for (int k = 0; k < theta.length; k++) {
            theta[k] = own(k) ? working[k] : theta[k];
            theta[k] = parameters.get(k).support().clamp(theta[k]);
        }
        for (int k = 0; k < theta.length; k++) {
            theta[k] = located(k) ? place(k, working[k], theta) : theta[k];
        }
        return linear.length == 0 ? theta : completed(theta);
    }

    /** That share of the places lies below it. */
    private double place(int k, double share, double[] theta) {
        double[] places = expression.locations(k, new RowColumns(data.rows()), theta);
        Arrays.sort(places);
        return places.length == 0 ? 0 : places[(int) (share * (places.length - 1))];
    }

    private double[] completed(double[] theta) {
        int n = data.size();
        for (int k : linear) {
            theta[k] = 0;
        }
        Derivatives out = new Derivatives(n, theta.length, 1);
        Written.evaluate(expression, new RowColumns(data.rows()), theta, out);
        double[] basis = new double[n * linear.length];
        double[] target = data.observed().clone();
        for (int i = 0; i < n; i++) {
            target[i] -= out.value()[i];
        }
        for (int j = 0; j < linear.length; j++) {
            System.arraycopy(out.gradient(linear[j]), 0, basis, j * n, n);
        }
        double[] solution = new double[linear.length];
        new BoundedLeastSquares(n, linear.length)
                .solve(basis, n, linear.length, target, null, ends(Support::lower), ends(Support::upper), solution);
        for (int j = 0; j < linear.length; j++) {
            theta[linear[j]] = solution[j];
        }
        return theta;
    }

    private double[] ends(ToDoubleFunction<Support> end) {
        return Arrays.stream(linear)
                .mapToDouble(k -> end.applyAsDouble(parameters.get(k).support()))
                .toArray();
    }
}

package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.RescalableFormulation;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.law.Support;

/**
 * What is fitted, in working form: the observations in one canonical order, so that permuting them changes no bit, and,
 * where the formulation and its bounds allow it, each covariate in units of its geometric mean, so that units change no digit.
 */
final class Setting {

    private final Formulation formulation;
    private final Objective objective;
    private final Dataset original;
    private final Dataset data;
    private final int[] order;
    private final double[] units;
    private final int[] linear;
    private final int[] nonlinear;

    private Setting(FitRequest request, Objective objective, Dataset data, int[] order, double[] units) {
        this.formulation = request.formulation();
        this.objective = objective;
        this.original = request.dataset();
        this.data = data;
        this.order = order;
        this.units = units;
        this.linear = formulation instanceof SeparableFormulation separable ? separable.linear() : new int[0];
        this.nonlinear = IntStream.range(0, formulation.parameters().size())
                .filter(k -> Arrays.stream(linear).noneMatch(other -> other == k))
                .toArray();
    }

    static Setting of(FitRequest request, Objective objective) {
        Formulation formulation = request.formulation();
        int[] order = canonical(request.dataset());
        Dataset sorted = request.dataset().rows(order);
        double[] units = WorkingUnits.of(formulation, sorted);
        return new Setting(request, objective, measuredIn(sorted, units), order, units);
    }

    private static int[] canonical(Dataset data) {
        Comparator<Integer> byContent = Comparator.comparingInt(i -> data.rows().group()[i]);
        for (int k = 0; k < data.rows().covariates(); k++) {
            double[] column = data.rows().value(k);
            byContent = byContent.thenComparingDouble(i -> column[i]);
        }
        Dataset.Roles roles = data.roles();
        for (double[] column : List.of(data.observed(), roles.weights(), roles.standardErrors(), roles.trials())) {
            byContent = column.length == 0 ? byContent : byContent.thenComparingDouble(i -> column[i]);
        }
        return IntStream.range(0, data.size())
                .boxed()
                .sorted(byContent)
                .mapToInt(i -> i)
                .toArray();
    }

    private static Dataset measuredIn(Dataset data, double[] units) {
        double[][] columns = IntStream.range(0, units.length)
                .mapToObj(k -> Arrays.stream(data.rows().value(k))
                        .map(x -> x / units[k])
                        .toArray())
                .toArray(double[][]::new);
        return new Dataset(
                data.name(),
                data.covariates(),
                data.response(),
                Rows.grouped(data.rows().group(), columns),
                data.observed(),
                data.roles());
    }

    Formulation formulation() {
        return formulation;
    }

    Objective objective() {
        return objective;
    }

    /** The observations in canonical order and working units. */
    Dataset data() {
        return data;
    }

    /** The canonical order: the place in the request's dataset of every working row. */
    int[] order() {
        return order;
    }

    /** The name of the observation behind a working row. */
    String label(int row) {
        return original.label(order[row]);
    }

    /** How many parameters the law has. */
    int size() {
        return formulation.parameters().size();
    }

    /** The indices of the linear parameters; none when the formulation is not separable. */
    int[] linear() {
        return linear;
    }

    boolean isLinear(int parameter) {
        for (int k : linear) {
            if (k == parameter) {
                return true;
            }
        }
        return false;
    }

    int[] nonlinear() {
        return nonlinear;
    }

    Parameter parameter(int k) {
        ParameterSpace law = formulation.parameters();
        return k < law.size() ? law.get(k) : objective.nuisance().get(k - law.size());
    }

    /** How a search moves the noise parameters. */
    Noise noise() {
        return new Noise(objective.nuisance());
    }

    /** What a search may make of a parameter: its support, of the logarithm where it moves that. */
    Support support(int k) {
        return k < size() ? parameter(k).support() : Noise.moved(parameter(k));
    }

    /** The noise parameters among all that a search found. */
    double[] nuisance(double[] found) {
        return noise().natural(Arrays.copyOfRange(found, size(), found.length));
    }

    /** The law's parameters in the dataset's own units. */
    double[] natural(double[] working) {
        double[] theta = Arrays.copyOf(working, size());
        return formulation instanceof RescalableFormulation law ? law.rescaled(theta, units, 1) : theta;
    }

    /** Whether the law's parameters are numbers in the dataset's own units too, where an amplitude grows with the power of its exponent. */
    boolean isWritable(double[] working) {
        return Arrays.stream(natural(working)).allMatch(Double::isFinite);
    }

    /** The law's parameters in working units. */
    double[] working(double[] natural) {
        double[] inverse = Arrays.stream(units).map(unit -> 1 / unit).toArray();
        return formulation instanceof RescalableFormulation law ? law.rescaled(natural, inverse, 1) : natural.clone();
    }
}

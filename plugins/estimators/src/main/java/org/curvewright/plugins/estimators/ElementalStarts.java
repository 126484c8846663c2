package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;

/**
 * Laws through as many observations as there are parameters, for a loss that has a minimum near many of them: Newton's
 * method from a minimum to each of many sets of observations, of which those with the least objective are kept.
 *
 * @see <a href="https://doi.org/10.1002/0471725382">Rousseeuw and Leroy 1987, Robust Regression and Outlier Detection,
 *     ch. 5</a>
 */
final class ElementalStarts {

    private static final int SETS = 3000;

    /** Losses that may be computed to judge the sets. */
    private static final int AFFORDED = 300_000;

    private static final int KEPT = 24;
    private static final int STEPS = 6;
    private static final long SEED = 0x5e75;

    private final Setting setting;
    private final Bounds bounds;
    private final Objective.Losses objective;
    private final Derivatives all;
    private final Derivatives losses;

    private record Start(double[] theta, double value) {}

    ElementalStarts(Setting setting, Bounds bounds) {
        int n = setting.data().size();
        this.setting = setting;
        this.bounds = bounds;
        this.objective = setting.objective().on(setting.data());
        this.all = new Derivatives(n, setting.size(), 0);
        this.losses = new Derivatives(n, 1, 0);
    }

    /**
     * Best first.
     *
     * @param origins of which every set takes the one whose predictions are nearest
     * @param free the parameters that move
     */
    List<double[]> from(List<double[]> origins, int[] free) {
        int n = setting.data().size();
        if (free.length == 0 || n <= free.length) {
            return List.of();
        }
        List<double[]> predictions = origins.stream().map(this::predicted).toList();
        List<Start> starts = new ArrayList<>();
        for (List<Integer> members : sets(n, free.length)) {
            int[] set = members.stream().mapToInt(i -> i).toArray();
            double[] theta = through(set, free, origins.get(nearest(set, predictions)));
            double value = value(theta);
            if (value < Double.POSITIVE_INFINITY) {
                starts.add(new Start(theta, value));
            }
        }
        return starts.stream()
                .sorted(Comparator.comparingDouble(Start::value))
                .limit(KEPT)
                .map(Start::theta)
                .toList();
    }

    private static Iterable<List<Integer>> sets(int n, int size) {
        Set<List<Integer>> sets = new TreeSet<>(Comparator.comparing(Object::toString));
        int count = Math.min(SETS, AFFORDED / n);
        for (int draw = 0; draw < count; draw++) {
            RandomStream random = RandomStream.of(SEED, draw);
            Set<Integer> set = new TreeSet<>();
            while (set.size() < size) {
                set.add(random.nextInt(n));
            }
            sets.add(List.copyOf(set));
        }
        return sets;
    }

    /** Newton's method for the equations yᵢ = fᵢ(θ) of a set. */
    private double[] through(int[] set, int[] free, double[] start) {
        int p = free.length;
        Rows rows = setting.data().rows().rows(set);
        Derivatives law = new Derivatives(p, setting.size(), 1);
        HouseholderQr qr = new HouseholderQr(p, p);
        double[] theta = start.clone();
        double[] matrix = new double[p * p];
        double[] residual = new double[p];
        double[] step = new double[p];
        for (int round = 0; round < STEPS; round++) {
            setting.formulation().evaluate(rows, theta, law);
            for (int j = 0; j < p; j++) {
                System.arraycopy(law.gradient(free[j]), 0, matrix, j * p, p);
                residual[j] = setting.data().observed()[set[j]] - law.value()[j];
            }
            qr.factor(matrix, p, p);
            qr.solve(residual, step, p);
            for (int j = 0; j < p; j++) {
                theta[free[j]] += step[j];
            }
            if (!Arrays.stream(theta).allMatch(Double::isFinite)) {
                return start;
            }
            bounds.project(theta);
        }
        return theta;
    }

    private int nearest(int[] set, List<double[]> predictions) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < predictions.size(); k++) {
            double sum = 0;
            for (int i : set) {
                double residual = setting.data().observed()[i] - predictions.get(k)[i];
                sum += residual * residual;
            }
            nearest = sum < least ? k : nearest;
            least = Math.min(least, sum);
        }
        return nearest;
    }

    private double[] predicted(double[] theta) {
        setting.formulation().evaluate(setting.data().rows(), theta, all);
        return all.value().clone();
    }

    private double value(double[] theta) {
        setting.formulation().evaluate(setting.data().rows(), theta, all);
        objective.evaluate(all.value(), new double[0], losses);
        return Vectors.sum(losses.value(), 0, losses.value().length);
    }
}

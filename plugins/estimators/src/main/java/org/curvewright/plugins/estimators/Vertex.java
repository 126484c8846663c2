package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Curvature;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;

/**
 * The last step onto a vertex: a piecewise linear loss has its minima mostly where the law passes through as many observations as it has
 * free parameters, of which a smoothed loss finds but half of the digits. Newton's method for the equations yᵢ = fᵢ(θ) of the rows of least
 * loss finds them all; a better vertex beside it, one row exchanged for another, is gone to.
 *
 * @see <a href="https://doi.org/10.2307/1913643">Koenker and Bassett 1978, Regression Quantiles, theorem 3.1: such minima exist</a>
 */
final class Vertex {

    private static final int STEPS = 12;

    private static final int EXCHANGES = 10;

    /** Share of a gradient that must be left beside others. */
    private static final double INDEPENDENT = 1e-9;

    private final Setting setting;
    private final Bounds bounds;
    private final int[] free;
    private final Objective.Losses objective;
    private final Derivatives law;
    private final Derivatives losses;

    private Vertex(Setting setting, Bounds bounds, int[] free) {
        int n = setting.data().size();
        this.setting = setting;
        this.bounds = bounds;
        this.free = free;
        this.objective = setting.objective().on(setting.data());
        this.law = new Derivatives(n, setting.size(), 1);
        this.losses = new Derivatives(n, 1, 0);
    }

    /** What was found, moved onto a vertex where that is lower; empty for other objectives and elsewhere. */
    static Optional<Found> beside(Setting setting, Found found) {
        boolean linear = setting.objective() instanceof ResidualLoss loss && loss.isPiecewiseLinear();
        int[] free = IntStream.range(0, setting.size())
                .filter(k -> found.best().activity()[k] == 0)
                .toArray();
        if (!linear || free.length == 0 || setting.data().size() < free.length) {
            return Optional.empty();
        }
        return new Vertex(setting, found.box().hard(setting), free)
                .least(found.parameters())
                .map(theta -> found.withBest(optimum(found.best(), theta.theta, theta.value)));
    }

    /** Whether an optimum was made here: it has no curvature and no gradient. */
    static boolean is(Found found) {
        Curvature curvature = found.best().curvature();
        return Double.isNaN(found.best().projectedGradient())
                && curvature.positive() + curvature.zero() + curvature.negative() == 0;
    }

    private static Optimum optimum(Optimum smoothed, double[] theta, double value) {
        Curvature none = new Curvature(0, 0, 0, Double.NaN, theta.length, List.of(), new double[theta.length]);
        return new Optimum(
                theta,
                value,
                Termination.STATIONARY,
                smoothed.iterations(),
                smoothed.evaluations(),
                Double.NaN,
                none,
                smoothed.activity());
    }

    private record Place(double[] theta, double value, int[] rows) {}

    private Optional<Place> least(double[] from) {
        double start = value(from);
        Optional<Place> found = through(rows(from), from).filter(place -> place.value <= start);
        for (int round = 0; found.isPresent() && round < EXCHANGES; round++) {
            Place here = found.get();
            Optional<Place> beside = exchanged(here);
            if (beside.isEmpty()) {
                break;
            }
            found = beside;
        }
        return found;
    }

    private double value(double[] theta) {
        setting.formulation().evaluate(setting.data().rows(), theta, law);
        objective.evaluate(law.value(), new double[0], losses);
        return Vectors.sum(losses.value(), 0, losses.value().length);
    }

    /** The rows of least loss whose gradients are independent. */
    private int[] rows(double[] theta) {
        value(theta);
        int[] byLoss = IntStream.range(0, losses.value().length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> losses.value()[i]))
                .mapToInt(i -> i)
                .toArray();
        Independent directions = new Independent(INDEPENDENT);
        return Arrays.stream(byLoss)
                .filter(row -> directions.size() < free.length && directions.add(gradient(theta, row)))
                .toArray();
    }

    private double[] gradient(double[] theta, int row) {
        return IntStream.of(free)
                .mapToDouble(k -> law.gradient(k)[row] * (theta[k] == 0 ? 1 : theta[k]) / law.value()[row])
                .toArray();
    }

    /** The law through these rows, by Newton's method; empty where that leaves the box. */
    private Optional<Place> through(int[] set, double[] start) {
        int p = free.length;
        if (set.length < p) {
            return Optional.empty();
        }
        Rows rows = setting.data().rows().rows(set);
        Derivatives few = new Derivatives(p, setting.size(), 1);
        HouseholderQr qr = new HouseholderQr(p, p);
        double[] theta = start.clone();
        double[] matrix = new double[p * p];
        double[] step = new double[p];
        for (int round = 0; round < STEPS; round++) {
            setting.formulation().evaluate(rows, theta, few);
            for (int j = 0; j < p; j++) {
                System.arraycopy(few.gradient(free[j]), 0, matrix, j * p, p);
                scale(matrix, j * p, p, theta[free[j]]);
            }
            double[] missing = IntStream.range(0, p)
                    .mapToDouble(i -> setting.data().observed()[set[i]] - few.value()[i])
                    .toArray();
            qr.factor(matrix, p, p);
            qr.solve(missing, step, p);
            for (int j = 0; j < p; j++) {
                theta[free[j]] += step[j] * unit(theta[free[j]]);
            }
            if (!Arrays.stream(theta).allMatch(Double::isFinite)) {
                return Optional.empty();
            }
        }
        double[] inside = theta.clone();
        bounds.project(inside);
        return Arrays.equals(inside, theta) ? Optional.of(new Place(theta, value(theta), set)) : Optional.empty();
    }

    private static double unit(double parameter) {
        return parameter == 0 ? 1 : parameter;
    }

    private static void scale(double[] matrix, int from, int size, double parameter) {
        for (int i = from; i < from + size; i++) {
            matrix[i] *= unit(parameter);
        }
    }

    /** The lowest vertex that shares all rows but one, if it is lower. */
    private Optional<Place> exchanged(Place here) {
        Place lowest = here;
        Exchange exchange = new Exchange(setting, bounds);
        for (double[] start : exchange.beside(here.theta, free)) {
            Optional<Place> beside = through(rows(start), start);
            if (beside.isPresent() && beside.get().value < lowest.value) {
                lowest = beside.get();
            }
        }
        return lowest.value < here.value ? Optional.of(lowest) : Optional.empty();
    }
}

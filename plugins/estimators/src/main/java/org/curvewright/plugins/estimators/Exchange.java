package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;

/**
 * Starts beside a minimum that all but passes through as many observations as there are parameters: one of these is let go
 * and another taken, for every pair.
 *
 * <p>A loss that grows slower than the residual makes a minimum of many such sets of observations. With J the Jacobian of
 * the set and r its residuals, the law moves by J⁻¹r + t bₛ, bₛ the column of J⁻¹ that moves observation s alone, and t
 * takes it through another. Of these moves, judged by the objective of the predictions that the Jacobian foretells, the
 * best are kept.
 */
final class Exchange {

    /** Moves of one round that are worth a descent. */
    private static final int KEPT = 12;

    /** Losses that may be computed to judge the moves of one round. */
    private static final double AFFORDED = 1e6;

    /** Share of a vector that must be left beside others. */
    private static final double INDEPENDENT = 1e-6;

    private final Setting setting;
    private final Bounds bounds;
    private final Objective.Losses objective;
    private final Derivatives law;
    private final Derivatives losses;
    private final int n;

    private record Move(double[] theta, double value) {}

    Exchange(Setting setting, Bounds bounds) {
        this.setting = setting;
        this.bounds = bounds;
        this.n = setting.data().size();
        this.objective = setting.objective().on(setting.data());
        this.law = new Derivatives(n, setting.size(), 1);
        this.losses = new Derivatives(n, 1, 0);
    }

    /**
     * The most promising moves away from a minimum, best first.
     *
     * @param moving the parameters that may move; those do that have an effect which no combination of others has
     */
    List<double[]> beside(double[] theta, int[] moving) {
        setting.formulation().evaluate(setting.data().rows(), theta, law);
        objective.evaluate(law.value(), new double[0], losses);
        int[] free = effective(moving);
        int[] held = held(free);
        if (free.length == 0 || held.length < free.length || n <= free.length) {
            return List.of();
        }
        return moves(theta, free, held).stream()
                .sorted(Comparator.comparingDouble(Move::value))
                .limit(KEPT)
                .map(Move::theta)
                .toList();
    }

    private int[] effective(int[] moving) {
        Independent directions = new Independent(INDEPENDENT);
        return IntStream.of(moving)
                .filter(k -> directions.add(law.gradient(k).clone()))
                .toArray();
    }

    /** The rows of least loss whose gradients are independent. */
    private int[] held(int[] free) {
        int[] byLoss = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> losses.value()[i]))
                .mapToInt(i -> i)
                .toArray();
        Independent directions = new Independent(INDEPENDENT);
        List<Integer> held = new ArrayList<>();
        for (int i = 0; i < n && held.size() < free.length; i++) {
            if (directions.add(gradient(byLoss[i], free))) {
                held.add(byLoss[i]);
            }
        }
        return held.stream().mapToInt(i -> i).toArray();
    }

    /** Of a row's prediction, each component in units of its parameter's largest. */
    private double[] gradient(int row, int[] free) {
        return IntStream.of(free)
                .mapToDouble(k -> law.gradient(k)[row] / size(k))
                .toArray();
    }

    private double size(int parameter) {
        double norm = Vectors.norm(law.gradient(parameter), 0, n);
        return norm > 0 ? norm : 1;
    }

    private List<Move> moves(double[] theta, int[] free, int[] held) {
        int p = free.length;
        double[] square = new double[p * p];
        for (int s = 0; s < p; s++) {
            double[] gradient = gradient(held[s], free);
            for (int j = 0; j < p; j++) {
                square[s + j * p] = gradient[j];
            }
        }
        HouseholderQr qr = new HouseholderQr(p, p);
        qr.factor(square, p, p);
        double[] through =
                solved(qr, IntStream.of(held).mapToDouble(this::residual).toArray());
        List<Move> moves = new ArrayList<>();
        for (int s = 0; s < p; s++) {
            double[] alone = new double[p];
            alone[s] = 1;
            along(theta, free, through, solved(qr, alone), moves);
        }
        return moves;
    }

    private double residual(int row) {
        return setting.data().observed()[row] - law.value()[row];
    }

    private double[] solved(HouseholderQr qr, double[] right) {
        double[] x = new double[right.length];
        qr.solve(right, x, right.length);
        return x;
    }

    private void along(double[] theta, int[] free, double[] through, double[] direction, List<Move> moves) {
        double[] base = new double[n];
        double[] slope = new double[n];
        for (int j = 0; j < free.length; j++) {
            double per = 1 / size(free[j]);
            Vectors.addScaled(through[j] * per, law.gradient(free[j]), 0, base, 0, n);
            Vectors.addScaled(direction[j] * per, law.gradient(free[j]), 0, slope, 0, n);
        }
        int stride = 1 + (int) (free.length * (double) n * n / AFFORDED);
        double[] foretold = new double[n];
        for (int i = 0; i < n; i += stride) {
            double t = (residual(i) - base[i]) / slope[i];
            for (int row = 0; row < n; row++) {
                foretold[row] = law.value()[row] + base[row] + t * slope[row];
            }
            objective.evaluate(foretold, new double[0], losses);
            double value = Vectors.sum(losses.value(), 0, n);
            if (value < Double.POSITIVE_INFINITY) {
                moves.add(new Move(moved(theta, free, through, direction, t), value));
            }
        }
    }

    private double[] moved(double[] theta, int[] free, double[] through, double[] direction, double t) {
        double[] moved = theta.clone();
        for (int j = 0; j < free.length; j++) {
            moved[free[j]] += (through[j] + t * direction[j]) / size(free[j]);
        }
        bounds.project(moved);
        return moved;
    }
}

package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.numerics.optimize.LeastSquaresWorkspace;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.jspecify.annotations.Nullable;

/** Refits of least squares from the fitted parameters and their rivals, over the rows that were drawn at all, in a workspace made once. */
final class SquaresRefitter implements Refitter {

    /** The rows that are evaluated are at most this share of all more than were drawn, so that few benches serve all draws. */
    private static final int STEPS = 16;

    /** Of fewer observations than this all are evaluated. */
    private static final int FEW = 32;

    private static final int MANY_A_PARAMETER = 2;

    private final Setting setting;
    private final Box box;
    private final double[] weights;
    private final double[] start;
    private final LeastSquaresWorkspace workspace;
    private final LevenbergMarquardt local;
    private final Rivals rivals;
    /** One bench for every step of the number of distinct rows that has been needed yet. */
    private final @Nullable Bench[] benches;

    /** Rows that a draw fills; those beyond the drawn ones weigh nothing. */
    private record Bench(int[] drawn, Rows rows, double[] observed, double[] roots, Residuals residuals) {}

    SquaresRefitter(Setting setting, Box box, double[] start, double[] weights, Rivals rivals, int evaluations) {
        this.setting = setting;
        this.box = box;
        this.start = start;
        this.weights = weights;
        this.rivals = rivals;
        local = LevenbergMarquardt.standard().withMaxEvaluations(evaluations);
        workspace = new LeastSquaresWorkspace(weights.length, start.length);
        benches = new Bench[STEPS + 1];
    }

    @Override
    public boolean searches() {
        return rivals.search();
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        Bench bench = bench(responses, multiplicity);
        Refit best = descend(start, bench);
        for (double[] rival : rivals.starts(best.theta(), responses, multiplicity)) {
            Refit other = descend(rival, bench);
            best = best.status() == FitStatus.FAILED || Rivals.isLower(other.objective(), best.objective())
                    ? other
                    : best;
        }
        return new Refit(setting.natural(best.theta()), best.nuisance(), best.objective(), best.status());
    }

    private Bench bench(double[] responses, double[] multiplicity) {
        int[] order = setting.order();
        int count = 0;
        for (int place : order) {
            count += multiplicity[place] != 0 ? 1 : 0;
        }
        int step = order.length < FEW ? STEPS : (count * STEPS + order.length - 1) / order.length;
        Bench known = benches[step];
        Bench bench =
                known == null ? made(Math.max(MANY_A_PARAMETER * start.length, step * order.length / STEPS)) : known;
        benches[step] = bench;
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            double times = multiplicity[order[i]];
            if (times != 0) {
                bench.drawn[at] = i;
                bench.observed[at] = responses[order[i]];
                bench.roots[at++] = Math.sqrt(weights[i] * times);
            }
        }
        Arrays.fill(bench.roots, at, bench.roots.length, 0);
        bench.rows.fill(setting.data().rows(), bench.drawn);
        return bench;
    }

    private Bench made(int size) {
        int rows = Math.min(weights.length, size);
        Rows some = setting.data().rows().blank(rows);
        double[] observed = new double[rows];
        double[] roots = new double[rows];
        return new Bench(
                new int[rows],
                some,
                observed,
                roots,
                new Residuals(setting.formulation(), some, observed, roots, box.hard(setting)));
    }

    /** One descent, in working units. */
    private Refit descend(double[] from, Bench bench) {
        Termination termination = local.minimize(bench.residuals, from, workspace);
        double[] none = new double[0];
        if (termination == Termination.NOT_FINITE || !Double.isFinite(workspace.objective())) {
            double[] nan = new double[start.length];
            Arrays.fill(nan, Double.NaN);
            return new Refit(nan, none, Double.NaN, FitStatus.FAILED);
        }
        double[] theta = workspace.parameters().clone();
        return new Refit(theta, none, workspace.objective(), box.status(setting, theta, termination));
    }
}

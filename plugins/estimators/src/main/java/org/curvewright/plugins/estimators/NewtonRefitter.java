package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Continuation;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.RowObjective;
import org.curvewright.numerics.optimize.SmoothWorkspace;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Refitter;
import org.jspecify.annotations.Nullable;

/** Refits of any objective from the fitted parameters and their rivals, over the rows that were drawn at all. */
final class NewtonRefitter implements Refitter {

    private final Setting setting;
    private final Box box;
    private final Bounds bounds;
    private final double[] start;
    private final SmoothWorkspace workspace;
    private final Continuation descent;
    /** Those of the descent, and the objective itself last. */
    private final List<StageRows> stages;

    /** Whether the descent ends with the objective itself. */
    private final boolean reaches;

    private final double[] slope;
    private final Rivals rivals;
    /** One bench for every number of distinct rows that has been drawn yet. */
    private final @Nullable Bench[] benches;

    /**
     * What a search over so many rows works on, made once and filled with every draw.
     *
     * @param exact the objective itself, of which the last problem is only the smoothest that derivatives can follow
     */
    private record Bench(
            int[] drawn,
            Rows rows,
            List<StageRows.Drawn> losses,
            List<RowObjective> problems,
            RowObjective exact,
            double[] times,
            double[] observed) {}

    NewtonRefitter(Setting setting, Box box, double[] theta, double[] nuisance, Rivals rivals, int evaluations) {
        this.setting = setting;
        this.box = box;
        this.rivals = rivals;
        this.bounds = box.hard(setting);
        this.start = Arrays.copyOf(theta, theta.length + nuisance.length);
        System.arraycopy(setting.noise().moved(nuisance), 0, start, theta.length, nuisance.length);
        this.workspace = new SmoothWorkspace(start.length);
        this.descent = new Continuation(DampedNewton.standard().withMaxEvaluations(evaluations), workspace);
        List<Objective> smoothed = Smoothing.stages(setting.objective(), setting.data());
        this.reaches = smoothed.get(smoothed.size() - 1).equals(setting.objective());
        this.stages = Stream.concat(smoothed.stream(), reaches ? Stream.of() : Stream.of(setting.objective()))
                .map(stage -> new StageRows(stage, setting.data()))
                .toList();
        this.slope = new double[start.length];
        this.benches = new Bench[setting.data().size() + 1];
    }

    @Override
    public boolean searches() {
        return rivals.search();
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        Bench bench = bench(multiplicity);
        bench.rows.fill(setting.data().rows(), bench.drawn);
        for (int i = 0; i < bench.drawn.length; i++) {
            int place = setting.order()[bench.drawn[i]];
            bench.observed[i] = responses[place];
            bench.times[i] = multiplicity[place];
        }
        for (StageRows.Drawn losses : bench.losses) {
            losses.take(bench.drawn, bench.observed);
        }
        Descent best = descend(start, bench);
        for (double[] rival : rivals.starts(best.found, responses, multiplicity)) {
            Descent other = descend(joint(rival), bench);
            best = best.failed() || Rivals.isLower(other.value, best.value) ? other : best;
        }
        return refit(best);
    }

    /** Where a search came to, in working units. */
    private record Descent(double[] found, Termination termination, double value) {

        boolean failed() {
            return termination == Termination.NOT_FINITE || !Double.isFinite(value);
        }
    }

    private Descent descend(double[] start, Bench bench) {
        Termination termination = descent.minimize(bench.problems, start);
        double[] from = workspace.parameters().clone();
        return new Descent(
                from, termination, reaches ? workspace.objective() : bench.exact.evaluate(from, slope, null));
    }

    /** The law's parameters with the fitted noise's appended, if they are not there yet. */
    private double[] joint(double[] theta) {
        if (theta.length == start.length) {
            return theta;
        }
        double[] joint = start.clone();
        System.arraycopy(theta, 0, joint, 0, theta.length);
        return joint;
    }

    /** The bench for as many rows as were drawn at all, with their places. */
    private Bench bench(double[] multiplicity) {
        int[] order = setting.order();
        int count = 0;
        for (int place : order) {
            count += multiplicity[place] != 0 ? 1 : 0;
        }
        Bench known = benches[count];
        Bench bench = known == null ? made(count) : known;
        benches[count] = bench;
        int at = 0;
        for (int i = 0; i < order.length; i++) {
            if (multiplicity[order[i]] != 0) {
                bench.drawn[at++] = i;
            }
        }
        return bench;
    }

    private Bench made(int count) {
        Rows rows = setting.data().rows().blank(count);
        LawRows law = new LawRows(setting.formulation(), rows);
        double[] times = new double[count];
        List<StageRows.Drawn> losses =
                stages.stream().map(stage -> stage.blank(count)).toList();
        List<RowObjective> problems = losses.stream()
                .map(StageRows.Drawn::rows)
                .map(loss -> RowObjective.sharing(law, law.shared(), loss, loss.shared(), times, bounds))
                .toList();
        int last = problems.size() - 1;
        return new Bench(
                new int[count],
                rows,
                losses,
                reaches ? problems : problems.subList(0, last),
                problems.get(last),
                times,
                new double[count]);
    }

    private Refit refit(Descent best) {
        double[] found = best.found;
        boolean failed = best.failed();
        if (failed) {
            Arrays.fill(found, Double.NaN);
        }
        double[] theta = Arrays.copyOf(found, setting.size());
        return new Refit(
                failed ? theta : setting.natural(theta),
                setting.nuisance(found),
                failed ? Double.NaN : best.value,
                failed ? FitStatus.FAILED : box.status(setting, theta, best.termination));
    }
}

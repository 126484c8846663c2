package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.RowObjective;
import org.curvewright.numerics.optimize.SmoothWorkspace;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;
import org.jspecify.annotations.Nullable;

/** Refits of any objective from the fitted parameters and their rivals, over the rows that were drawn at all. */
final class NewtonRefitter implements Refitter {

    private final Setting setting;
    private final Box box;
    private final Bounds bounds;
    private final double[] start;
    private final SmoothWorkspace workspace;
    private final DampedNewton local;
    private final List<StageRows> stages;
    private final boolean piecewiseLinear;
    private final Rivals rivals;
    /** One bench for every number of distinct rows that has been drawn yet. */
    private final @Nullable Bench[] benches;

    /** What a search over so many rows works on, made once. */
    private record Bench(
            LawRows law, List<ObjectiveRows> losses, List<RowObjective> problems, double[] times, double[] observed) {}

    NewtonRefitter(Setting setting, Box box, double[] theta, double[] nuisance, Rivals rivals, int evaluations) {
        this.setting = setting;
        this.box = box;
        this.rivals = rivals;
        this.bounds = box.hard(setting);
        this.start = Arrays.copyOf(theta, theta.length + nuisance.length);
        System.arraycopy(setting.noise().moved(nuisance), 0, start, theta.length, nuisance.length);
        this.local = DampedNewton.standard().withMaxEvaluations(evaluations);
        this.workspace = new SmoothWorkspace(start.length);
        this.stages = Smoothing.stages(setting.objective(), setting.data()).stream()
                .map(stage -> new StageRows(stage, setting.data()))
                .toList();
        this.piecewiseLinear = setting.objective() instanceof ScaledObjective scaled && scaled.isPiecewiseLinear();
        this.benches = new Bench[setting.data().size() + 1];
    }

    @Override
    public boolean searches() {
        return rivals.search();
    }

    @Override
    public Refit refit(double[] responses, double[] multiplicity) {
        int[] drawn = drawn(multiplicity);
        Rows rows = setting.data().rows().rows(drawn);
        Bench bench = bench(drawn, rows);
        bench.law.replace(rows);
        for (int i = 0; i < drawn.length; i++) {
            int place = setting.order()[drawn[i]];
            bench.observed[i] = responses[place];
            bench.times[i] = multiplicity[place];
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            bench.losses.get(stage).replace(stages.get(stage).drawn(drawn, bench.observed));
        }
        Descent best = descend(start, drawn, bench);
        for (double[] rival : rivals.starts(best.found, responses, multiplicity)) {
            Descent other = descend(joint(rival), drawn, bench);
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

    private Descent descend(double[] start, int[] drawn, Bench bench) {
        double[] from = start;
        Termination termination = Termination.NOT_FINITE;
        for (RowObjective problem : bench.problems) {
            termination = local.minimize(problem, from, workspace);
            from = workspace.parameters().clone();
        }
        return new Descent(from, termination, piecewiseLinear ? exact(drawn, bench, from) : workspace.objective());
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

    /** The objective itself, of which the last stage is only the smoothest that derivatives can follow. */
    private double exact(int[] drawn, Bench bench, double[] found) {
        double[] predicted = new Law(setting.formulation(), Arrays.copyOf(found, setting.size()))
                .predict(setting.data().rows().rows(drawn));
        double[] nuisance = setting.nuisance(found);
        Derivatives out = new Derivatives(drawn.length, 1 + nuisance.length, 0);
        new StageRows(setting.objective(), setting.data())
                .drawn(drawn, bench.observed)
                .evaluate(predicted, nuisance, out);
        return Vectors.dot(out.value(), 0, bench.times, 0, drawn.length);
    }

    private int[] drawn(double[] multiplicity) {
        int[] order = setting.order();
        int[] drawn = new int[order.length];
        int count = 0;
        for (int i = 0; i < order.length; i++) {
            if (multiplicity[order[i]] != 0) {
                drawn[count++] = i;
            }
        }
        return Arrays.copyOf(drawn, count);
    }

    private Bench bench(int[] drawn, Rows rows) {
        Bench known = benches[drawn.length];
        if (known != null) {
            return known;
        }
        LawRows law = new LawRows(setting.formulation(), rows);
        double[] times = new double[drawn.length];
        double[] observed = new double[drawn.length];
        List<ObjectiveRows> losses =
                stages.stream().map(stage -> stage.rows(drawn, observed)).toList();
        List<RowObjective> problems = losses.stream()
                .map(loss -> RowObjective.sharing(law, law.shared(), loss, loss.shared(), times, bounds))
                .toList();
        Bench made = new Bench(law, losses, problems, times, observed);
        benches[drawn.length] = made;
        return made;
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

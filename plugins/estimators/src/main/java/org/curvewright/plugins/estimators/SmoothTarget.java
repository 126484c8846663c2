package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.Continuation;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.LimitedMemoryBfgs;
import org.curvewright.numerics.optimize.Optimizer;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.RowObjective;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/** Any objective, by Newton's method with the exact Hessian. */
final class SmoothTarget implements Target {

    private static final int CHECK_EVALUATIONS = 3000;

    /** Smoothed stages on the way from a start that is near a minimum. */
    private static final int LAST_STAGES = 6;

    private final Setting setting;
    private final Dataset data;
    /** The objective last, before it smoother ones that lead there where it has kinks. */
    private final List<Objective> stages;

    SmoothTarget(Setting setting) {
        this.setting = setting;
        this.data = setting.data();
        this.stages = Smoothing.stages(setting.objective(), data);
    }

    private RowObjective problem(Objective objective, Bounds bounds) {
        LawRows law = new LawRows(setting.formulation(), data.rows());
        ObjectiveRows losses = new ObjectiveRows(objective, data);
        return RowObjective.sharing(law, law.shared(), losses, losses.shared(), null, bounds);
    }

    private Objective last() {
        return stages.get(stages.size() - 1);
    }

    @Override
    public double[] whole(double[] theta) {
        int size = setting.size();
        int noise = setting.objective().nuisance().size();
        if (noise == 0 || theta.length > size) {
            return theta;
        }
        double[] predicted = new Law(setting.formulation(), theta).predict(data.rows());
        double[] start = setting.noise().moved(setting.objective().nuisanceStart(data, predicted));
        double[] joint = Arrays.copyOf(theta, size + noise);
        System.arraycopy(start, 0, joint, size, noise);
        return joint;
    }

    /** The objective itself, with the noise at its best where the parameters lack it. */
    double value(double[] theta) {
        double[] joint = whole(theta);
        double[] predicted = new Law(setting.formulation(), Arrays.copyOf(joint, setting.size())).predict(data.rows());
        double[] noise = setting.nuisance(joint);
        Derivatives out = new Derivatives(data.size(), 1 + noise.length, 0);
        setting.objective().evaluate(data, predicted, noise, out);
        return Vectors.sum(out.value(), 0, data.size());
    }

    @Override
    public Optimum descend(double[] start, Bounds bounds, int evaluations) {
        return descend(start, bounds, DampedNewton.standard().withMaxEvaluations(evaluations), 0);
    }

    private Optimum descend(double[] start, Bounds bounds, DampedNewton local, int first) {
        List<RowObjective> problems = stages.subList(first, stages.size()).stream()
                .map(stage -> problem(stage, bounds))
                .toList();
        return Continuation.minimize(local, problems, whole(start));
    }

    /** The minimum below a start that is near it already: without the widest stages, which would lead away. */
    Optimum finish(double[] start, Bounds bounds) {
        int skipped = Math.max(0, stages.size() - 1 - LAST_STAGES);
        return descend(start, bounds, DampedNewton.standard().withMaxEvaluations(BRIEF), skipped);
    }

    /** The minimum to which objectives that are more nearly convex lead. */
    Optimum approach(double[] start, Bounds bounds, List<Objective> wider) {
        DampedNewton local = DampedNewton.standard().withMaxEvaluations(BRIEF);
        double[] from = whole(start);
        for (Objective objective : wider) {
            from = local.minimize(problem(objective, bounds), from).parameters();
        }
        return finish(from, bounds);
    }

    @Override
    public Census survey(Box box, List<double[]> given) {
        return new SmoothSurvey(setting, this, box).census(given);
    }

    @Override
    public double exact(Optimum optimum) {
        return last().equals(setting.objective()) ? optimum.objective() : value(optimum.parameters());
    }

    @Override
    public SmoothProblem smooth(Bounds bounds) {
        return problem(last(), bounds);
    }

    @Override
    public Optimizer<SmoothProblem> second() {
        return LimitedMemoryBfgs.standard().withMaxEvaluations(CHECK_EVALUATIONS);
    }

    @Override
    public String secondName() {
        return "l-bfgs";
    }
}

package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Optimizer;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.RowObjective;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.curvewright.spi.fit.QuadraticObjective;

/** Σ wᵢ (yᵢ − fᵢ)²: variable projection where the formulation is separable, then Levenberg–Marquardt. */
final class SquaresTarget implements Target {

    private final Setting setting;
    private final double[] weights;
    private final double[] roots;

    SquaresTarget(Setting setting, QuadraticObjective objective) {
        this.setting = setting;
        this.weights = objective.rowWeights(setting.data());
        this.roots = Arrays.stream(weights).map(Math::sqrt).toArray();
    }

    private Residuals residuals(Bounds bounds) {
        return new Residuals(
                setting.formulation(), setting.data().rows(), setting.data().observed(), roots, bounds);
    }

    private double value(double[] theta) {
        double[] r = new double[roots.length];
        residuals(Bounds.none(theta.length)).evaluate(theta, r, null);
        return Vectors.dot(r, 0, r, 0, r.length);
    }

    @Override
    public Optimum descend(double[] start, Bounds bounds, int evaluations) {
        return LevenbergMarquardt.standard().withMaxEvaluations(evaluations).minimize(residuals(bounds), start);
    }

    @Override
    public Census survey(Box box, List<double[]> given) {
        ScanStarts.Starts scan = new ScanStarts(setting, weights, this::value).in(box);
        List<double[]> starts = new ArrayList<>(scan.points());
        starts.addAll(given);
        LevenbergMarquardt local = LevenbergMarquardt.standard().withMaxEvaluations(BRIEF);
        return Survey.of(residuals(box.hard(setting)), local, scan, starts, box.spread());
    }

    @Override
    public SmoothProblem smooth(Bounds bounds) {
        LawRows law = new LawRows(setting.formulation(), setting.data().rows());
        ObjectiveRows losses = new ObjectiveRows(setting.objective(), setting.data());
        return RowObjective.sharing(law, law.shared(), losses, losses.shared(), null, bounds);
    }

    @Override
    public Optimizer<SmoothProblem> second() {
        return DampedNewton.standard();
    }

    @Override
    public String secondName() {
        return "newton-exact-hessian";
    }
}

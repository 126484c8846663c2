package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.linear.BoundedLeastSquares;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Support;

/**
 * The linear parameters that go with given nonlinear ones under any objective, nearly: weighted least squares whose weights
 * are wᵢ = (∂ℓᵢ/∂fᵢ)/(fᵢ − yᵢ) at the last solution, so that a solution that stays is stationary for the objective itself.
 *
 * @see <a href="https://doi.org/10.1080/03610927708827533">Holland and Welsch 1977, Robust regression using iteratively
 *     reweighted least squares</a>
 */
final class Reweighting {

    /** How much more than the least of all a row may weigh, where its residual vanishes. */
    private static final double MOST = 1e6;

    private final Setting setting;
    private final Objective.Losses own;
    private final List<Objective.Losses> stages;
    /** The first pass whose objective is the one that counts. */
    private final int last;

    private final double[] first;
    private final double[] weights;
    private final double[] target;
    private final double[] predicted;
    private final double[] basis;
    private final double[] lower;
    private final double[] upper;
    private final Derivatives law;
    private final Derivatives losses;
    private final BoundedLeastSquares solver;

    /**
     * @param stages the objective of every pass, the last of which is the setting's; none for weighted least squares alone
     * @param weights of the first solution
     */
    Reweighting(Setting setting, List<Objective> stages, double[] weights) {
        int n = setting.data().size();
        int linear = setting.linear().length;
        this.setting = setting;
        this.own = setting.objective().on(setting.data());
        this.stages = stages.stream().map(stage -> stage.on(setting.data())).toList();
        this.last = stages.indexOf(setting.objective());
        this.first = weights;
        this.weights = new double[n];
        this.target = new double[n];
        this.predicted = new double[n];
        this.basis = new double[n * linear];
        this.lower = ends(Support::lower);
        this.upper = ends(Support::upper);
        this.law = new Derivatives(n, setting.size(), 1);
        this.losses = new Derivatives(n, 1 + setting.objective().nuisance().size(), 1);
        this.solver = new BoundedLeastSquares(n, Math.max(1, linear));
    }

    private double[] ends(ToDoubleFunction<Support> end) {
        return Arrays.stream(setting.linear())
                .mapToDouble(k -> end.applyAsDouble(setting.parameter(k).support()))
                .toArray();
    }

    /** Replaces the linear ones among the parameters by the best of all passes; returns the objective there. */
    double complete(double[] theta) {
        int[] linear = setting.linear();
        Arrays.stream(linear).forEach(k -> theta[k] = 0);
        setting.formulation().evaluate(setting.data().rows(), theta, law);
        int n = target.length;
        for (int i = 0; i < n; i++) {
            target[i] = setting.data().observed()[i] - law.value()[i];
        }
        for (int j = 0; j < linear.length; j++) {
            System.arraycopy(law.gradient(linear[j]), 0, basis, j * n, n);
        }
        System.arraycopy(first, 0, weights, 0, n);
        double[] c = new double[linear.length];
        double least = Double.POSITIVE_INFINITY;
        for (int pass = 0; pass <= stages.size(); pass++) {
            solver.solve(basis, n, linear.length, target, weights, lower, upper, c);
            double value = look(c, own);
            if (value < least) {
                least = value;
                place(c, theta);
            }
            if (pass == stages.size() || !reweigh(pass)) {
                break;
            }
        }
        return least;
    }

    private void place(double[] c, double[] theta) {
        for (int j = 0; j < c.length; j++) {
            theta[setting.linear()[j]] = c[j];
        }
    }

    private double look(double[] c, Objective.Losses objective) {
        System.arraycopy(law.value(), 0, predicted, 0, predicted.length);
        for (int j = 0; j < c.length; j++) {
            Vectors.addScaled(c[j], basis, j * predicted.length, predicted, 0, predicted.length);
        }
        evaluate(objective);
        double sum = Vectors.sum(losses.value(), 0, predicted.length);
        return sum < Double.POSITIVE_INFINITY ? sum : Double.POSITIVE_INFINITY;
    }

    private void evaluate(Objective.Losses objective) {
        objective.evaluate(predicted, setting.objective().nuisanceStart(setting.data(), predicted), losses);
    }

    /** Weights for the next solution; false where there are none. */
    private boolean reweigh(int pass) {
        if (pass < last) {
            evaluate(stages.get(pass));
        }
        double least = Double.POSITIVE_INFINITY;
        double[] observed = setting.data().observed();
        for (int i = 0; i < weights.length; i++) {
            double weight = losses.gradient(0)[i] / (predicted[i] - observed[i]);
            weights[i] = weight >= 0 ? weight : Double.NaN;
            least = weight > 0 && weight < least ? weight : least;
        }
        if (!(least < Double.POSITIVE_INFINITY)) {
            return false;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Double.isNaN(weights[i]) ? least : Math.min(weights[i], MOST * least);
        }
        return true;
    }
}

package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/**
 * Refits without each unit in turn: an observation, or a cluster where observations come in clusters.
 *
 * @param laws those that have a value
 * @param units how many refits there were
 */
record LeftOut(List<Law> laws, int units) {

    static LeftOut of(FitResult fit, FitContext context) {
        int n = fit.request().dataset().size();
        int[] clusters = fit.request().dataset().roles().clusters();
        int units = clusters.length > 0 ? Clusters.count(clusters) : n;
        Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), context);
        double[] observed = fit.request().dataset().observed();
        double[] multiplicity = new double[n];
        List<Law> laws = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            int left = unit;
            Arrays.setAll(multiplicity, i -> (clusters.length > 0 ? clusters[i] : i) == left ? 0 : 1);
            Refitter.Refit refit = refitter.refit(observed, multiplicity);
            if (refit.status() != FitStatus.FAILED
                    && Arrays.stream(refit.theta()).allMatch(Double::isFinite)) {
                laws.add(new Law(fit.request().formulation(), refit.theta()));
            }
        }
        return new LeftOut(laws, units);
    }

    int failed() {
        return units - laws.size();
    }

    /** The axis asked for, or the value's own where a refit has no place on it, as an amplitude of 0 has no logarithm. */
    Axis onAxis(LawFunction function, Axis asked) {
        return laws.stream().allMatch(law -> Double.isFinite(asked.place(function.of(law)))) ? asked : Axis.VALUE;
    }

    /** ḡ − gᵢ of a function over the refits that have it. */
    private double[] departures(LawFunction function, Axis axis) {
        double[] values = laws.stream()
                .mapToDouble(law -> axis.place(function.of(law)))
                .filter(Double::isFinite)
                .toArray();
        double mean = Vectors.sumCompensated(values, 0, values.length) / values.length;
        Arrays.setAll(values, i -> mean - values[i]);
        return values;
    }

    /** √((m − 1)/m Σ (ḡ − gᵢ)²), g on an axis. */
    double standardError(LawFunction function, Axis axis) {
        double[] d = departures(function, axis);
        double squares = Vectors.dotCompensated(d, 0, d, 0, d.length);
        return Math.sqrt(squares * (d.length - 1) / d.length);
    }

    /** Σ (ḡ − gᵢ)³ / (6 (Σ (ḡ − gᵢ)²)^{3/2}): how the error of the function changes with its value; 0 where it does not vary. */
    double acceleration(LawFunction function) {
        double[] d = departures(function, Axis.VALUE);
        double squares = Vectors.dotCompensated(d, 0, d, 0, d.length);
        double cubes = Arrays.stream(d).map(x -> x * x * x).sum();
        return squares > 0 ? cubes / (6 * squares * Math.sqrt(squares)) : 0;
    }
}

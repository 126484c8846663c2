package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;

/**
 * From the interval [l, u] of a law's value f to that of an observation there: f − √((f − l)² + (t s)²) to f + √((u − f)² + (t
 * s)²), with s² = Σr²/(n − p) of the law's n residuals, in the response's unit, and t the (1 + level)/2 quantile of Student's t with
 * n − p degrees of freedom. Two variances are added on each side as Zou and Donner (2008, Statistics in Medicine 27) add those of
 * limits. A share stays between 0 and 1.
 *
 * @param spread s; NaN where nothing is left to measure it by
 * @param freedom n − p
 */
record NewObservation(double spread, int freedom, boolean share) {

    private static final String SHARE = "probability";

    static NewObservation of(FitResult fit) {
        Dataset data = fit.request().dataset();
        int freedom = data.size() - fit.request().formulation().parameters().size();
        double[] residuals = fit.fit().law().predict(data.rows());
        double[] observed = data.observed();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= observed[i];
        }
        double squares = Vectors.dotCompensated(residuals, 0, residuals, 0, residuals.length);
        return new NewObservation(
                freedom > 0 ? Math.sqrt(squares / freedom) : Double.NaN,
                freedom,
                data.response().unit().equals(SHARE));
    }

    Interval interval(double value, Interval law) {
        if (freedom < 1) {
            return without(
                    law,
                    new Notice("NO_DEGREES_OF_FREEDOM", "as many parameters as observations leave no noise to see"));
        }
        double noise = spread * new StudentT(freedom).quantile((1 + law.level()) / 2);
        return new Interval(
                end(value, law.lower(), -1, noise),
                end(value, law.upper(), 1, noise),
                OptionalDouble.empty(),
                law.level(),
                law.method() + ", with the noise of an observation",
                law.notices());
    }

    private OptionalDouble end(double value, OptionalDouble end, int side, double noise) {
        if (end.isEmpty()) {
            return end;
        }
        double reach = Math.max(0, side * (end.getAsDouble() - value));
        double far = value + side * Math.sqrt(reach * reach + noise * noise);
        return OptionalDouble.of(share ? Math.max(0, Math.min(1, far)) : far);
    }

    private static Interval without(Interval law, Notice why) {
        return new Interval(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                law.level(),
                law.method(),
                List.of(why));
    }
}

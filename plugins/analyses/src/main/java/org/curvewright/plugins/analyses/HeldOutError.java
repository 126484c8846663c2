package org.curvewright.plugins.analyses;

import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** 100 · mean |fᵢ − yᵢ|/|yᵢ| over the observations from one on, in percent, as a function of the law: what its draws spread. */
record HeldOutError(Dataset data, int from) implements LawFunction {

    @Override
    public String name() {
        return "mape";
    }

    @Override
    public String unit() {
        return "percent";
    }

    /** An error is at least 0; its kinks, where a prediction meets an observation, may hide how far it is above. */
    @Override
    public boolean positive() {
        return true;
    }

    @Override
    public double of(Law law) {
        double[] predicted = law.predict(data.rows());
        double[] observed = data.observed();
        double[] errors = IntStream.range(from, data.size())
                .mapToDouble(i -> 100 * Math.abs(predicted[i] - observed[i]) / Math.abs(observed[i]))
                .toArray();
        double mean = Vectors.sumCompensated(errors, 0, errors.length) / errors.length;
        return Double.isFinite(mean) ? mean : Double.NaN;
    }
}

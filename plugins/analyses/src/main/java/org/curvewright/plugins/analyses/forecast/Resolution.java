package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Nature;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.ScoreResolution;
import org.curvewright.spi.data.Sampling;

/** What the items of an accuracy can resolve, beside its forecasts. */
record Resolution(RunTable table, Sampling sampling) {

    /** Empty for what is no accuracy, and where neither items nor standard errors are known. */
    static Optional<Resolution> of(RunTable table) {
        return MetricNature.told(table.data())
                .filter(Nature.THRESHOLDED::equals)
                .flatMap(nature -> Sampling.of(table.data()))
                .map(sampling -> new Resolution(table, sampling));
    }

    /** Half of the 95 % interval of a score. */
    double half(int row) {
        return ScoreResolution.Z * sampling.errors()[row];
    }

    List<Finding> findings(String path) {
        int[] order = table.order();
        double[] scores = Arrays.stream(order)
                .mapToDouble(row -> table.data().observed()[row])
                .toArray();
        return new ScoreResolution(scores, sampling.rows(order))
                .findings(path, table.data().response().unit());
    }
}

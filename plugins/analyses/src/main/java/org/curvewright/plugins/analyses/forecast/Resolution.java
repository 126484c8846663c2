package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Nature;
import org.curvewright.plugins.analyses.runs.StepNoise;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Dataset;

/**
 * What the items of an accuracy can resolve, beside its forecasts: one item, the standard error of a score, by what two scores
 * must differ to be told apart, and how many items would show half of the steps from one run to the next larger.
 *
 * @param errors the standard error of every score, row by row
 */
record Resolution(RunTable table, double[] errors) {

    /** Empty for what is no accuracy, and where neither items nor standard errors are known. */
    static Optional<Resolution> of(RunTable table) {
        return MetricNature.told(table.data())
                .filter(Nature.THRESHOLDED::equals)
                .flatMap(nature -> SamplingError.of(table.data()))
                .map(errors -> new Resolution(table, errors));
    }

    /** Half of the 95 % interval of a score. */
    double half(int row) {
        return StepNoise.z() * errors[row];
    }

    List<Finding> findings(String path) {
        Dataset data = table.data();
        String unit = data.response().unit();
        StepNoise steps = new StepNoise(sorted(data.observed()), sorted(errors));
        List<Finding> findings = new ArrayList<>();
        SamplingError.trials(data).ifPresent(trials -> {
            double least = Arrays.stream(trials).min().orElse(Double.NaN);
            findings.add(Finding.measurement(path + "/items", least, "items"));
            findings.add(Finding.measurement(path + "/resolution", 1 / least, unit));
            findings.add(needed(path + "/items-needed", steps.itemsNeeded(sorted(trials))));
        });
        findings.add(Finding.measurement(path + "/standard-error", steps.standardError(), unit));
        findings.add(Finding.measurement(path + "/detectable-difference", steps.detectableDifference(), unit));
        return findings;
    }

    private static Finding needed(String address, OptionalDouble items) {
        return items.isPresent()
                ? Finding.measurement(address, items.getAsDouble(), "items")
                : Finding.absent(
                        address,
                        Kind.MEASUREMENT,
                        "items",
                        new Notice("NO_STEP", "half of the runs score as the next smaller one does"));
    }

    private double[] sorted(double[] values) {
        return Arrays.stream(table.order()).mapToDouble(row -> values[row]).toArray();
    }
}

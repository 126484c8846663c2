package org.curvewright.plugins.analyses.runs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Law;

/** Where a law is asked to predict, by name. */
public record Targets(Map<String, Rows> rows) {

    /** The name of the point that is taken where none is stated. */
    public static final String FAR = "prediction";

    private static final double TIMES = 10;

    /** The stated points, or ten times the largest of every covariate. */
    public static Targets of(Dataset data, Map<String, Map<String, Double>> stated) {
        Map<String, Rows> rows = new LinkedHashMap<>();
        stated.forEach((label, point) -> rows.put(label, row(data, point)));
        if (rows.isEmpty()) {
            rows.put(
                    FAR,
                    Rows.of(IntStream.range(0, data.covariates().size())
                            .mapToObj(k -> new double[] {
                                TIMES
                                        * Arrays.stream(data.rows().value(k))
                                                .max()
                                                .orElse(Double.NaN)
                            })
                            .toArray(double[][]::new)));
        }
        return new Targets(rows);
    }

    private static Rows row(Dataset data, Map<String, Double> point) {
        return Rows.of(data.covariates().stream()
                .map(covariate -> new double[] {
                    Optional.ofNullable(point.get(covariate.name())).orElse(Double.NaN)
                })
                .toArray(double[][]::new));
    }

    public Map<String, Double> predictions(Law law) {
        Map<String, Double> values = new LinkedHashMap<>();
        rows.forEach((name, row) -> values.put(name, law.predict(row)[0]));
        return values;
    }
}

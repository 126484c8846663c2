package org.curvewright.plugins.reports;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;

/** A forecast averaged over one law, with its picture, both grids and a series of something else. */
public final class DrawnForecast {

    private static final String RESPONSE = "loss/pile_test_loss/";
    private static final double[] SIZES = {1e8, 1e9, 1e10, 1e11};
    private static final double[] VALUES = {3, 2.5, 2.2, 2};

    private DrawnForecast() {}

    /** @param horizon the N beyond which forecasts are withheld */
    public static ResultDocument document(OptionalDouble horizon) {
        DocumentBuilder document = new DocumentBuilder();
        Study.addTo(document);
        document.analysis(
                "ahead",
                "forecast",
                "Ahead",
                target("value", 2.1, 2.3),
                target("confidence", 2.15, 2.25),
                grid("kaplan", horizon),
                grid("averaged", horizon),
                picture(),
                Finding.series(
                        "error-by-reach",
                        Lane.numbers("x: reach", "decades", new double[] {0.1, 1}),
                        Lane.numbers("y (line): error", "percent", new double[] {1, 2})));
        return document.build();
    }

    private static Finding grid(String law, OptionalDouble horizon) {
        return Finding.series(
                RESPONSE + law + "/grid",
                Lane.numbers("N", "parameters", SIZES),
                Lane.numbers("value", "nats/token", VALUES),
                shifted("confidence-lower", -0.05),
                shifted("confidence-upper", 0.05),
                shifted("prediction-lower", -0.1),
                shifted("prediction-upper", 0.1),
                Lane.numbers(
                        "beyond-horizon",
                        "decades",
                        Arrays.stream(SIZES)
                                .map(size -> StrictMath.log10(size / horizon.orElse(1e12)))
                                .toArray()));
    }

    private static Lane shifted(String name, double by) {
        return Lane.numbers(
                name,
                "nats/token",
                Arrays.stream(VALUES).map(value -> value + by).toArray());
    }

    private static Finding picture() {
        return Finding.series(
                RESPONSE + "averaged/picture",
                Lane.labels("label", List.of("small", "medium", "large", "large")),
                Lane.labels("series", List.of("fitted", "fitted", "forecast", "observed")),
                Lane.numbers("x (log): N", "parameters", new double[] {1e8, 1e9, 1e10, 1e10}),
                Lane.numbers("y: pile_test_loss", "nats/token", new double[] {3, 2.5, 2.2, 2.25}),
                Lane.numbers("lower", "nats/token", new double[] {Double.NaN, Double.NaN, 2.1, Double.NaN}),
                Lane.numbers("upper", "nats/token", new double[] {Double.NaN, Double.NaN, 2.3, Double.NaN}));
    }

    private static Finding target(String quantity, double lower, double upper) {
        return Finding.of(RESPONSE + "averaged/large/" + quantity, Finding.Kind.FORECAST, 2.2, "nats/token")
                .with(new Interval(
                        OptionalDouble.of(lower),
                        OptionalDouble.of(upper),
                        OptionalDouble.empty(),
                        0.9,
                        "profile-likelihood",
                        List.of()));
    }
}

package org.curvewright.plugins.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;

/** The study with a forecast of its loss, in the shape that an analysis of forecasts gives. */
final class Forecasted {

    private static final int POINTS = 60;
    private static final double FROM = 111e6;
    private static final double STEP = 1.135;
    private static final String LAW = "loss/pile_test_loss/kaplan/";

    private Forecasted() {}

    static ResultDocument document() {
        DocumentBuilder document = new DocumentBuilder();
        Study.addTo(document);
        List<Finding> found = new ArrayList<>(targets());
        found.add(grid());
        found.add(backtest());
        document.analysis("forecast", "forecast", "Forecasts", found.toArray(Finding[]::new));
        return document.build();
    }

    /** The same law forecast twice, and back-tests of which none could be judged. */
    static ResultDocument twice() {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis("once", "forecast", "Forecasts", grid());
        document.analysis("again", "forecast", "Forecasts", grid(), unjudged());
        return document.build();
    }

    /** A forecast over size, tokens and compute that is withheld at its far end, beside two runs of which one was held out. */
    static ResultDocument withheld() {
        DocumentBuilder document = new DocumentBuilder();
        double[] none = {2.5, 2, Double.NaN};
        Lane label = Lane.labels("label", List.of("small", "large"));
        document.analysis(
                "forecast",
                "forecast",
                "Forecasts",
                Finding.series(
                        "loss/pile_test_loss/runs",
                        label,
                        Lane.numbers("N", "parameters", new double[] {1e8, 1e9}),
                        Lane.numbers("C", "FLOP", new double[] {1e18, 1e20}),
                        Lane.numbers("observed", "nats/token", new double[] {2.5, 2.1}),
                        Lane.numbers("held-out", "", new double[] {0, 1})),
                Finding.series(
                        LAW + "grid",
                        Lane.numbers("N", "parameters", new double[] {1e8, 1e9, 1e10}),
                        Lane.numbers("C", "FLOP", new double[] {1e18, 1e20, 1e22}),
                        Lane.numbers("value", "nats/token", none),
                        Lane.numbers("prediction-lower", "nats/token", new double[] {2.4, -400, Double.NaN}),
                        Lane.numbers("prediction-upper", "nats/token", new double[] {2.6, 800, Double.NaN}),
                        Lane.numbers("reach", "decades", new double[] {0, 0, 1}),
                        Lane.labels("verdict", List.of("RELIABLE", "RELIABLE", "UNRELIABLE")),
                        Lane.labels("against", List.of("", "", "fails reach: too far\ncaution recipe-match: odd")),
                        Lane.labels("missing", List.of("", "", "withheld: 1.00 decades is too far"))));
        return document.build();
    }

    private static Finding unjudged() {
        double[] none = {Double.NaN, Double.NaN};
        return Finding.series(
                LAW + "backtest",
                Lane.numbers("target", "parameters", new double[] {1e9, 2e9}),
                Lane.numbers("observed", "nats/token", none),
                Lane.numbers("predicted", "nats/token", none));
    }

    private static List<Finding> targets() {
        Interval interval = new Interval(
                OptionalDouble.of(1.21),
                OptionalDouble.of(1.46),
                OptionalDouble.empty(),
                0.95,
                "prediction, parametric-bootstrap",
                List.of());
        Notice why = new Notice("REACH", "0.886 decades beyond the largest run");
        return List.of(
                Finding.verdict(LAW + "answer", "At 100 B parameters a loss of 1.33 [1.21, 1.46] is expected."),
                Finding.of(LAW + "N-1e11/value", Finding.Kind.FORECAST, 1.33, "nats/token")
                        .with(interval),
                Finding.measurement(LAW + "N-1e11/reach", 0.886, "decades"),
                Finding.verdict(LAW + "N-1e11/card", "CONDITIONAL").noting(List.of(why)),
                Finding.verdict(LAW + "N-1e11/card/reach", "caution").noting(List.of(why)),
                Finding.verdict(LAW + "N-1e11/card/fit-quality", "pass"));
    }

    private static Finding grid() {
        double[] size = IntStream.range(0, POINTS)
                .mapToDouble(k -> FROM * StrictMath.pow(STEP, k))
                .toArray();
        double[] reach = IntStream.range(0, POINTS)
                .mapToDouble(k -> Math.max(0, StrictMath.log10(size[k] / 13e9)))
                .toArray();
        return new Finding(
                "loss/pile_test_loss/kaplan/grid",
                Finding.Kind.SERIES,
                new Value.Series(List.of(
                        Lane.numbers("N", "parameters", size),
                        lane("value", size, reach, 0),
                        lane("confidence-lower", size, reach, -0.5),
                        lane("confidence-upper", size, reach, 0.5),
                        lane("prediction-lower", size, reach, -1),
                        lane("prediction-upper", size, reach, 1),
                        Lane.numbers("reach", "decades", reach),
                        Lane.labels(
                                "verdict",
                                IntStream.range(0, POINTS)
                                        .mapToObj(k -> reach[k] < 0.5
                                                ? "RELIABLE"
                                                : reach[k] < 1 ? "CONDITIONAL" : "UNRELIABLE")
                                        .toList()))),
                "",
                Optional.empty(),
                List.of());
    }

    private static Lane lane(String name, double[] size, double[] reach, double side) {
        return Lane.numbers(
                name,
                "nats/token",
                IntStream.range(0, size.length)
                        .mapToDouble(k ->
                                17.39 * StrictMath.pow(size[k], -0.1061) + 0.1129 + side * (0.04 + 0.12 * reach[k]))
                        .toArray());
    }

    private static Finding backtest() {
        return Finding.series(
                "loss/pile_test_loss/kaplan/backtest",
                Lane.numbers("cutoff", "parameters", new double[] {1.3e9, 1.3e9, 1.3e9, 2.7e9, 2.7e9, 6.7e9}),
                Lane.labels("label", List.of("2.7B", "6.7B", "13B", "6.7B", "13B", "13B")),
                Lane.numbers("target", "parameters", new double[] {2.7e9, 6.7e9, 13e9, 6.7e9, 13e9, 13e9}),
                Lane.numbers("reach", "decades", new double[] {0.32, 0.71, 1, 0.39, 0.68, 0.29}),
                Lane.numbers("predicted", "nats/token", new double[] {1.861, 1.729, 1.653, 1.71, 1.63, 1.61}),
                Lane.numbers("observed", "nats/token", new double[] {1.834, 1.704, 1.575, 1.704, 1.575, 1.575}),
                Lane.numbers("signed-error", "percent", new double[] {1.5, 1.5, 5, 0.4, 3.5, 2.2}),
                Lane.numbers("lower", "nats/token", new double[] {1.78, 1.6, 1.5, 1.63, 1.53, 1.54}),
                Lane.numbers("upper", "nats/token", new double[] {1.94, 1.86, 1.81, 1.79, 1.73, 1.68}));
    }
}

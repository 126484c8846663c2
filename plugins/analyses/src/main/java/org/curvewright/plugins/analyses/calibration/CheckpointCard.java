package org.curvewright.plugins.analyses.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.calibration.BinaryForecasts;
import org.curvewright.numerics.calibration.ReliabilityDiagram;
import org.curvewright.numerics.calibration.ReliabilityDiagram.Bin;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/** What one checkpoint's confidence is worth. */
record CheckpointCard(Predictions predictions, int checkpoint, CalibrationConfiguration with, UnitBootstrap bootstrap) {

    private static final int FEW_A_BIN = 30;
    private static final int MANY_A_VALUE = 5;

    /** A number of some forecasts, and its name. */
    record Measure(String name, String unit, ToDoubleFunction<BinaryForecasts> of) {}

    static List<Measure> measures(CalibrationConfiguration with) {
        return List.of(
                new Measure("accuracy", "probability", BinaryForecasts::frequency),
                new Measure("mean-confidence", "probability", BinaryForecasts::meanConfidence),
                new Measure("gap", "probability", BinaryForecasts::gap),
                new Measure("brier", "", BinaryForecasts::brier),
                new Measure(
                        "ece", "probability", all -> all.equalWidth(with.bins()).expectedError()),
                new Measure(
                        "ece-equal-mass",
                        "probability",
                        all -> all.equalMass(with.bins()).expectedError()),
                new Measure(
                        "ece-debiased",
                        "probability",
                        all -> all.equalWidth(with.bins()).debiasedError()),
                new Measure("log-score", "nats", all -> all.logScore(with.clip())),
                // the reward of a right answer less Brier's penalty, Damani et al. 2025
                new Measure("calibrated-reward", "", all -> all.frequency() - all.brier()),
                new Measure("auroc", "probability", BinaryForecasts::auroc));
    }

    /** Writes what was found; returns the interval of each measure. */
    Interval[] report(Findings findings) {
        BinaryForecasts forecasts = predictions.forecasts(checkpoint);
        findings.measurement("items", forecasts.size(), "count", few(forecasts));
        List<Measure> measures = measures(with);
        Interval[] intervals = bootstrap.centred(
                predictions.items(),
                forecasts.size(),
                counts -> predictions
                        .forecasts(checkpoint, counts)
                        .map(drawn -> measures.stream()
                                .mapToDouble(measure -> measure.of().applyAsDouble(drawn))
                                .toArray())
                        .orElseGet(() -> undefined(measures.size())));
        for (int k = 0; k < measures.size(); k++) {
            String name = measures.get(k).name();
            if (name.equals("accuracy")) {
                intervals[k] = Shares.seen(intervals[k], forecasts.frequency(), forecasts.size(), with.level());
            } else if (name.startsWith("ece")) {
                intervals[k] = Shares.clipped(intervals[k], 0, 1);
            }
            measure(findings, measures.get(k), forecasts, intervals[k]);
        }
        murphy(findings, forecasts.byValue(), forecasts.size());
        diagram(findings, forecasts.equalWidth(with.bins()));
        return intervals;
    }

    List<Bin> bins() {
        return predictions.forecasts(checkpoint).equalWidth(with.bins()).bins();
    }

    void draw(Picture picture) {
        for (Bin bin : bins()) {
            picture.point(predictions.checkpoints().get(checkpoint), bin.confidence(), bin.frequency());
        }
    }

    private static double[] undefined(int size) {
        double[] values = new double[size];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private void measure(Findings findings, Measure measure, BinaryForecasts forecasts, Interval interval) {
        double value = measure.of().applyAsDouble(forecasts);
        if (Double.isNaN(value)) {
            findings.absent(
                    measure.name(),
                    measure.unit(),
                    "ONE_CLASS",
                    "every answer is " + (forecasts.frequency() > 0 ? "correct" : "wrong")
                            + ", so there are no two classes to tell apart");
        } else {
            findings.estimate(measure.name(), value, measure.unit(), interval, clipped(measure, forecasts));
        }
    }

    private Notice[] clipped(Measure measure, BinaryForecasts forecasts) {
        int clipped = measure.name().equals("log-score") ? forecasts.clipped(with.clip()) : 0;
        return clipped == 0
                ? new Notice[0]
                : new Notice[] {
                    new Notice("CLIPPED", clipped + " of " + forecasts.size() + " confidences were moved off 0 or 1")
                };
    }

    private Notice[] few(BinaryForecasts forecasts) {
        return forecasts.size() >= FEW_A_BIN * with.bins()
                ? new Notice[0]
                : new Notice[] {
                    new Notice(
                            "FEW_ITEMS",
                            forecasts.size() + " items in " + with.bins()
                                    + " bins: calibration errors are biased upwards; see ece-debiased")
                };
    }

    private static void murphy(Findings findings, ReliabilityDiagram byValue, int items) {
        Notice[] notices = byValue.bins().size() * MANY_A_VALUE <= items
                ? new Notice[0]
                : new Notice[] {
                    new Notice(
                            "RARE_VALUES",
                            byValue.bins().size() + " different confidences among " + items
                                    + " items: an answer is its own group, and this says little; see reliability-binned")
                };
        findings.measurement("reliability", byValue.reliability(), "", notices);
        findings.measurement("resolution", byValue.resolution(), "", notices);
        findings.measurement("uncertainty", byValue.uncertainty(), "");
    }

    private static void diagram(Findings findings, ReliabilityDiagram diagram) {
        List<Bin> bins = diagram.bins();
        findings.measurement("reliability-binned", diagram.reliability(), "");
        findings.series(
                "diagram",
                Lane.numbers(
                        "confidence",
                        "probability",
                        bins.stream().mapToDouble(Bin::confidence).toArray()),
                Lane.numbers(
                        "accuracy",
                        "probability",
                        bins.stream().mapToDouble(Bin::frequency).toArray()),
                Lane.numbers(
                        "items", "count", bins.stream().mapToDouble(Bin::count).toArray()));
    }
}

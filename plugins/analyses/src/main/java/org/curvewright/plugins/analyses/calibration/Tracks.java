package org.curvewright.plugins.analyses.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.calibration.BinaryForecasts;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.plugins.analyses.calibration.CheckpointCard.Measure;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/** How accuracy and calibration move from checkpoint to checkpoint. */
record Tracks(Predictions predictions, CalibrationConfiguration with, UnitBootstrap bootstrap) {

    private static final List<String> TRACKED = List.of("accuracy", "ece", "gap", "auroc", "brier");

    /** Which way a slope goes, as far as its interval tells. */
    private enum Direction {
        RISES,
        FALLS,
        UNDETERMINED;

        static Direction of(Interval interval) {
            if (interval.lower().orElse(-1) > 0) {
                return RISES;
            }
            return interval.upper().orElse(1) < 0 ? FALLS : UNDETERMINED;
        }
    }

    void report(Findings findings) {
        List<Measure> measures = CheckpointCard.measures(with).stream()
                .filter(measure -> TRACKED.contains(measure.name()))
                .toList();
        findings.series("tracks", lanes(measures));
        if (with.x().isEmpty() || Arrays.stream(predictions.x()).distinct().count() < 2) {
            findings.absent(
                    "alarm", "", "NO_TRACK", "it takes two checkpoints at different x to see which way errors go");
            findings.verdict("answer", apart());
        } else {
            slopes(findings, measures);
        }
    }

    private String apart() {
        return IntStream.range(0, predictions.checkpoints().size())
                .mapToObj(c -> sentence(predictions.checkpoints().get(c), predictions.forecasts(c)))
                .collect(Collectors.joining("; "));
    }

    private String sentence(String checkpoint, BinaryForecasts forecasts) {
        return checkpoint + ": " + Decimal.significant(forecasts.frequency(), 3) + " correct at a mean confidence of "
                + Decimal.significant(forecasts.meanConfidence(), 3) + ", calibration error "
                + Decimal.significant(forecasts.equalWidth(with.bins()).expectedError(), 3);
    }

    private Lane[] lanes(List<Measure> measures) {
        Lane[] lanes = new Lane[2 + measures.size()];
        lanes[0] = Lane.labels("checkpoint", predictions.checkpoints());
        lanes[1] = Lane.numbers(with.x().orElse("order"), "", predictions.x());
        for (int k = 0; k < measures.size(); k++) {
            Measure measure = measures.get(k);
            lanes[2 + k] = Lane.numbers(
                    measure.name(),
                    measure.unit(),
                    IntStream.range(0, predictions.checkpoints().size())
                            .mapToDouble(c -> measure.of().applyAsDouble(predictions.forecasts(c)))
                            .toArray());
        }
        return lanes;
    }

    private void slopes(Findings findings, List<Measure> measures) {
        int[] once = new int[predictions.items()];
        Arrays.fill(once, 1);
        double[] slopes = slopes(measures, once);
        Interval[] intervals = bootstrap.intervals(predictions.items(), counts -> slopes(measures, counts));
        Findings below = findings.below("slopes");
        Direction[] directions = new Direction[measures.size()];
        for (int k = 0; k < measures.size(); k++) {
            String name = measures.get(k).name();
            directions[k] = Direction.of(intervals[k]);
            if (Double.isNaN(slopes[k])) {
                below.absent(name, "", "UNDEFINED", "the measure is undefined at a checkpoint");
            } else {
                below.estimate(name, slopes[k], "per unit of " + with.x().orElse("order"), intervals[k]);
            }
        }
        verdicts(findings, direction(measures, directions, "accuracy"), direction(measures, directions, "ece"));
    }

    private static Direction direction(List<Measure> measures, Direction[] directions, String name) {
        return IntStream.range(0, directions.length)
                .filter(k -> measures.get(k).name().equals(name))
                .mapToObj(k -> directions[k])
                .findFirst()
                .orElse(Direction.UNDETERMINED);
    }

    private static void verdicts(Findings findings, Direction accuracy, Direction error) {
        boolean alarm = accuracy == Direction.RISES && error == Direction.RISES;
        boolean told = accuracy != Direction.UNDETERMINED && error != Direction.UNDETERMINED;
        findings.verdict("alarm", alarm ? "DIVERGING" : told ? "NOT_DIVERGING" : "UNDETERMINED");
        findings.below("slopes").verdict("accuracy-direction", accuracy.name());
        findings.below("slopes").verdict("ece-direction", error.name());
        findings.verdict("answer", sentence(accuracy, error));
    }

    private static String sentence(Direction accuracy, Direction error) {
        if (accuracy == Direction.RISES && error == Direction.RISES) {
            return "accuracy climbs while calibration degrades";
        }
        return "accuracy " + words(accuracy) + " and the calibration error " + words(error);
    }

    private static String words(Direction direction) {
        return direction == Direction.UNDETERMINED
                ? "does not move by more than its noise"
                : direction.name().toLowerCase(Locale.ROOT);
    }

    private double[] slopes(List<Measure> measures, int[] counts) {
        List<Optional<BinaryForecasts>> drawn = IntStream.range(
                        0, predictions.checkpoints().size())
                .mapToObj(c -> predictions.forecasts(c, counts))
                .toList();
        return measures.stream().mapToDouble(measure -> slope(measure, drawn)).toArray();
    }

    private double slope(Measure measure, List<Optional<BinaryForecasts>> drawn) {
        double[] values = drawn.stream()
                .mapToDouble(
                        forecasts -> forecasts.map(measure.of()::applyAsDouble).orElse(Double.NaN))
                .toArray();
        return Line.fit(predictions.x(), values).map(Line::slope).value().orElse(Double.NaN);
    }
}

package org.curvewright.plugins.analyses.calibration;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.calibration.BinaryForecasts;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.plugins.analyses.calibration.CheckpointCard.Measure;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/**
 * How accuracy and calibration move from checkpoint to checkpoint.
 *
 * @param ends of each checkpoint's measures
 */
record Tracks(Predictions predictions, CalibrationConfiguration with, UnitBootstrap bootstrap, List<Interval[]> ends) {

    private static final List<String> TRACKED = List.of("accuracy", "ece", "gap", "auroc", "brier");

    private static final Map<String, String> WORDS =
            Map.of("accuracy", "accuracy changes", "ece", "the calibration error", "gap", "confidence over accuracy");
    private static final List<String> DRAWN = List.of("accuracy", "ece", "gap");

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
            draw(findings);
        }
    }

    private String apart() {
        return IntStream.range(0, predictions.checkpoints().size())
                        .mapToObj(c -> predictions.checkpoints().get(c) + ": " + said(c, "accuracy")
                                + " correct at a mean confidence of " + said(c, "mean-confidence")
                                + ", calibration error " + said(c, "ece"))
                        .collect(Collectors.joining("; ", "By checkpoint, ", " ("))
                + bootstrap.told(predictions.fewest()) + ").";
    }

    private String said(int checkpoint, String name) {
        List<Measure> measures = CheckpointCard.measures(with);
        int k = IntStream.range(0, measures.size())
                .filter(place -> measures.get(place).name().equals(name))
                .findFirst()
                .orElseThrow();
        return Said.within(
                measures.get(k).of().applyAsDouble(predictions.forecasts(checkpoint)), ends.get(checkpoint)[k]);
    }

    /** Accuracy, calibration error and gap along x. */
    private void draw(Findings findings) {
        Picture picture =
                new Picture("x (linear): " + with.x().orElse("order"), "", "y (line, linear): share", "probability");
        List<Measure> measures = CheckpointCard.measures(with);
        for (int k = 0; k < measures.size(); k++) {
            Measure measure = measures.get(k);
            for (int c = 0; DRAWN.contains(measure.name()) && c < ends.size(); c++) {
                double value = measure.of().applyAsDouble(predictions.forecasts(c));
                picture.point(measure.name(), predictions.x()[c], value, ends.get(c)[k]);
            }
        }
        picture.write(findings, "along");
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
        Interval[] intervals =
                bootstrap.centred(predictions.items(), predictions.fewest(), counts -> slopes(measures, counts));
        double[] changes = changes(measures, once);
        Interval[] ofChanges =
                bootstrap.centred(predictions.items(), predictions.fewest(), counts -> changes(measures, counts));
        Findings below = findings.below("slopes");
        Direction[] directions = new Direction[measures.size()];
        for (int k = 0; k < measures.size(); k++) {
            String name = measures.get(k).name();
            directions[k] = Direction.of(intervals[k]);
            if (Double.isNaN(slopes[k])) {
                below.absent(name, "", "UNDEFINED", "the measure is undefined at a checkpoint");
            } else {
                below.estimate(name, slopes[k], "per unit of " + with.x().orElse("order"), intervals[k]);
                findings.below("changes")
                        .estimate(name, changes[k], measures.get(k).unit(), ofChanges[k]);
            }
        }
        Map<String, Direction> ways = new LinkedHashMap<>();
        IntStream.range(0, directions.length)
                .forEach(k -> ways.put(measures.get(k).name(), directions[k]));
        verdicts(findings, ways);
        findings.verdict("answer", sentence(measures, changes, ofChanges, ways));
    }

    private void verdicts(Findings findings, Map<String, Direction> ways) {
        Direction accuracy = way(ways, "accuracy");
        Direction error = way(ways, "ece");
        boolean alarm = accuracy == Direction.RISES && error == Direction.RISES;
        boolean told = accuracy != Direction.UNDETERMINED && error != Direction.UNDETERMINED;
        findings.verdict(
                "alarm",
                alarm ? "DIVERGING" : told ? "NOT_DIVERGING" : "UNDETERMINED",
                UnitBootstrap.tooFew(predictions.fewest()).stream().toArray(Notice[]::new));
        Findings below = findings.below("slopes");
        below.verdict("accuracy-direction", accuracy.name());
        below.verdict("ece-direction", error.name());
        below.verdict("gap-direction", way(ways, "gap").name());
    }

    private static Direction way(Map<String, Direction> ways, String name) {
        return ways.getOrDefault(name, Direction.UNDETERMINED);
    }

    /** The last checkpoint less the first; which way it goes is said of the line through all. */
    private String sentence(
            List<Measure> measures, double[] changes, Interval[] intervals, Map<String, Direction> ways) {
        double[] x = predictions.x();
        String said = IntStream.range(0, changes.length)
                .filter(k -> WORDS.containsKey(measures.get(k).name()) && Double.isFinite(changes[k]))
                .mapToObj(k -> WORDS.get(measures.get(k).name()) + " by " + Said.within(changes[k], intervals[k]))
                .collect(Collectors.joining(", "));
        boolean alarm = way(ways, "accuracy") == Direction.RISES && way(ways, "ece") == Direction.RISES;
        return (alarm ? "Accuracy climbs while calibration degrades" : plain(ways)) + ", by lines through the "
                + x.length + " checkpoints: from " + with.x().orElse("order") + " " + Said.size(x[0]) + " to "
                + Said.size(x[x.length - 1]) + " " + said + " (the last checkpoint less the first, "
                + bootstrap.told(predictions.fewest()) + ").";
    }

    private static String plain(Map<String, Direction> ways) {
        return "Accuracy " + words(way(ways, "accuracy")) + " and the calibration error " + words(way(ways, "ece"));
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

    /** The last checkpoint's measures less the first's. */
    private double[] changes(List<Measure> measures, int[] counts) {
        Optional<BinaryForecasts> first = predictions.forecasts(0, counts);
        Optional<BinaryForecasts> last =
                predictions.forecasts(predictions.checkpoints().size() - 1, counts);
        return measures.stream()
                .mapToDouble(measure -> last.map(measure.of()::applyAsDouble).orElse(Double.NaN)
                        - first.map(measure.of()::applyAsDouble).orElse(Double.NaN))
                .toArray();
    }

    private double slope(Measure measure, List<Optional<BinaryForecasts>> drawn) {
        double[] values = drawn.stream()
                .mapToDouble(
                        forecasts -> forecasts.map(measure.of()::applyAsDouble).orElse(Double.NaN))
                .toArray();
        return Line.fit(predictions.x(), values).map(Line::slope).value().orElse(Double.NaN);
    }
}

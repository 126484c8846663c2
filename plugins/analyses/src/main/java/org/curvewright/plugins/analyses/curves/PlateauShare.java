package org.curvewright.plugins.analyses.curves;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.inference.Interval;

/**
 * Where the plateaus of many trainings are shown, such as repetitions of one.
 *
 * @param shown where each training's is; empty where none is
 * @param brief how many more trainings have too few points to tell
 * @param axis the unit along the training
 */
record PlateauShare(List<OptionalDouble> shown, int brief, String axis, double level) {

    PlateauShare {
        shown = List.copyOf(shown);
    }

    /** @param shown empty where a training has too few points */
    static PlateauShare of(List<Optional<OptionalDouble>> shown, String axis, double level) {
        List<OptionalDouble> told = shown.stream().flatMap(Optional::stream).toList();
        return new PlateauShare(told, shown.size() - told.size(), axis, level);
    }

    /** The share of trainings with a plateau, and the median of where, with the middle part of all that have one. */
    void state(Findings findings) {
        double[] places =
                shown.stream().flatMapToDouble(OptionalDouble::stream).sorted().toArray();
        if (shown.isEmpty()) {
            findings.absent("share-shown", "probability", "TOO_FEW_POINTS", "every training has too few points");
        } else {
            findings.measurement("share-shown", (double) places.length / shown.size(), "probability");
        }
        String shows = places.length + " of " + shown.size() + " trainings"
                + (brief == 0 ? "" : " with enough points (" + brief + " have too few)") + " show a plateau";
        if (places.length == 0) {
            findings.absent("demonstrated", axis, "NO_PLATEAU_SHOWN", "no training shows a plateau");
            findings.verdict("answer", shows);
            return;
        }
        Interval middle = new Interval(
                OptionalDouble.of(Quantiles.ofSorted(places, (1 - level) / 2)),
                OptionalDouble.of(Quantiles.ofSorted(places, (1 + level) / 2)),
                OptionalDouble.empty(),
                level,
                "trainings",
                List.of());
        double median = Quantiles.ofSorted(places, 0.5);
        findings.estimate("demonstrated", median, axis, middle);
        findings.verdict(
                "answer",
                shows + ", half of them by " + Words.number(median) + (axis.isEmpty() ? "" : " " + axis)
                        + Words.interval(middle)
                        + ", the latest by "
                        + Words.number(Arrays.stream(places).max().orElseThrow()));
    }
}

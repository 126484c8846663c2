package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;

/**
 * Covariates of the table, in the law or not, that did not vary in training (by less than 0.05 decades, a tenth) and differ at the target by more than that: a
 * prediction that turned one knob is continuous in the others and can still be wrong about them.
 */
record OneKnob() implements Item {

    private static final double LN_10 = 2.302585092994046;
    private static final double A_TENTH = 0.05;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        List<String> turned = new ArrayList<>();
        for (String symbol : evidence.table().known().keySet()) {
            double[] logs = evidence.trainingPoints().stream()
                    .mapToDouble(point -> log(point.value(symbol)))
                    .sorted()
                    .toArray();
            double least = logs[0];
            double most = logs[logs.length - 1];
            double there = log(target.point().value(symbol));
            boolean constant = (most - least) / LN_10 < A_TENTH;
            if (constant && (Math.max(there - most, least - there)) / LN_10 > A_TENTH) {
                turned.add(symbol);
            }
        }
        turned.addAll(evidence.strange(target));
        return turned.isEmpty()
                ? new Assessment(
                        "one-knob",
                        Mark.PASS,
                        "every covariate that differs at the target varied in training" + untold(evidence, target))
                : new Assessment(
                        "one-knob",
                        Mark.FAIL,
                        String.join(", ", turned) + " did not vary in training and differs at the target");
    }

    /** What a user leaves open at a target that no law asks for. */
    private static String untold(Evidence evidence, Target target) {
        List<String> open = evidence.table().known().keySet().stream()
                .filter(symbol -> target.point().value(symbol).isEmpty())
                .toList();
        return open.isEmpty() ? "" : "; of " + String.join(", ", open) + " the target says nothing";
    }

    private static double log(OptionalDouble value) {
        return Elementary.log(value.orElse(Double.NaN));
    }
}

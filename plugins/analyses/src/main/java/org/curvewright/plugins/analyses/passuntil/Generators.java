package org.curvewright.plugins.analyses.passuntil;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.counts.HazardShape;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.spi.Notice;

/**
 * Whether one law makes the rates, or two steps that must both succeed, or the better of two circuits, by Schwarz's criterion
 * BIC of their likelihoods. The sign of the curvature refutes any number of either: a product of laws is convex in ln N, and the
 * better of several concave.
 *
 * @param caveats why the curvature may have another cause
 */
record Generators(Frequencies counts, HazardCurve line, String shape, List<Notice> caveats) {

    private static final double CLEAR = 10;

    /** Writes what was found; returns a sentence. */
    String report(Findings findings) {
        if (counts.size() <= HazardShape.PRODUCT.parameters()) {
            findings.absent(
                    "likeliest", "", "TOO_FEW_SIZES", "two laws have four parameters; it takes more than four sizes");
            return "There are too few sizes to tell several steps or circuits from one.";
        }
        double single = bic(line);
        double steps = bic(HazardCurve.fit(HazardShape.PRODUCT, counts));
        double circuits = bic(HazardCurve.fit(HazardShape.MAXIMUM, counts));
        findings.measurement("single/bic", single, "");
        findings.measurement("multi-step/bic", steps, "");
        findings.measurement("multi-circuit/bic", circuits, "");
        findings.measurement("multi-step/gain", single - steps, "");
        findings.measurement("multi-circuit/gain", single - circuits, "");
        String stepsVerdict = judged("ACCELERATED", steps, single);
        String circuitsVerdict = judged("SUB_SCALING", circuits, single);
        findings.verdict("multi-step/verdict", stepsVerdict, notices());
        findings.verdict("multi-circuit/verdict", circuitsVerdict, notices());
        double least =
                Arrays.stream(new double[] {single, steps, circuits}).min().orElseThrow();
        findings.verdict("likeliest", least == single ? "single" : least == steps ? "multi-step" : "multi-circuit");
        return "Several steps that must all succeed are " + words(stepsVerdict, "below", single - steps)
                + ", several circuits of which the best counts " + words(circuitsVerdict, "above", single - circuits)
                + "."
                + (caveats.isEmpty() ? "" : " The instances differ, and the mean of laws that differ bends by itself.");
    }

    private Notice[] notices() {
        return caveats.toArray(Notice[]::new);
    }

    private String judged(String refuting, double bic, double single) {
        if (!caveats.isEmpty()) {
            return "OPEN";
        }
        if (shape.equals(refuting)) {
            return "REFUTED";
        }
        return single - bic > CLEAR && !shape.equals("STANDARD") ? "SUPPORTED" : "OPEN";
    }

    /** The verdict with its number: the gain in BIC, and where the curvature itself refutes, on which side of 0 it lies. */
    private String words(String verdict, String side, double gain) {
        String against = "BIC " + Said.number(Math.abs(gain)) + (gain >= 0 ? " better" : " worse") + " than one law's";
        return switch (verdict) {
            case "REFUTED" -> "refuted (the curvature is " + side + " 0; " + against + ")";
            case "SUPPORTED" -> "supported (" + against + ")";
            default -> "left open (" + against + (open(gain) ? ", and one law is a case of them" : "") + ")";
        };
    }

    /** Where one law does as well: it is two steps or circuits of which one never fails or never counts, so nothing refutes them. */
    private boolean open(double gain) {
        return caveats.isEmpty() && shape.equals("STANDARD") && gain <= 0;
    }

    private double bic(HazardCurve law) {
        return -2 * law.logLikelihood() + law.shape().parameters() * Elementary.log(counts.size());
    }
}

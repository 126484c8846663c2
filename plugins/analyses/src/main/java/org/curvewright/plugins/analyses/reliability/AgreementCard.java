package org.curvewright.plugins.analyses.reliability;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.agreement.GroupedRatingVariance;
import org.curvewright.numerics.agreement.Krippendorff;
import org.curvewright.numerics.agreement.ModalAgreement;
import org.curvewright.plugins.analyses.items.Findings;

/**
 * How often ratings agree, with each other, with the truth and across wordings.
 *
 * @param present the ratings of each object that has at least two
 * @param complete the ratings of each object that has all
 */
record AgreementCard(
        Ratings ratings, ReliabilityConfiguration with, RatingStatus status, double[][] present, double[][] complete) {

    void report(Findings findings) {
        agreement(findings);
        validity(findings);
        hierarchy(findings);
    }

    private void agreement(Findings findings) {
        if (present.length == 0) {
            List.of("consistency", "draw-risk", "fleiss-kappa", "krippendorff-alpha")
                    .forEach(name -> findings.absent(name, "", status.name(), status.reason()));
            return;
        }
        ModalAgreement modes = ModalAgreement.of(present);
        findings.measurement("consistency", modes.consistency(), "");
        findings.measurement("draw-risk", modes.drawRisk(), "probability");
        defined(findings, "fleiss-kappa", modes.kappa());
        defined(findings, "krippendorff-alpha", Krippendorff.alpha(present, with.scale()));
    }

    private static void defined(Findings findings, String name, double value) {
        if (Double.isNaN(value)) {
            findings.absent(name, "", "NO_VARIANCE", "all ratings are equal, so agreement by chance is certain (0/0)");
        } else {
            findings.measurement(name, value, "");
        }
    }

    private void validity(Findings findings) {
        if (with.truth().isEmpty()) {
            return;
        }
        int known = 0;
        int right = 0;
        for (int o = 0; o < ratings.objects(); o++) {
            double[] row = Arrays.stream(ratings.matrix()[o])
                    .filter(x -> !Double.isNaN(x))
                    .toArray();
            if (row.length > 0 && !Double.isNaN(ratings.truth()[o])) {
                known++;
                right += ModalAgreement.mode(row) == ratings.truth()[o] ? 1 : 0;
            }
        }
        if (known == 0) {
            findings.absent("validity", "probability", "NO_TRUTH", "no rated object has a known right rating");
        } else {
            findings.measurement("validity", (double) right / known, "probability");
        }
    }

    private void hierarchy(Findings findings) {
        if (with.wording().isEmpty()) {
            return;
        }
        int[][] wordings = ratings.wordings();
        boolean balanced = wordings.length > 1
                && wordings[0].length > 1
                && Arrays.stream(wordings).allMatch(list -> list.length == wordings[0].length);
        if (!balanced || status != RatingStatus.MEASURED) {
            findings.absent(
                    "omega-hierarchical",
                    "",
                    "UNBALANCED_WORDINGS",
                    "it takes at least two wordings with the same number of seeds, at least two, each");
            return;
        }
        double[][][] cells = Arrays.stream(complete)
                .map(row -> Arrays.stream(wordings)
                        .map(list ->
                                Arrays.stream(list).mapToDouble(j -> row[j]).toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
        GroupedRatingVariance variance = GroupedRatingVariance.of(cells);
        findings.estimate("omega-hierarchical", variance.hierarchicalOmega(), "");
        findings.estimate("omega-total", variance.totalOmega(), "");
    }
}

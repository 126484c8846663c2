package org.curvewright.plugins.analyses.reliability;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.agreement.GroupedRatingVariance;
import org.curvewright.numerics.agreement.Krippendorff;
import org.curvewright.numerics.agreement.ModalAgreement;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.inference.Interval;

/**
 * How often ratings agree, with each other, with the truth and across wordings.
 *
 * @param present the ratings of each object that has at least two
 * @param complete the ratings of each object that has all
 */
record AgreementCard(
        Ratings ratings,
        ReliabilityConfiguration with,
        RatingStatus status,
        double[][] present,
        double[][] complete,
        UnitBootstrap bootstrap) {

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
        mean(findings, "consistency", "", present, row -> alone(row).consistency());
        mean(findings, "draw-risk", "probability", present, row -> alone(row).drawRisk());
        int[] once = new int[present.length];
        Arrays.fill(once, 1);
        double[] values = beyondChance(once);
        Interval[] intervals = bootstrap.centred(present.length, present.length, this::beyondChance);
        defined(findings, "fleiss-kappa", values[0], intervals[0]);
        defined(findings, "krippendorff-alpha", values[1], intervals[1]);
    }

    private static ModalAgreement alone(double[] ratings) {
        return ModalAgreement.of(new double[][] {ratings});
    }

    /** The mean over objects of a share that the ratings of each say, with objects drawn. */
    private void mean(Findings findings, String name, String unit, double[][] objects, ToDoubleFunction<double[]> of) {
        double[] each = Arrays.stream(objects).mapToDouble(of).toArray();
        double share = Arrays.stream(each).average().orElse(Double.NaN);
        Interval interval = bootstrap
                .intervals(each.length, counts -> {
                    double sum = 0;
                    for (int i = 0; i < counts.length; i++) {
                        sum += counts[i] * each[i];
                    }
                    return new double[] {sum / counts.length};
                })[0];
        findings.estimate(name, share, unit, Shares.seen(interval, share, each.length, interval.level()));
    }

    /** Kappa and alpha of objects that occur so many times each. */
    private double[] beyondChance(int[] counts) {
        double[][] drawn = Ratings.drawn(present, counts);
        return new double[] {ModalAgreement.of(drawn).kappa(), Krippendorff.alpha(drawn, with.scale())};
    }

    private static void defined(Findings findings, String name, double value, Interval interval) {
        if (Double.isNaN(value)) {
            findings.absent(name, "", "NO_VARIANCE", "all ratings are equal, so agreement by chance is certain (0/0)");
        } else {
            findings.estimate(name, value, "", Shares.clipped(interval, -Double.MAX_VALUE, 1));
        }
    }

    private void validity(Findings findings) {
        if (with.truth().isEmpty()) {
            return;
        }
        int[] known = IntStream.range(0, ratings.objects())
                .filter(o -> !Double.isNaN(ratings.truth()[o]) && given(o).length > 0)
                .toArray();
        if (known.length == 0) {
            findings.absent("validity", "probability", "NO_TRUTH", "no rated object has a known right rating");
            return;
        }
        double[][] right = Arrays.stream(known)
                .mapToObj(o -> new double[] {ModalAgreement.mode(given(o)) == ratings.truth()[o] ? 1 : 0})
                .toArray(double[][]::new);
        mean(findings, "validity", "probability", right, row -> row[0]);
    }

    private double[] given(int object) {
        return Arrays.stream(ratings.matrix()[object])
                .filter(x -> !Double.isNaN(x))
                .toArray();
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
        int[] once = new int[cells.length];
        Arrays.fill(once, 1);
        double[] omegas = omegas(cells, once);
        Interval[] intervals = bootstrap.intervals(cells.length, counts -> omegas(cells, counts));
        findings.estimate("omega-hierarchical", omegas[0], "", intervals[0]);
        findings.estimate("omega-total", omegas[1], "", intervals[1]);
    }

    /** Hierarchical and total ω of objects that occur so many times each. */
    private static double[] omegas(double[][][] cells, int[] counts) {
        GroupedRatingVariance variance = GroupedRatingVariance.of(IntStream.range(0, cells.length)
                .boxed()
                .flatMap(o -> IntStream.range(0, counts[o]).mapToObj(copy -> cells[o]))
                .toArray(double[][][]::new));
        return new double[] {variance.hierarchicalOmega(), variance.totalOmega()};
    }
}

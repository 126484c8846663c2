package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Clustered;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;

/**
 * Whether residuals depend on what observations belong to, their clusters or their groups: {@code F = ((R₀ − R₁)/(C − 1))/(R₁/(n
 * − p − C + 1))} with R₀ the residual sum of squares of the linearised law and R₁ that with an offset of each of C members
 * beside it, and the share (R₀ − R₁)/R₀ that lies between members.
 *
 * @param kind {@code cluster} or {@code group}
 * @param share NaN where offsets are not told apart from the law
 * @param farthest the member whose mean deviation from the law is largest, and that deviation, in the unit of the response
 */
record Memberships(String kind, int count, double share, double f, double p, String farthest, double deviation) {

    private static final int WORD_DIGITS = 2;

    static List<Memberships> of(Dataset data, double[] predicted, Linearisation near) {
        List<Memberships> all = new ArrayList<>();
        Optional<Clustered> clusters = Clustered.of(data);
        clusters.ifPresent(
                found -> all.add(of("cluster", found, data.roles().clusters(), data::cluster, data, predicted, near)));
        int[] groups = data.rows().group();
        int count = (int) Arrays.stream(groups).distinct().count();
        boolean other = clusters.map(found -> !Arrays.equals(found.of(), numbered(groups)))
                .orElse(true);
        if (!data.roles().groups().isEmpty() && count > 1 && count < data.size() && other) {
            all.add(of(
                    "group",
                    new Clustered(numbered(groups), count),
                    groups,
                    data.roles().groups()::get,
                    data,
                    predicted,
                    near));
        }
        return all;
    }

    private static int[] numbered(int[] of) {
        int[] names = Arrays.stream(of).distinct().sorted().toArray();
        return Arrays.stream(of).map(name -> Arrays.binarySearch(names, name)).toArray();
    }

    private static Memberships of(
            String kind,
            Clustered members,
            int[] indices,
            IntFunction<String> names,
            Dataset data,
            double[] predicted,
            Linearisation near) {
        double[] means = new double[members.count()];
        int[] sizes = new int[members.count()];
        int[] first = new int[members.count()];
        for (int i = data.size() - 1; i >= 0; i--) {
            means[members.of()[i]] += data.observed()[i] - predicted[i];
            sizes[members.of()[i]]++;
            first[members.of()[i]] = indices[i];
        }
        int farthest = 0;
        for (int c = 0; c < means.length; c++) {
            means[c] /= sizes[c];
            farthest = Math.abs(means[c]) > Math.abs(means[farthest]) ? c : farthest;
        }
        double before = LinearRegression.fit(near.residuals(), near.columns().toArray(double[][]::new))
                .value()
                .map(LinearRegression::residualSumOfSquares)
                .orElse(Double.NaN);
        double after = near.beside(members).map(Linearisation::sumOfSquares).orElse(Double.NaN);
        int more = members.count() - 1;
        int freedom = near.degreesOfFreedom() - more;
        double f = Math.max(0, before - after) / more / (after / freedom);
        boolean told = freedom > 0 && Double.isFinite(f);
        return new Memberships(
                kind,
                members.count(),
                told ? Math.max(0, before - after) / before : Double.NaN,
                told ? f : Double.NaN,
                told ? new FisherF(more, freedom).survival(f) : Double.NaN,
                names.apply(first[farthest]),
                means[farthest]);
    }

    boolean testable() {
        return Double.isFinite(p);
    }

    /** {@code cluster a sits at +0.05 nats/token}. */
    String words(Dataset data) {
        String unit = data.response().unit();
        return kind + " " + farthest + " sits at " + (deviation > 0 ? "+" : "")
                + Decimal.significant(deviation, WORD_DIGITS) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** @param seen whether it is no chance, after correction */
    void state(Findings findings, Dataset data, boolean seen) {
        Findings own = findings.below("residuals").below(kind + "s");
        if (!testable()) {
            own.absent(
                    "between-share",
                    "",
                    "NOT_TESTABLE",
                    "each " + kind
                            + " has covariates of its own, so the law can take its offset up itself, or no degree of"
                            + " freedom is left");
            return;
        }
        own.measurement("between-share", share, "");
        own.measurement("between-f", f, "");
        own.measurement("between-p", p, "probability");
        own.measurement("farthest-deviation", deviation, data.response().unit());
        own.verdict("farthest", farthest);
        own.verdict("structure", seen ? words(data) : "none seen", ResidualStructure.note(seen, words(data)));
    }
}

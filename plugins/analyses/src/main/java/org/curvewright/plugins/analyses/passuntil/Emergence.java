package org.curvewright.plugins.analyses.passuntil;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.counts.HazardShape;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/**
 * How {@code F = ln(−ln p)} bends in ln N: straight is the growth of one law; concave is faster, accelerated emergence; convex
 * is slower, which needing several steps makes.
 */
record Emergence(Samples samples, PassUntilConfiguration with, UnitBootstrap bootstrap) {

    private static final int LEAST_SIZES = 3;
    private static final String STANDARD = "STANDARD";

    /** Writes what was found; returns a sentence. */
    String report(Findings findings) {
        Frequencies counts = with.pooling().of(samples, samples.once(), with.wanted());
        if (counts.seen() < LEAST_SIZES) {
            findings.absent(
                    "emergence",
                    "",
                    "TOO_FEW_SIZES",
                    "something passed at " + counts.seen() + " sizes; it takes " + LEAST_SIZES + " to see a bend");
            return "There are too few sizes to see whether growth bends.";
        }
        HazardCurve line = HazardCurve.fit(HazardShape.LINE, counts);
        HazardCurve curve = HazardCurve.fit(HazardShape.QUADRATIC, counts);
        Interval interval = interval(counts, curve);
        double chance = curvature(findings.below("curvature"), line, curve, interval);
        Growth growth = new Growth(samples, with, counts, line);
        Optional<Notice> against = growth.against();
        Optional<Notice> mixed = growth.mixed();
        String bend = chance < 1 - with.level() ? verdict(interval) : STANDARD;
        String shape = against.isPresent() || mixed.isPresent() && !bend.equals(STANDARD) ? "UNDETERMINED" : bend;
        findings.verdict(
                "emergence",
                shape,
                Stream.concat(against.stream(), mixed.stream()).toArray(Notice[]::new));
        draw(findings, counts, line, curve);
        if (against.isPresent()) {
            findings.absent(
                    "generators/likeliest",
                    "",
                    against.get().code(),
                    against.get().text());
            return "Whether growth bends cannot be told: " + against.get().text() + ".";
        }
        String generators =
                new Generators(counts, line, shape, mixed.stream().toList()).report(findings.below("generators"));
        return growing(shape)
                + ": the curvature of ln(−ln p) in ln N is " + Said.within(curve.theta()[2], interval) + ". "
                + generators;
    }

    private Interval interval(Frequencies counts, HazardCurve curve) {
        Interval[] resampled = bootstrap.intervals(samples.instances(), drawn -> new double[] {
            HazardCurve.fit(HazardShape.QUADRATIC, with.pooling().of(samples, drawn, with.wanted()))
                    .theta()[2]
        });
        return Curvature.interval(curve, counts, resampled[0]);
    }

    private static String growing(String shape) {
        return shape.equals("UNDETERMINED")
                ? "Whether growth of single instances bends is left open, as their mean bends by itself"
                : "Growth is " + shape.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Writes the bend; returns how often chance makes one as large where instances are alike. */
    private static double curvature(Findings findings, HazardCurve line, HazardCurve curve, Interval interval) {
        findings.estimate("b2", curve.theta()[2], "", interval);
        double ratio = Math.max(0, 2 * (curve.logLikelihood() - line.logLikelihood()));
        double chance = new ChiSquared(1).survival(ratio);
        findings.measurement(
                "p-value",
                chance,
                "probability",
                new Notice(
                        "ASSUMES_EQUAL_INSTANCES",
                        "it takes every instance to have the same rate; b2's interval from instances does not"));
        return chance;
    }

    /** The rates against size with the law that is straight in ln(−ln p), and the one that may bend. */
    private void draw(Findings findings, Frequencies counts, HazardCurve line, HazardCurve curve) {
        Picture picture = new Picture("x (log): model size", "", "y (log, line): rate of passing", "probability");
        // the intervals of the table, from instances where those differ by more than their samples make them
        Interval[] resampled = bootstrap.intervals(
                samples.instances(), drawn -> rates(with.pooling().of(samples, drawn, with.wanted())));
        double[] rates = rates(counts);
        for (int m = 0; m < counts.x().length; m++) {
            if (rates[m] > 0) {
                Interval alike = Shares.jeffreys(counts.hits()[m], counts.misses()[m], with.level());
                picture.point("observed", samples.sizes()[m], rates[m], Shares.wider(resampled[m], alike));
            }
        }
        for (int m = 0; m < counts.x().length; m++) {
            picture.point("straight law", samples.sizes()[m], line.rate(counts.x()[m]));
        }
        for (int m = 0; m < counts.x().length; m++) {
            picture.point("with a bend", samples.sizes()[m], curve.rate(counts.x()[m]));
        }
        picture.write(findings, "growth");
    }

    private static double[] rates(Frequencies counts) {
        return IntStream.range(0, counts.x().length)
                .mapToDouble(m -> counts.hits()[m] / (counts.hits()[m] + counts.misses()[m]))
                .toArray();
    }

    private static String verdict(Interval b2) {
        if (b2.upper().orElse(1) < 0) {
            return "ACCELERATED";
        }
        return b2.lower().orElse(-1) > 0 ? "SUB_SCALING" : STANDARD;
    }
}

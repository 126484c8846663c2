package org.curvewright.plugins.analyses.passuntil;

import java.util.List;
import java.util.Locale;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.counts.HazardShape;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.plugins.analyses.passuntil.Pooling.MeanRate;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/**
 * How {@code F = ln(−ln p)} bends in ln N: straight is the growth of one law; concave is faster, accelerated emergence; convex
 * is slower, which needing several steps makes.
 */
record Emergence(Samples samples, PassUntilConfiguration with, UnitBootstrap bootstrap) {

    private static final int LEAST_SIZES = 3;
    private static final double DIFFERENT = 3;

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
        Interval interval = bootstrap
                .intervals(samples.instances(), drawn -> new double[] {
                    HazardCurve.fit(HazardShape.QUADRATIC, with.pooling().of(samples, drawn, with.wanted()))
                            .theta()[2]
                })[0];
        Findings below = findings.below("curvature");
        below.estimate("b2", curve.theta()[2], "", interval);
        double ratio = Math.max(0, 2 * (curve.logLikelihood() - line.logLikelihood()));
        below.measurement(
                "p-value",
                new ChiSquared(1).survival(ratio),
                "probability",
                new Notice(
                        "ASSUMES_EQUAL_INSTANCES",
                        "it takes every instance to have the same rate; b2's interval does not"));
        String shape = verdict(interval);
        Notice[] mixed = mixed(counts);
        findings.verdict("emergence", shape, mixed);
        String generators = new Generators(counts, line, shape, List.of(mixed)).report(findings.below("generators"));
        draw(findings, counts, line, curve);
        return "Growth is " + shape.toLowerCase(Locale.ROOT).replace('_', '-')
                + ": the curvature of ln(−ln p) in ln N is " + Said.within(curve.theta()[2], interval) + ". "
                + generators;
    }

    /** The rates against size with the law that is straight in ln(−ln p), and the one that may bend. */
    private void draw(Findings findings, Frequencies counts, HazardCurve line, HazardCurve curve) {
        Picture picture = new Picture("x (log): model size", "", "y (log, line): rate of passing", "probability");
        for (int m = 0; m < counts.x().length; m++) {
            double hits = counts.hits()[m];
            double misses = counts.misses()[m];
            if (hits > 0) {
                Interval interval = Shares.jeffreys(hits, misses, with.level());
                picture.point("observed", samples.sizes()[m], hits / (hits + misses), interval);
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

    /** Whether the instances' rates spread by more than their samples make them. */
    private Notice[] mixed(Frequencies counts) {
        for (int m = 0; m < samples.sizes().length; m++) {
            MeanRate rate = MeanRate.of(samples, m, samples.once(), with.wanted());
            double n = counts.hits()[m] + counts.misses()[m];
            double expected = rate.mean() * (1 - rate.mean()) / n;
            if (with.wanted().isEmpty() && rate.squaredError() > DIFFERENT * expected) {
                return new Notice[] {
                    new Notice(
                            "INSTANCES_DIFFER",
                            "the mean of laws that differ is not a law, and bends by itself; compare forecast/jensen-gap")
                };
            }
        }
        return new Notice[0];
    }

    private static String verdict(Interval b2) {
        if (b2.upper().orElse(1) < 0) {
            return "ACCELERATED";
        }
        return b2.lower().orElse(-1) > 0 ? "SUB_SCALING" : "STANDARD";
    }
}

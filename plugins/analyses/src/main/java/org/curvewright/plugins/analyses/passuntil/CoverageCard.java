package org.curvewright.plugins.analyses.passuntil;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.curvewright.numerics.counts.BetaBinomial;
import org.curvewright.numerics.counts.PassAtK;
import org.curvewright.numerics.counts.SuccessCounts;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/** What samples of one model cover. */
final class CoverageCard {

    private static final int POINTS = 40;
    /** The shapes move by less than their error after so many resamples, and each is a fit. */
    private static final int SHAPE_DRAWS = 40;

    private final long[] samples;
    private final long[] passes;
    private final List<Long> tries;
    private final UnitBootstrap bootstrap;
    private final BetaBinomial shapes;

    CoverageCard(long[] samples, long[] passes, List<Long> tries, UnitBootstrap bootstrap) {
        this.samples = samples;
        this.passes = passes;
        this.tries = tries;
        this.bootstrap = bootstrap;
        shapes = BetaBinomial.fit(SuccessCounts.of(passes, samples));
    }

    BetaBinomial shapes() {
        return shapes;
    }

    /** The most samples that every problem has. */
    long most() {
        return Arrays.stream(samples).min().orElse(0);
    }

    double last() {
        return coverage(most());
    }

    /** The mean over problems of the unbiased pass@k. */
    double coverage(long k) {
        return IntStream.range(0, samples.length)
                .mapToDouble(i -> PassAtK.unbiased(samples[i], passes[i], k))
                .average()
                .orElse(Double.NaN);
    }

    private double plugIn(long k) {
        return IntStream.range(0, samples.length)
                .mapToDouble(i -> PassAtK.plugIn(samples[i], passes[i], k))
                .average()
                .orElse(Double.NaN);
    }

    void report(Findings findings) {
        findings.measurement("problems", samples.length, "count");
        findings.measurement(
                "without-a-pass", Arrays.stream(passes).filter(k -> k == 0).count(), "count");
        for (long k : tries) {
            passAtK(findings, k);
        }
        shapes(findings.below("beta-binomial"));
        Optional<Line> law = law();
        law(findings.below("coverage-law"), law);
        curve(findings, law);
    }

    private void passAtK(Findings findings, long k) {
        String name = "pass-at-" + k;
        if (k > most()) {
            findings.absent(name, "probability", "TOO_FEW_SAMPLES", "some problem has only " + most() + " samples");
            return;
        }
        findings.estimate(name, coverage(k), "probability", interval(each(k)));
    }

    private Interval interval(double[] each) {
        Interval resampled = bootstrap.intervals(each.length, counts -> new double[] {mean(each, counts)})[0];
        double mean = Arrays.stream(each).average().orElse(Double.NaN);
        return Shares.seen(resampled, mean, each.length, bootstrap.level());
    }

    int problems() {
        return samples.length;
    }

    /** {@code 0.02 [0.01, 0.03] and 0.88 [0.82, 0.94] of 10000}. */
    String words() {
        return said(1) + " and " + said(most()) + " of " + most();
    }

    private String said(long k) {
        return Said.within(coverage(k), interval(each(k)));
    }

    private double[] each(long k) {
        return IntStream.range(0, samples.length)
                .mapToDouble(i -> PassAtK.unbiased(samples[i], passes[i], k))
                .toArray();
    }

    void draw(Picture picture, String model) {
        for (long k : grid()) {
            picture.point(model, k, coverage(k));
        }
    }

    private static double mean(double[] values, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
            n += counts[i];
        }
        return sum / n;
    }

    private void shapes(Findings findings) {
        UnitBootstrap few =
                new UnitBootstrap(Math.min(SHAPE_DRAWS, bootstrap.draws()), bootstrap.level(), bootstrap.seed());
        Interval[] intervals = few.intervals(samples.length, counts -> {
            BetaBinomial drawn = BetaBinomial.fit(SuccessCounts.of(
                    passes, samples, Arrays.stream(counts).asDoubleStream().toArray()));
            return new double[] {drawn.a(), drawn.b()};
        });
        Notice[] bound = shapes.atBound()
                ? new Notice[] {new Notice("AT_BOUND", "the rates vary as little, or as much, as the search allows")}
                : new Notice[0];
        findings.estimate("a", shapes.a(), "", intervals[0], bound);
        findings.estimate("b", shapes.b(), "", intervals[1], bound);
    }

    /** {@code ln(−ln c) = ln(−a) + b ln k}, as published: by least squares over the grid. */
    private Optional<Line> law() {
        long[] usable = Arrays.stream(grid())
                .filter(k -> coverage(k) > 0 && coverage(k) < 1)
                .toArray();
        return Line.fit(
                        Arrays.stream(usable).mapToDouble(Elementary::log).toArray(),
                        Arrays.stream(usable)
                                .mapToDouble(k -> Elementary.log(-Elementary.log(coverage(k))))
                                .toArray())
                .value();
    }

    private static void law(Findings findings, Optional<Line> law) {
        if (law.isEmpty()) {
            findings.absent("b", "", "NO_PASS", "coverage is 0 or 1 at every number of samples");
            return;
        }
        Notice dependent = new Notice(
                "DEPENDENT_POINTS",
                "all k come from the same samples; the Beta distribution's a is the sounder exponent");
        findings.estimate("a", -Elementary.exp(law.get().intercept()), "", dependent);
        findings.estimate("b", law.get().slope(), "", dependent);
    }

    /** Up to forty numbers of samples, evenly by logarithm. */
    private long[] grid() {
        double step = Elementary.log(most()) / (POINTS - 1);
        return LongStream.range(0, POINTS)
                .map(i -> Math.min(most(), Math.round(Elementary.exp(i * step))))
                .distinct()
                .toArray();
    }

    private void curve(Findings findings, Optional<Line> law) {
        long[] grid = grid();
        findings.series(
                "curve",
                Lane.numbers(
                        "k", "count", Arrays.stream(grid).mapToDouble(k -> k).toArray()),
                Lane.numbers(
                        "coverage",
                        "probability",
                        Arrays.stream(grid).mapToDouble(this::coverage).toArray()),
                Lane.numbers(
                        "plug-in",
                        "probability",
                        Arrays.stream(grid).mapToDouble(this::plugIn).toArray()),
                Lane.numbers(
                        "beta-binomial",
                        "probability",
                        Arrays.stream(grid)
                                .mapToDouble(k -> 1 - shapes.noneOf(k))
                                .toArray()),
                Lane.numbers(
                        "coverage-law",
                        "probability",
                        Arrays.stream(grid)
                                .mapToDouble(k -> law.map(
                                                line -> Elementary.exp(-Elementary.exp(line.at(Elementary.log(k)))))
                                        .orElse(Double.NaN))
                                .toArray()));
    }
}

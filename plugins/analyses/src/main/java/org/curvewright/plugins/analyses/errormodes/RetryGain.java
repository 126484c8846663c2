package org.curvewright.plugins.analyses.errormodes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.curvewright.numerics.counts.BetaBinomial;
import org.curvewright.numerics.counts.PassAtK;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.errormodes.Attempts.Task;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.spi.analysis.Value.Lane;

/** Solved at least once among k attempts: as observed, were attempts independent, and as each fitted mode has it. */
record RetryGain(Attempts attempts, ModeFits fits, long seed) {

    private static final int WORLDS = 20;

    void report(Findings findings) {
        long most = attempts.fewestAttempts();
        if (most < 2) {
            findings.absent("retry-gain", "probability", "NEEDS_RETRIES", "some task was attempted only once");
            return;
        }
        long[] tries = LongStream.rangeClosed(1, most).toArray();
        double[] observed = Arrays.stream(tries).mapToDouble(this::observed).toArray();
        double single = observed[0];
        findings.measurement("solved-once", single, "probability");
        findings.measurement("solved-at-last", observed[tries.length - 1], "probability");
        findings.measurement("retry-shortfall", 1 - none(single, most) - observed[tries.length - 1], "probability");
        findings.series(
                "retry-curve",
                Lane.numbers(
                        "k", "count", Arrays.stream(tries).mapToDouble(k -> k).toArray()),
                Lane.numbers("observed", "probability", observed),
                Lane.numbers(
                        "independent-attempts",
                        "probability",
                        Arrays.stream(tries)
                                .mapToDouble(k -> 1 - none(single, k))
                                .toArray()),
                lane(Mode.INDEPENDENT, tries),
                lane(Mode.STEP, tries),
                lane(Mode.TASK, tries),
                lane(Mode.TWO_CLASS, tries));
    }

    /** What retries gained, beside what they would gain were attempts independent, and by the fitted mode. */
    void draw(Findings findings, Mode mode) {
        long most = attempts.fewestAttempts();
        if (most < 2) {
            return;
        }
        Picture picture = new Picture("x (linear): attempts", "count", "y (line): tasks solved", "probability");
        long[] tries = LongStream.rangeClosed(1, most).toArray();
        List<Double> fitted = lane(mode, tries).numbers();
        for (long k : tries) {
            picture.point("observed", k, observed(k));
        }
        for (long k : tries) {
            picture.point("independent attempts", k, 1 - none(observed(1), k));
        }
        for (int i = 0; i < tries.length; i++) {
            picture.point("fitted: " + mode.id(), tries[i], fitted.get(i));
        }
        picture.write(findings, "retries");
    }

    private double observed(long k) {
        return attempts.tasks().stream()
                .mapToDouble(task -> PassAtK.unbiased(task.attempts(), task.solved(), k))
                .average()
                .orElseThrow();
    }

    /** {@code (1 − s)^k}. */
    private static double none(double s, long k) {
        return s >= 1 ? 0 : Elementary.exp(k * Elementary.log1p(-s));
    }

    /** The mean of {@code 1 − (1 − P)^k} over tasks drawn from a fitted mode, as long as the observed ones. */
    private Lane lane(Mode mode, long[] tries) {
        List<Task> tasks = attempts.tasks();
        RandomStream random = RandomStream.of(seed, mode.ordinal());
        double[] means = new double[tries.length];
        for (int draw = 0; draw < WORLDS * tasks.size(); draw++) {
            double solved = solved(mode, tasks.get(draw % tasks.size()).steps(), random);
            for (int i = 0; i < tries.length; i++) {
                means[i] += (1 - none(solved, tries[i])) / (WORLDS * tasks.size());
            }
        }
        return Lane.numbers(mode.id(), "probability", means);
    }

    private double solved(Mode mode, int steps, RandomStream random) {
        return switch (mode) {
            case INDEPENDENT -> Reliable.yield(fits.p(), steps);
            case TASK -> Reliable.yield(drawn(fits.task(), random), steps);
            case TWO_CLASS ->
                random.nextDouble() < fits.twoClass().share()
                        ? 0
                        : Reliable.yield(fits.twoClass().p(), steps);
            case STEP -> {
                double product = 1;
                for (int s = 0; s < steps; s++) {
                    product *= drawn(fits.step(), random);
                }
                yield product;
            }
        };
    }

    private static double drawn(BetaBinomial fit, RandomStream random) {
        return random.nextBeta(fit.a(), fit.b());
    }
}

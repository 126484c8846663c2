package org.curvewright.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.HostileRuns;

/**
 * What fits cost in processor time of this thread, which other load on the machine moves little: rows of a Markdown table on
 * standard output. The hostile inputs come first, in a cold machine; everything after is repeated until warm.
 */
final class ProcessorTime {

    private static final int ROUNDS = 6;
    private static final int DRAWS = 4000;
    private static final int FITS = 50;
    private static final int DESCENTS = 200;
    private static final int SCORES = 75;
    private static final double NOISE = 0.01;
    private static final double NANOS = 1e9;
    private static final double[] SIGMOID = {0.75, 1.5, 20};

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @SuppressWarnings("SystemOut")
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private ProcessorTime() {}

    public static void main(String[] arguments) {
        new ProcessorTime().measure();
    }

    private void measure() {
        Formulation law = Installed.formulation("chinchilla");
        Dataset runs = Runs.chinchilla(law);
        out.println("| what | processor time | allocated |");
        out.println("|---|---|---|");
        for (String id : List.of("least-squares", "huber-log")) {
            hostile(law, Installed.estimator(id), id);
        }
        for (String id : List.of("least-squares", "huber-log")) {
            FitRequest request = new FitRequest(law, runs);
            Estimator estimator = Installed.estimator(id);
            row(FITS + " global fits, " + id + ", 240 runs", () -> fits(estimator, request));
            Fit fit = estimator.fit(request, FitContext.seeded(1));
            row(DRAWS + " refits, " + id + ", 240 runs", () -> refits(estimator, request, fit));
        }
        sigmoid();
        List.of("kaplan-7", "chinchilla-240", "sigmoid-75").forEach(this::descents);
    }

    /** The same descents by our Levenberg–Marquardt and by that of Commons Math. */
    private void descents(String design) {
        DescentBenchmark.Pair pair = new DescentBenchmark.Pair(Design.of(design));
        row(DESCENTS + " descents, " + design + ", ours", () -> repeat(pair::ours));
        row(DESCENTS + " descents, " + design + ", Commons Math", () -> repeat(pair::commonsMath));
    }

    private static void repeat(Runnable descent) {
        for (int k = 0; k < DESCENTS; k++) {
            descent.run();
        }
    }

    private void sigmoid() {
        Formulation law = Installed.formulation("log-sigmoid");
        Estimator estimator = Installed.estimator("least-squares");
        FitRequest request = new FitRequest(law, Runs.scores(law, SIGMOID, SCORES));
        row(FITS + " global fits, least-squares, sigmoid, 75 scores", () -> fits(estimator, request));
        Fit fit = estimator.fit(request, FitContext.seeded(1));
        row(DRAWS + " refits, least-squares, sigmoid, 75 scores, pairs", () -> refits(estimator, request, fit));
        row(DRAWS + " refits, least-squares, sigmoid, 75 scores, noise", () -> noisyRefits(estimator, request, fit));
    }

    /** The slowest of the 26, each fitted once. */
    private void hostile(Formulation law, Estimator estimator, String id) {
        long whole = 0;
        long slowest = -1;
        String name = "";
        for (HostileRuns input : HostileRuns.values()) {
            FitRequest request = new FitRequest(law, input.data(law));
            long start = thread.getCurrentThreadCpuTime();
            estimator.fit(request, FitContext.seeded(1));
            long took = thread.getCurrentThreadCpuTime() - start;
            whole += took;
            name = took > slowest ? input.name() : name;
            slowest = Math.max(slowest, took);
        }
        String inputs = HostileRuns.values().length + " hostile inputs, " + id + ", cold, slowest " + name;
        out.printf(Locale.ROOT, "| %s | %.3f s together, slowest %.3f s | |%n", inputs, whole / NANOS, slowest / NANOS);
    }

    /** The fastest of some rounds: the others were colder or disturbed. */
    private void row(String what, Runnable work) {
        long least = Long.MAX_VALUE;
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long allocated = thread.getCurrentThreadAllocatedBytes();
            long start = thread.getCurrentThreadCpuTime();
            work.run();
            least = Math.min(least, thread.getCurrentThreadCpuTime() - start);
            bytes = thread.getCurrentThreadAllocatedBytes() - allocated;
        }
        out.printf(Locale.ROOT, "| %s | %.3f s | %.1f MB |%n", what, least / NANOS, bytes / 1e6);
    }

    private static void fits(Estimator estimator, FitRequest request) {
        for (int k = 0; k < FITS; k++) {
            estimator.fit(request, FitContext.seeded(1));
        }
    }

    private static void refits(Estimator estimator, FitRequest request, Fit fit) {
        Refitter refitter = estimator.refitter(request, fit, FitContext.seeded(1));
        int n = request.dataset().size();
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] counts = Resampling.counts(RandomStream.of(42, draw), n);
            refitter.refit(
                    request.dataset().observed(),
                    Arrays.stream(counts).asDoubleStream().toArray());
        }
    }

    /** To the fitted law with fresh noise, as a parametric bootstrap draws it. */
    private static void noisyRefits(Estimator estimator, FitRequest request, Fit fit) {
        Refitter refitter = estimator.refitter(request, fit, FitContext.seeded(1));
        double[] predicted = fit.law().predict(request.dataset().rows());
        double[] observed = predicted.clone();
        double[] once = new double[observed.length];
        Arrays.fill(once, 1);
        for (int draw = 0; draw < DRAWS; draw++) {
            RandomStream random = RandomStream.of(42, draw);
            Arrays.setAll(observed, i -> predicted[i] + NOISE * random.nextGaussian());
            refitter.refit(observed, once);
        }
    }
}

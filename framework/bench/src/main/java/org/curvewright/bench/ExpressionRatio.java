package org.curvewright.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.KnownLaws;

/**
 * What a law costs written in a line, over what it costs as a class: Chinchilla's on its 240 runs, both by turns in one process, as rows of
 * a Markdown table on standard output. Load on the machine slows both alike, so it moves the ratio little.
 */
final class ExpressionRatio {

    private static final int ROUNDS = 12;
    private static final int EVALUATIONS = 5000;
    private static final int FITS = 50;
    private static final double ELSEWHERE = 1e-6;
    private static final double MICROS = 1e3;
    private static final List<String> ORDERS =
            List.of("values", "values and gradients", "values, gradients and Hessians");

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @SuppressWarnings("SystemOut")
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Formulation byHand = Installed.formulation("chinchilla");
    private final Formulation written = KnownLaws.expression(
            "A*N^-alpha + B*D^-beta + E",
            "A 0..Infinity",
            "alpha 0..Infinity",
            "B 0..Infinity",
            "beta 0..Infinity",
            "E 0..Infinity");
    private final Dataset runs = Runs.chinchilla(byHand);

    private ExpressionRatio() {}

    public static void main(String[] arguments) {
        new ExpressionRatio().measure();
    }

    private void measure() {
        out.println("| 240 runs | as a class | as an expression | ratio |");
        out.println("|---|---|---|---|");
        for (int order = 0; order < ORDERS.size(); order++) {
            int asked = order;
            row(ORDERS.get(order), EVALUATIONS, () -> evaluate(byHand, asked), () -> evaluate(written, asked));
        }
        for (String id : List.of("least-squares", "huber-log")) {
            Estimator estimator = Installed.estimator(id);
            row("a global fit, " + id, FITS, () -> fit(estimator, byHand), () -> fit(estimator, written));
        }
    }

    /** The fastest round of each: the others were colder or disturbed. */
    private void row(String what, int times, Runnable one, Runnable other) {
        long least = Long.MAX_VALUE;
        long leastOther = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(least, time(one));
            leastOther = Math.min(leastOther, time(other));
        }
        out.printf(
                Locale.ROOT,
                "| %s | %.1f µs | %.1f µs | %.2f |%n",
                what,
                least / MICROS / times,
                leastOther / MICROS / times,
                (double) leastOther / least);
    }

    private long time(Runnable work) {
        long start = thread.getCurrentThreadCpuTime();
        work.run();
        return thread.getCurrentThreadCpuTime() - start;
    }

    /** Never twice at the same exponents, so that nothing computed before is of use. */
    private void evaluate(Formulation law, int order) {
        double[] theta = {477.8, 0.3473, 2143, 0.3672, 1.817};
        Derivatives derivatives = new Derivatives(runs.size(), theta.length, order);
        for (int k = 0; k < EVALUATIONS; k++) {
            theta[1] += ELSEWHERE;
            theta[3] += ELSEWHERE;
            law.evaluate(runs.rows(), theta, derivatives);
        }
    }

    private void fit(Estimator estimator, Formulation law) {
        FitRequest request = new FitRequest(law, runs);
        for (int k = 0; k < FITS; k++) {
            estimator.fit(request, FitContext.seeded(1));
        }
    }
}

package org.curvewright.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks of fits and descents and ends with one table of what they found: times by JMH, processor time and memory of the
 * working thread, evaluations of the law, and all of it beside Commons Math: a refit beside a refit, a descent beside a descent, and a global
 * fit, which Commons Math has none of, beside one descent. The options are JMH's, such as {@code -w 3} for longer warm-ups.
 */
final class FitTable {

    private static final List<String> DESIGNS =
            List.of("kaplan-7", "chinchilla-240", "chinchilla-240-huber", "sigmoid-75");

    @SuppressWarnings("SystemOut")
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Collection<RunResult> results;

    private FitTable(Collection<RunResult> results) {
        this.results = results;
    }

    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        new FitTable(new Runner(new OptionsBuilder()
                                .parent(new CommandLineOptions(arguments))
                                .include(FitBenchmark.class.getSimpleName())
                                .include(DescentBenchmark.class.getSimpleName())
                                .build())
                        .run())
                .print();
    }

    private void print() {
        out.println();
        out.println("| design | what | µs | processor µs | evaluations | bytes"
                + " | Commons Math: µs | processor µs | evaluations | bytes | ratio of processor times |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        for (String design : DESIGNS) {
            Evaluations evaluations = Evaluations.of(Design.of(design));
            Cost descent = Cost.of(results, design, "DescentBenchmark.commonsMath", evaluations.commonsMath());
            row(design, "global fit", Cost.of(results, design, "FitBenchmark.global", evaluations.global()), descent);
            row(
                    design,
                    "refit",
                    Cost.of(results, design, "FitBenchmark.refit", evaluations.refit()),
                    Cost.of(results, design, "DescentBenchmark.commonsMathRefit", evaluations.commonsMathRefit()));
            if (!descent.none()) {
                row(design, "descent", Cost.of(results, design, "DescentBenchmark.ours", evaluations.ours()), descent);
            }
        }
    }

    private void row(String design, String what, Cost ours, Cost other) {
        String ratio = other.none() ? "none" : String.format(Locale.ROOT, "%.2f", ours.processor() / other.processor());
        out.println("| " + design + " | " + what + " | " + ours.cells() + " | " + other.cells() + " | " + ratio + " |");
    }
}

package org.curvewright.plugins.analyses.testtime;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/**
 * The capability law of the GPT-4 report, {@code −E[ln p(C)] = α C^−k}: the mean over problems of the logarithm of the pass rate,
 * not the logarithm of the mean, against compute C (FLOP; 6·N·D where the tokens D of the training are stated, else whatever the
 * column of sizes holds). The logarithm of a rate of 0 does not exist, so only problems that every model solved at
 * least once are taken, which favours easy ones: how many were left out is said. The largest model is held out and forecast
 * from the others by least squares of {@code ln(−E[ln p])} on {@code ln C}, for all problems and by buckets of the difficulty
 * that the others find in them, the first the easiest.
 *
 * <p>Reference: OpenAI, <i>GPT-4 technical report</i>, arXiv 2303.08774 (2023), section 3.2.
 */
record LogPassRate(LogPassRateConfiguration with) implements Analysis {

    private static final int FEWEST = 3;
    private static final int WORD_DIGITS = 3;
    private static final double PERCENT = 100;
    private static final double FLOP_PER_PARAMETER_AND_TOKEN = 6;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return with.counts().problems(plan);
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        PassCounts counts = PassCounts.of(context, with.counts());
        int[] solved = IntStream.range(0, counts.problems())
                .filter(i -> Arrays.stream(counts.passes()).allMatch(model -> model[i] > 0))
                .toArray();
        Findings findings = Findings.begin();
        int left = counts.problems() - solved.length;
        Notice selected = new Notice(
                "UNSOLVED_LEFT_OUT",
                left + " of " + counts.problems() + " problems are left out, since some model never solved them");
        findings.measurement(
                "problems", solved.length, "problems", left == 0 ? new Notice[0] : new Notice[] {selected});
        if (counts.models().size() < FEWEST || solved.length < with.buckets()) {
            findings.absent("k", "", "TOO_FEW_MODELS", "three models that share a solved problem a bucket are needed");
            findings.verdict("answer", "No law of the mean log pass rate can be fitted here.");
            return findings.list();
        }
        double[][] hazards = hazards(counts, solved);
        String[] axis = axis(context);
        double[] x = Arrays.stream(counts.sizes())
                .map(size -> with.trainingTokens().isPresent()
                        ? FLOP_PER_PARAMETER_AND_TOKEN
                                * size
                                * with.trainingTokens().getAsDouble()
                        : size)
                .toArray();
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        String answer = report(findings, counts.models(), axis, x, hazards, bootstrap);
        int[] order = difficulty(hazards);
        for (int bucket = 0; with.buckets() > 1 && bucket < with.buckets(); bucket++) {
            int[] own = Arrays.copyOfRange(
                    order, bucket * order.length / with.buckets(), (bucket + 1) * order.length / with.buckets());
            Findings part = findings.below("bucket-" + (bucket + 1));
            part.measurement("problems", own.length, "problems");
            report(part, counts.models(), axis, x, picked(hazards, own), bootstrap);
        }
        findings.verdict("answer", answer);
        return findings.list();
    }

    /** What stands on the axis, and its unit. */
    private String[] axis(AnalysisContext context) {
        if (with.trainingTokens().isPresent()) {
            return new String[] {"compute", "FLOP"};
        }
        String unit = context.table(with.counts().data())
                .numbers(with.counts().size())
                .orElseThrow()
                .variable()
                .unit();
        return new String[] {unit.equals("FLOP") ? "compute" : "size", unit};
    }

    /** Problems from the easiest to the hardest for the models other than the largest. */
    private static int[] difficulty(double[][] hazards) {
        double[] sums = new double[hazards[0].length];
        for (int m = 0; m < hazards.length - 1; m++) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += hazards[m][i];
            }
        }
        return IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sums[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[][] picked(double[][] hazards, int[] problems) {
        return Arrays.stream(hazards)
                .map(model -> Arrays.stream(problems).mapToDouble(i -> model[i]).toArray())
                .toArray(double[][]::new);
    }

    /** −ln p by model and problem. */
    private static double[][] hazards(PassCounts counts, int[] solved) {
        return IntStream.range(0, counts.models().size())
                .mapToObj(m -> Arrays.stream(solved)
                        .mapToDouble(i -> -Elementary.log((double) counts.passes()[m][i] / counts.samples()[m][i]))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[] means(double[][] hazards, int[] times) {
        return Arrays.stream(hazards)
                .mapToDouble(model -> {
                    double sum = 0;
                    double n = 0;
                    for (int i = 0; i < model.length; i++) {
                        sum += times[i] * model[i];
                        n += times[i];
                    }
                    return sum / n;
                })
                .toArray();
    }

    /** {k, α, forecast of the largest}. */
    private static double[] law(double[] sizes, double[] means) {
        int others = sizes.length - 1;
        double[] x = Arrays.stream(sizes, 0, others).map(Elementary::log).toArray();
        double[] y = Arrays.stream(means, 0, others).map(Elementary::log).toArray();
        return Line.fit(x, y)
                .value()
                .map(line -> new double[] {
                    -line.slope(),
                    Elementary.exp(line.intercept()),
                    Elementary.exp(line.at(Elementary.log(sizes[others])))
                })
                .orElseGet(() -> new double[] {Double.NaN, Double.NaN, Double.NaN});
    }

    /** The law of these problems, and a sentence about it. */
    private static String report(
            Findings findings,
            List<String> models,
            String[] axis,
            double[] x,
            double[][] hazards,
            UnitBootstrap bootstrap) {
        int[] once = new int[hazards[0].length];
        Arrays.fill(once, 1);
        double[] means = means(hazards, once);
        double[] law = law(x, means);
        Interval[] intervals = bootstrap.intervals(once.length, times -> law(x, means(hazards, times)));
        double observed = means[means.length - 1];
        findings.estimate("k", law[0], "", intervals[0]);
        findings.estimate("alpha", law[1], "nats", intervals[1]);
        findings.measurement("largest/observed", observed, "nats");
        findings.estimate("largest/forecast", law[2], "nats", intervals[2]);
        findings.measurement("largest/error", PERCENT * (law[2] - observed) / observed, "percent");
        findings.series(
                "series",
                Lane.labels("label", twice(models)),
                Lane.labels("series", twice("observed", "law of the smaller models", models.size())),
                Lane.numbers("x (log): " + axis[0], axis[1], joined(x, x)),
                Lane.numbers(
                        "y (line): mean of −ln(pass rate)",
                        "nats",
                        joined(
                                means,
                                Arrays.stream(x)
                                        .map(size -> law[1] * Elementary.exp(-law[0] * Elementary.log(size)))
                                        .toArray())));
        return "Over the " + (means.length - 1) + " smaller models the mean of −ln(pass rate) falls as " + axis[0]
                + "^−"
                + said(law[0]) + ends(intervals[0]) + " on " + once.length + " problems that every model solved; they"
                + " forecast " + said(law[2]) + " nats" + ends(intervals[2]) + " for " + models.get(means.length - 1)
                + ", which has "
                + said(observed) + ".";
    }

    private static List<String> twice(List<String> labels) {
        return Stream.concat(labels.stream(), labels.stream()).toList();
    }

    private static List<String> twice(String first, String second, int each) {
        return Stream.concat(Collections.nCopies(each, first).stream(), Collections.nCopies(each, second).stream())
                .toList();
    }

    private static double[] joined(double[] first, double[] second) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(second)).toArray();
    }

    private static String ends(Interval interval) {
        return interval.lower().isPresent() && interval.upper().isPresent()
                ? " [" + said(interval.lower().getAsDouble()) + ", "
                        + said(interval.upper().getAsDouble()) + "]"
                : "";
    }

    private static String said(double value) {
        return Decimal.significant(value, WORD_DIGITS);
    }
}

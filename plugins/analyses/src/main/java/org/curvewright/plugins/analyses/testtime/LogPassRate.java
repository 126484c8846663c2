package org.curvewright.plugins.analyses.testtime;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
 * The capability law of the GPT-4 report, {@code −E[ln p(x)] = α x^−k}: the mean over problems of the logarithm of the pass rate,
 * not the logarithm of the mean. The logarithm of a rate of 0 does not exist, so only problems that every model solved at
 * least once are taken, which favours easy ones: how many were left out is said. The largest model is held out and forecast
 * from the others by least squares of {@code ln(−E[ln p])} on {@code ln x}.
 *
 * <p>Reference: OpenAI, <i>GPT-4 technical report</i>, arXiv 2303.08774 (2023), section 3.2.
 */
record LogPassRate(ResampledCounts with) implements Analysis {

    private static final int FEWEST = 3;
    private static final int WORD_DIGITS = 3;

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
        if (counts.models().size() < FEWEST || solved.length == 0) {
            findings.absent("k", "", "TOO_FEW_MODELS", "three models that share a solved problem are needed");
            findings.verdict("answer", "No law of the mean log pass rate can be fitted here.");
            return findings.list();
        }
        double[][] hazards = hazards(counts, solved);
        report(findings, counts, hazards, new UnitBootstrap(with.draws(), with.level(), context.seed()));
        return findings.list();
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

    private void report(Findings findings, PassCounts counts, double[][] hazards, UnitBootstrap bootstrap) {
        int[] once = new int[hazards[0].length];
        Arrays.fill(once, 1);
        double[] means = means(hazards, once);
        double[] law = law(counts.sizes(), means);
        Interval[] intervals = bootstrap.intervals(once.length, times -> law(counts.sizes(), means(hazards, times)));
        findings.estimate("k", law[0], "", intervals[0]);
        findings.estimate("alpha", law[1], "nats", intervals[1]);
        findings.measurement("largest/observed", means[means.length - 1], "nats");
        findings.estimate("largest/forecast", law[2], "nats", intervals[2]);
        findings.series(
                "series",
                Lane.labels("label", counts.models()),
                Lane.numbers("x (log): size", "", counts.sizes()),
                Lane.numbers("y (line): mean of −ln(pass rate)", "nats", means));
        findings.verdict(
                "answer",
                "The mean of −ln(pass rate) falls as size^−" + Decimal.significant(law[0], WORD_DIGITS) + " on "
                        + once.length + " problems that every model solved; from the smaller models "
                        + Decimal.significant(law[2], WORD_DIGITS) + " nats are forecast for "
                        + counts.models().get(means.length - 1) + ", which has "
                        + Decimal.significant(means[means.length - 1], WORD_DIGITS) + ".");
    }
}

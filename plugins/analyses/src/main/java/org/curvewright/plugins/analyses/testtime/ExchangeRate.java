package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.math.Elementary;
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
 * For how many samples a larger model stands: {@code d ln k/d ln N} along lines of equal coverage, where the published surface
 * {@code −ln c = a₀ N^−g k^−b} has −g/b. Intervals resample problems, the same for all models.
 *
 * <p>References: B. Brown et al., arXiv 2407.21787 (2024); A. Jones, arXiv 2104.03113 (2021), for the idea of a rate.
 */
record ExchangeRate(ResampledCounts with) implements Analysis {

    private static final int WORD_DIGITS = 3;
    private static final double TEN = 10;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return with.counts().problems(plan);
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        PassCounts counts = PassCounts.of(context, with.counts());
        Findings findings = Findings.begin();
        findings.measurement("models", counts.models().size(), "models");
        findings.measurement("problems", counts.problems(), "problems", dropped(counts));
        if (counts.models().size() < 2 || counts.problems() < 2 || counts.most() < 2) {
            return none(findings, "at least two models, two shared problems and two samples are needed");
        }
        IsoCoverage surface = new IsoCoverage(counts);
        int[] once = new int[counts.problems()];
        Arrays.fill(once, 1);
        double[] levels = surface.levels(once);
        if (levels.length == 0) {
            return none(findings, "no level of coverage is reached by two models within their samples");
        }
        report(findings, counts, surface, levels, once, context.seed());
        return findings.list();
    }

    private static Notice[] dropped(PassCounts counts) {
        return counts.dropped() == 0
                ? new Notice[0]
                : new Notice[] {
                    new Notice("PROBLEMS_NOT_SHARED", counts.dropped() + " problems were not put to every model")
                };
    }

    private static List<Finding> none(Findings findings, String why) {
        findings.absent("rate", "", "NO_RATE", why);
        findings.verdict("answer", "Samples cannot be exchanged for parameters here: " + why + ".");
        return findings.list();
    }

    private void report(
            Findings findings, PassCounts counts, IsoCoverage surface, double[] levels, int[] once, long seed) {
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), seed);
        Interval[] intervals = bootstrap.intervals(counts.problems(), drawn -> {
            double[] law = surface.surface(drawn);
            return new double[] {surface.rate(levels, drawn), law[1], law[2], -law[1] / law[2]};
        });
        double rate = surface.rate(levels, once);
        double[] law = surface.surface(once);
        Notice dependent = new Notice("DEPENDENT_POINTS", "all numbers of samples come from the same draws");
        findings.estimate("rate", rate, "", intervals[0]);
        findings.estimate("surface/ln-a0", law[0], "", dependent);
        findings.estimate("surface/g", law[1], "", intervals[1], dependent);
        findings.estimate("surface/b", law[2], "", intervals[2], dependent);
        findings.estimate("surface/rate", -law[1] / law[2], "", intervals[3], dependent);
        findings.measurement("samples-saved-by-ten-times-the-size", Elementary.pow(TEN, -rate), "times");
        lines(findings, counts, surface, levels, once);
        findings.verdict("answer", answer(rate, intervals[0]));
    }

    private String answer(double rate, Interval interval) {
        return "At equal coverage, ten times the parameters stand for "
                + Decimal.significant(Elementary.pow(TEN, -rate), WORD_DIGITS) + " times the samples (d ln k/d ln N = "
                + Decimal.significant(rate, WORD_DIGITS) + ends(interval) + "), within the sizes and samples measured.";
    }

    private static String ends(Interval interval) {
        return interval.lower().isPresent() && interval.upper().isPresent()
                ? " [" + Decimal.significant(interval.lower().getAsDouble(), WORD_DIGITS) + ", "
                        + Decimal.significant(interval.upper().getAsDouble(), WORD_DIGITS) + "]"
                : "";
    }

    /** The lines of equal coverage: how many samples each model needs. */
    private static void lines(Findings findings, PassCounts counts, IsoCoverage surface, double[] levels, int[] once) {
        List<String> models = new ArrayList<>();
        List<Double> sizes = new ArrayList<>();
        List<Double> wanted = new ArrayList<>();
        List<Double> tries = new ArrayList<>();
        for (double level : levels) {
            for (int m = 0; m < counts.models().size(); m++) {
                double k = surface.logTriesAt(surface.coverage(m, once), level);
                if (Double.isFinite(k)) {
                    models.add(counts.models().get(m));
                    sizes.add(counts.sizes()[m]);
                    wanted.add(level);
                    tries.add(Elementary.exp(k));
                }
            }
        }
        findings.series(
                "iso-coverage",
                Lane.labels("label", models),
                Lane.labels(
                        "series",
                        wanted.stream()
                                .map(level -> "coverage " + Decimal.significant(level, WORD_DIGITS))
                                .toList()),
                Lane.numbers("x (log): model size", "parameters", Doubles.of(sizes)),
                Lane.numbers("coverage", "probability", Doubles.of(wanted)),
                Lane.numbers("y (line): samples needed", "count", Doubles.of(tries)));
    }
}

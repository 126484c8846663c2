package org.curvewright.plugins.analyses.curves;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.Beta;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;

/**
 * Persistent failures and what refinements make of them, question by question: the share of questions none of whose n samples
 * passed, the share of refinements that are valid, the share of persistently failed questions with a valid refinement, and the
 * product of the first and the last, the most that training on refinements can add. None of n passed is not a rate of zero: a
 * question with rate p fails n times with probability {@code (1 − p)^n}.
 *
 * <p>Reference: X. Zhang et al., <i>Critique-GRPO</i>, arXiv 2506.03106 (2025).
 */
record Refinement(Configuration with) implements Analysis {

    /** A rate of passing that is anything but zero. */
    private static final double EXAMPLE = 0.1;

    record Configuration(
            @Key(doc = "the table, a row a question") DataReference data,

            @Key(doc = "the column of samples before refinement", byDefault = "n_samples")
            String samples,

            @Key(doc = "the column of those that passed", byDefault = "n_pass")
            String passes,

            @Key(doc = "the column of refinements") Optional<String> refinements,
            @Key(doc = "the column of valid refinements") Optional<String> valid,

            @Key(doc = "the coverage that intervals aim at", byDefault = "0.95")
            double level) {

        Configuration {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
            }
            if (refinements.isPresent() != valid.isPresent()) {
                throw new IllegalArgumentException("refinements and valid go together");
            }
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Requirements requirements = new Requirements(plan.table(with.data()))
                .positive("samples", with.samples())
                .within("passes", with.passes(), 0, Double.MAX_VALUE)
                .atMost("passes", with.passes(), with.samples());
        with.refinements().ifPresent(name -> requirements.within("refinements", name, 0, Double.MAX_VALUE));
        with.valid().ifPresent(name -> requirements.within("valid", name, 0, Double.MAX_VALUE));
        return requirements.problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        NumberColumn passes = table.numbers(with.passes()).orElseThrow();
        int[] failed = IntStream.range(0, table.size())
                .filter(row -> passes.at(row) == 0)
                .toArray();
        Findings findings = Findings.begin();
        double rate = (double) failed.length / table.size();
        findings.estimate(
                "persistent-failure-rate", rate, "share", interval(failed.length, table.size()), notZero(table));
        String said = Words.percent(rate, interval(failed.length, table.size())) + " of " + table.size()
                + " questions were never solved";
        if (with.refinements().isPresent()) {
            said += refinements(findings, table, failed, rate);
        }
        findings.verdict("answer", said);
        return findings.list();
    }

    private Notice notZero(Table table) {
        NumberColumn samples = table.numbers(with.samples()).orElseThrow();
        double fewest =
                IntStream.range(0, table.size()).mapToDouble(samples::at).min().orElseThrow();
        double chance = Elementary.exp(fewest * Elementary.log1p(-EXAMPLE));
        return new Notice(
                "NOT_ZERO",
                "a question that passes once in ten fails " + Decimal.shortest(fewest) + " times with probability "
                        + Decimal.significant(chance, 3) + "; for rates, see pass-until");
    }

    private String refinements(Findings findings, Table table, int[] failed, double rate) {
        NumberColumn tried = table.numbers(with.refinements().orElseThrow()).orElseThrow();
        NumberColumn valid = table.numbers(with.valid().orElseThrow()).orElseThrow();
        double all = sum(tried);
        double good = sum(valid);
        if (all > 0) {
            findings.estimate("valid-refinement-rate", good / all, "share", interval(good, all));
        } else {
            findings.absent("valid-refinement-rate", "share", "NO_REFINEMENTS", "no question was refined");
        }
        if (failed.length == 0) {
            findings.absent("refined-share", "share", "NO_REFINEMENTS", "no question failed persistently");
            return "";
        }
        long solved = IntStream.of(failed).filter(row -> valid.at(row) > 0).count();
        double share = (double) solved / failed.length;
        findings.estimate("refined-share", share, "share", interval(solved, failed.length));
        findings.estimate("largest-uplift", rate * share, "share", interval(solved, table.size()));
        return "; refinements solved " + Words.percent(share, interval(solved, failed.length))
                + " of these, so that training on them can add at most " + Words.number(100 * rate * share) + " points";
    }

    private static double sum(NumberColumn column) {
        return IntStream.range(0, column.size()).mapToDouble(column::at).sum();
    }

    /** Clopper and Pearson's. */
    private Interval interval(double hits, double n) {
        return new Interval(
                OptionalDouble.of(hits == 0 ? 0 : new Beta(hits, n - hits + 1).quantile((1 - with.level()) / 2)),
                OptionalDouble.of(hits == n ? 1 : new Beta(hits + 1, n - hits).quantile((1 + with.level()) / 2)),
                OptionalDouble.empty(),
                with.level(),
                "clopper-pearson",
                List.of());
    }
}

package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Table;

/**
 * From the log probability of the right choice over its probability among the choices to Brier's score and accuracy: how closely
 * each follows compute, sample by sample; what the wrong choices do; and whether forecasting every choice forecasts accuracy.
 *
 * <p>Reference: R. Schaeffer et al., <i>Why has predicting downstream capabilities of frontier AI models with scale remained
 * elusive?</i>, arXiv 2406.04391 (2024).
 */
record PredictabilityChain(ChainConfiguration with) implements Analysis {

    private static final int LEAST_MODELS = 3;
    private static final int FEW_MODELS = 6;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.data());
        List<Problem> problems = new ArrayList<>(new Requirements(table)
                .optional(with.family(), (columns, name) -> columns.labels("family", name))
                .optional(with.benchmark(), (columns, name) -> columns.labels("benchmark", name))
                .labels("model", with.model())
                .positive("compute", with.compute())
                .labels("sample", with.sample())
                .labels("choice", with.choice())
                .within("correct", with.correct(), 0, 1)
                // a log probability may be missing, which is told at the end; it is never above 0
                .withinOrMissing("logprob", with.logprob(), -Double.MAX_VALUE, 0)
                .problems());
        table.column(with.logprob())
                .flatMap(column -> column.variable().convention())
                .filter(convention -> convention.contains("norm"))
                .ifPresent(convention -> problems.add(new Problem(
                        "MEASURE_MISMATCH",
                        "with.logprob",
                        "'" + with.logprob() + "' is " + convention
                                + "; the chain takes log probabilities summed over the choice's tokens",
                        with.logprob())));
        if (table.size() == 0) {
            problems.add(new Problem("NO_ROWS", "with.data", "'" + table.name() + "' has no rows"));
        }
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        Ladder ladder = new Ladder(with.scale(), bootstrap);
        Accuracies accuracies = new Accuracies(bootstrap);
        List<String> verdicts = new ArrayList<>();
        for (Choices choices : Choices.of(context.table(with.data()), with)) {
            Findings below = findings.below(choices.family()).below(choices.benchmark());
            counts(below, choices);
            if (choices.samples() == 0 || choices.models() < LEAST_MODELS) {
                below.absent(
                        "correlation",
                        "",
                        choices.samples() == 0 ? "MISSING_CHOICES" : "TOO_FEW_MODELS",
                        choices.samples() + " complete samples of " + choices.models()
                                + " models; it takes at least one of " + LEAST_MODELS);
                continue;
            }
            boolean varied = choices.varied(choices.models());
            if (varied) {
                ladder.add(below, choices);
            } else {
                below.absent(
                        "correlation",
                        "",
                        "CONSTANT_COMPUTE",
                        "all " + choices.models() + " models have the same compute, which nothing can follow");
            }
            accuracies.report(below, choices);
            means(below, choices);
            if (varied) {
                follow(below, choices, bootstrap).ifPresent(verdicts::add);
            }
        }
        ladder.report(findings);
        findings.verdict(
                "answer", new ChainAnswer(ladder.ranks(), bootstrap, accuracies.sentence()).sentence(verdicts));
        return findings.list();
    }

    /** What the wrong choices do as compute grows, and what forecasts accuracy. */
    private Optional<String> follow(Findings findings, Choices choices, UnitBootstrap bootstrap) {
        new Distractors(choices, bootstrap).report(findings.below("choices"));
        return new Backtest(choices, with, bootstrap).report(findings.below("forecast"));
    }

    private void counts(Findings findings, Choices choices) {
        Notice[] incomplete = choices.incomplete() == 0
                ? new Notice[0]
                : new Notice[] {
                    new Notice(
                            "MISSING_CHOICES",
                            choices.incomplete() + " of " + (choices.incomplete() + choices.samples())
                                    + " samples lack a choice, a log probability or the right answer in some"
                                    + " model, or have a choice or a right answer twice, and are left out")
                };
        Notice[] ties = choices.tied() == 0
                ? new Notice[0]
                : new Notice[] {new Notice("TIED_CHOICES", "ties for the best choice share the point evenly")};
        Optional<Notice> few = UnitBootstrap.tooFew(choices.samples());
        findings.measurement(
                "samples",
                choices.samples(),
                "count",
                Stream.concat(Arrays.stream(incomplete), few.stream()).toArray(Notice[]::new));
        findings.measurement("tied-samples", choices.tied(), "count", ties);
        Notice[] coarse = choices.models() >= FEW_MODELS
                ? new Notice[0]
                : new Notice[] {
                    new Notice(
                            "FEW_MODELS",
                            "rank correlations over " + choices.models()
                                    + " models take few values; checkpoints of one training are no independent models")
                };
        findings.measurement("models", choices.models(), "count", coarse);
        findings.measurement("always-right", choices.always(1), "count");
        findings.measurement("always-wrong", choices.always(0), "count");
    }

    private static void means(Findings findings, Choices choices) {
        int[] once = new int[choices.samples()];
        Arrays.fill(once, 1);
        List<Lane> lanes = new ArrayList<>();
        lanes.add(Lane.numbers("C", "FLOP", choices.compute()));
        for (ChainMetric metric :
                List.of(ChainMetric.LOG_P_VOCAB, ChainMetric.P_CHOICES, ChainMetric.BRIER, ChainMetric.ACCURACY)) {
            double[] values = new double[choices.models()];
            Arrays.setAll(values, m -> choices.mean(metric, m, once));
            lanes.add(Lane.numbers(metric.id(), "", values));
        }
        findings.series("means", lanes.toArray(Lane[]::new));
    }
}

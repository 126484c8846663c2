package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.Table;

/**
 * What a small model gains in coverage over a large one for the same FLOP: {@code c_small(⌊m·k⌋) − c_large(k)} with
 * {@code m = M + (c/R)(M − 1)} (see {@link FlopsExchange}), M the ratio of the two sizes, for all problems and by bins of
 * difficulty. Bins part the problems by the small model's share of passes, the first the easiest; problems of equal shares
 * go by their names' order.
 *
 * <p>Reference: C. Snell et al., arXiv 2408.03314 (2024), section 7.
 */
record MatchedGain(MatchedGainConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>(with.counts().problems(plan));
        Table table = plan.table(with.counts().data());
        table.column(with.counts().model()).map(Groups::of).map(Groups::labels).ifPresent(models -> {
            for (int i = 0; i < with.pairs().size(); i++) {
                known(
                        problems,
                        models,
                        "with.pairs[" + i + "].small",
                        with.pairs().get(i).small());
                known(
                        problems,
                        models,
                        "with.pairs[" + i + "].large",
                        with.pairs().get(i).large());
            }
        });
        return problems;
    }

    private static void known(List<Problem> problems, List<String> models, String path, String model) {
        if (!models.contains(model)) {
            problems.add(
                    new Problem("UNKNOWN_NAME", path, "no model '" + model + "'" + DidYouMean.hint(model, models)));
        }
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        PassCounts counts = PassCounts.of(context, with.counts());
        Findings findings = Findings.begin();
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        List<String> words = new ArrayList<>();
        for (MatchedGainConfiguration.Pair pair : with.pairs()) {
            int small = counts.models().indexOf(pair.small());
            int large = counts.models().indexOf(pair.large());
            Findings own = findings.below(pair.as());
            if (counts.problems() < 2 || !(counts.sizes()[large] > counts.sizes()[small])) {
                own.absent(
                        "gain",
                        "probability",
                        "NO_RATE",
                        "two shared problems and a large model that is larger are needed");
                words.add(pair.as() + " cannot be compared");
            } else {
                words.add(new MatchedPair(counts, small, large, with).state(own, bootstrap));
            }
        }
        findings.verdict("answer", String.join("; ", words) + ".");
        return findings.list();
    }
}

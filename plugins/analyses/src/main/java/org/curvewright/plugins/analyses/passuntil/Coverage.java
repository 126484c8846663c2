package org.curvewright.plugins.analyses.passuntil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * The share of problems that k samples solve at least once, by model, and how it grows with k.
 *
 * <p>Reference: B. Brown et al., <i>Large language monkeys</i>, arXiv 2407.21787 (2024); R. Schaeffer et al., <i>How do large
 * language monkeys get their power (laws)?</i>, arXiv 2502.17578 (2025).
 */
record Coverage(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "The data entry with a row a model and problem.")
            DataReference data,

            @Key(doc = "The column that names the model.", byDefault = "model")
            String model,

            @Key(doc = "The column that names the problem.", byDefault = "instance_id")
            String instance,

            @Key(doc = "The column of samples drawn.", byDefault = "n_samples")
            String samples,

            @Key(doc = "The column of samples that passed.", byDefault = "n_pass")
            String passes,

            @Key(doc = "The numbers of samples to report.", byDefault = "[1, 10, 100, 1000, 10000]")
            List<Long> k,

            @Key(doc = "Resamples of problems behind each interval.", byDefault = "200")
            int draws,

            @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
            double level) {

        Configuration {
            if (k.stream().anyMatch(tries -> tries < 1)) {
                throw new IllegalArgumentException("k is " + k + ", not all at least 1");
            }
            if (draws < 1) {
                throw new IllegalArgumentException("draws is " + draws + ", not at least 1");
            }
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level is " + Decimal.shortest(level) + ", not between 0 and 1");
            }
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return new Requirements(plan.table(with.data()))
                .labels("model", with.model())
                .labels("instance", with.instance())
                .positive("samples", with.samples())
                .within("passes", with.passes(), 0, Double.MAX_VALUE)
                .atMost("passes", with.passes(), with.samples())
                .problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        Groups models = Groups.of(table.column(with.model()).orElseThrow());
        NumberColumn samples = table.numbers(with.samples()).orElseThrow();
        NumberColumn passes = table.numbers(with.passes()).orElseThrow();
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        Findings findings = Findings.begin();
        List<CoverageCard> cards = new ArrayList<>();
        int[][] rows = models.rows();
        for (int m = 0; m < rows.length; m++) {
            CoverageCard card = new CoverageCard(
                    Arrays.stream(rows[m])
                            .mapToLong(row -> (long) samples.at(row))
                            .toArray(),
                    Arrays.stream(rows[m])
                            .mapToLong(row -> (long) passes.at(row))
                            .toArray(),
                    with.k(),
                    bootstrap);
            card.report(findings.below(models.labels().get(m)));
            cards.add(card);
        }
        summary(findings, models.labels(), cards, bootstrap);
        picture(findings, models.labels(), cards);
        return findings.list();
    }

    private void summary(Findings findings, List<String> models, List<CoverageCard> cards, UnitBootstrap bootstrap) {
        int fewest = cards.stream().mapToInt(CoverageCard::problems).min().orElse(0);
        findings.series(
                "models",
                Lane.labels("model", models),
                Lane.numbers(
                        "single",
                        "probability",
                        cards.stream().mapToDouble(card -> card.coverage(1)).toArray()),
                Lane.numbers(
                        "most",
                        "probability",
                        cards.stream().mapToDouble(CoverageCard::last).toArray()),
                Lane.numbers(
                        "exponent",
                        "",
                        cards.stream().mapToDouble(card -> card.shapes().a()).toArray()));
        findings.verdict(
                "answer",
                "Share of problems solved by one sample, and by at least one of many, by problem ("
                        + bootstrap.told(fewest) + "): "
                        + IntStream.range(0, cards.size())
                                .mapToObj(
                                        m -> models.get(m) + " " + cards.get(m).words())
                                .collect(Collectors.joining("; "))
                        + ".");
    }

    private static void picture(Findings findings, List<String> models, List<CoverageCard> cards) {
        Picture picture = new Picture("x (log): samples", "count", "y (line): problems solved", "probability");
        for (int m = 0; m < cards.size(); m++) {
            cards.get(m).draw(picture, models.get(m));
        }
        picture.write(findings, "coverage");
    }
}

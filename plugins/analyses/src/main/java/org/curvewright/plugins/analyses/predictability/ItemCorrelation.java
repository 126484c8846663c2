package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
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
import org.curvewright.spi.inference.Interval;

/** How closely a number of each single item follows compute from model to model, and how items differ in that. */
record ItemCorrelation(Configuration with) implements Analysis {

    private static final int LEAST_MODELS = 3;

    record Configuration(
            @Key(doc = "The data entry with a row a model and item.")
            DataReference data,

            @Key(doc = "The column that names the model.", byDefault = "model")
            String model,

            @Key(doc = "The column of compute (or size).", byDefault = "C")
            String compute,

            @Key(doc = "The column that names the item.", byDefault = "item_id")
            String item,

            @Key(doc = "The column of numbers that are followed.")
            String value,

            @Key(doc = "Whether a higher number is better; a lower one changes sign.", byDefault = "true")
            boolean higherIsBetter,

            @Key(doc = "The scale of compute that Pearson's coefficient sees: log or linear.", byDefault = "log")
            Scale scale,

            @Key(doc = "Resamples of items behind each interval.", byDefault = "200")
            int draws,

            @Key(doc = "The coverage that intervals aim at.", byDefault = "0.95")
            double level) {

        Configuration {
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
                .positive("compute", with.compute())
                .labels("item", with.item())
                .numbers("value", with.value())
                .problems();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Table table = context.table(with.data());
        Groups models = Groups.of(table.column(with.model()).orElseThrow());
        Findings findings = Findings.begin();
        findings.measurement("models", models.count(), "count");
        Optional<Notice> why = untold(table, models.count());
        if (why.isPresent()) {
            findings.absent("answer", "", why.get().code(), why.get().text());
            return findings.list();
        }
        double[][][] pairs = pairs(table);
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        List<String> said = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        int constant = 0;
        Picture picture = Survival.picture();
        for (Coefficient coefficient : Coefficient.values()) {
            double[] each = Arrays.stream(pairs)
                    .mapToDouble(pair -> coefficient.of(pair[0], pair[1]))
                    .toArray();
            CorrelationDistribution distribution = CorrelationDistribution.of(each);
            distribution.report(findings.below(coefficient.id()), bootstrap);
            Survival.draw(picture, coefficient.id(), distribution);
            lanes.add(Survival.lane(coefficient.id(), distribution));
            constant = distribution.constant();
            distribution.mean().ifPresent(mean -> said.add(words(coefficient, distribution, mean, bootstrap)));
        }
        findings.series("survival", Survival.lanes(lanes));
        picture.write(findings, "above");
        findings.verdict("answer", answer(said, pairs.length, models.count(), constant));
        return findings.list();
    }

    /** Why nothing can be told. */
    private Optional<Notice> untold(Table table, int models) {
        if (models < LEAST_MODELS) {
            return Optional.of(new Notice(
                    "TOO_FEW_MODELS", models + " models have no correlation; it takes at least " + LEAST_MODELS));
        }
        double[] compute =
                with.scale().of(table.numbers(with.compute()).orElseThrow().values());
        return Arrays.stream(compute).distinct().count() > 1
                ? Optional.empty()
                : Optional.of(new Notice(
                        "CONSTANT_COMPUTE",
                        "'" + with.compute() + "' is the same in all " + models + " models, so nothing can follow it"));
    }

    private String answer(List<String> said, int items, int models, int constant) {
        return said.isEmpty()
                ? "No item changes from model to model, so there is no correlation."
                : "Correlation of single items with compute, over " + items + " items and " + models + " models: "
                        + String.join("; ", said) + " (" + Said.level(with.level()) + " intervals)."
                        + (constant == 0
                                ? ""
                                : " Without a correlation, being the same in every model or known in too few, and left out: "
                                        + constant + " of " + items + " items.");
    }

    private static String words(
            Coefficient coefficient, CorrelationDistribution distribution, double mean, UnitBootstrap bootstrap) {
        Interval[] intervals = distribution.intervals(bootstrap);
        return Said.sentence(coefficient.id()) + "'s has mean " + Said.within(mean, intervals[0]) + " and median "
                + Said.within(distribution.median().orElse(mean), intervals[1]);
    }

    /** Compute and value of each item's models. */
    private double[][][] pairs(Table table) {
        Groups items = Groups.of(table.column(with.item()).orElseThrow());
        NumberColumn compute = table.numbers(with.compute()).orElseThrow();
        NumberColumn value = table.numbers(with.value()).orElseThrow();
        double sign = with.higherIsBetter() ? 1 : -1;
        return Arrays.stream(items.rows())
                .map(rows -> {
                    int[] known = Arrays.stream(rows)
                            .filter(row -> !value.missing(row))
                            .toArray();
                    return new double[][] {
                        with.scale()
                                .of(Arrays.stream(known)
                                        .mapToDouble(compute::at)
                                        .toArray()),
                        Arrays.stream(known)
                                .mapToDouble(row -> sign * value.at(row))
                                .toArray()
                    };
                })
                .toArray(double[][][]::new);
    }
}

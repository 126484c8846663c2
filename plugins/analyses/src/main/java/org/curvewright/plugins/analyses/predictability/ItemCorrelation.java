package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
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
        if (models.count() < LEAST_MODELS) {
            findings.absent(
                    "answer",
                    "",
                    "TOO_FEW_MODELS",
                    models.count() + " models have no correlation; it takes at least " + LEAST_MODELS);
            return findings.list();
        }
        double[][][] pairs = pairs(table);
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        List<String> said = new ArrayList<>();
        List<Lane> lanes = new ArrayList<>();
        for (Coefficient coefficient : Coefficient.values()) {
            double[] each = Arrays.stream(pairs)
                    .mapToDouble(pair -> coefficient.of(pair[0], pair[1]))
                    .toArray();
            CorrelationDistribution distribution = CorrelationDistribution.of(each);
            distribution.report(findings.below(coefficient.id()));
            Interval interval = mean(findings.below(coefficient.id()), each, bootstrap);
            lanes.add(Survival.lane(coefficient.id(), distribution));
            distribution
                    .median()
                    .ifPresent(median -> said.add(coefficient.id() + " has median " + Decimal.significant(median, 3)
                            + " and " + words(each, interval)));
        }
        findings.series("survival", Survival.lanes(lanes));
        findings.verdict(
                "answer",
                said.isEmpty()
                        ? "no item changes from model to model"
                        : "correlation of single items with compute, over " + pairs.length + " items and "
                                + models.count() + " models: " + String.join("; ", said));
        return findings.list();
    }

    private String words(double[] each, Interval interval) {
        return "mean " + Decimal.significant(weighted(each, once(each)), 3) + " ["
                + Decimal.significant(interval.lower().orElse(-1), 3) + ", "
                + Decimal.significant(interval.upper().orElse(1), 3) + "] ("
                + Decimal.shortest(100 * with.level()) + " % interval)";
    }

    private static int[] once(double[] each) {
        return IntStream.range(0, each.length).map(i -> 1).toArray();
    }

    private static Interval mean(Findings findings, double[] each, UnitBootstrap bootstrap) {
        Interval interval = bootstrap.intervals(each.length, counts -> new double[] {weighted(each, counts)})[0];
        double value = weighted(each, once(each));
        if (Double.isFinite(value)) {
            findings.estimate("mean-over-items", value, "", interval);
        }
        return interval;
    }

    private static double weighted(double[] each, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < each.length; i++) {
            if (Double.isFinite(each[i])) {
                sum += counts[i] * each[i];
                n += counts[i];
            }
        }
        return sum / n;
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

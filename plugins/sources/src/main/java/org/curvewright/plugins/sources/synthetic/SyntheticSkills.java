package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * Scores from 1 to 5 that grow linearly in log₁₀ N up to a knot and not beyond, skill by skill; items differ, and stay the same
 * from model to model but for a residual.
 */
record SyntheticSkills(Configuration with) implements DataSource {

    private static final double LOWEST = 1;
    private static final double HIGHEST = 5;

    record Configuration(
            @Key(doc = "The models' sizes.", unit = "parameters", byDefault = "[7e9, 1.3e10, 3e10, 6.5e10]")
            List<Double> sizes,

            @Key(doc = "Items of each skill.", byDefault = "300")
            int items,

            @Key(doc = "The mean score of the smallest model.", byDefault = "2.7")
            double base,

            @Key(doc = "The deviation between items.", byDefault = "1")
            double itemDeviation,

            @Key(doc = "The deviation of an item from model to model.", byDefault = "0.3")
            double residualDeviation,

            @Key(
                    doc = "The skills; by default four that grow, four that stop at 3e10 and four that do not grow.",
                    byDefault = "[{name: robustness}, {name: correctness}, {name: factuality},"
                            + " {name: comprehension}, {name: efficiency, knot: 3e10},"
                            + " {name: commonsense, knot: 3e10}, {name: insightfulness, knot: 3e10},"
                            + " {name: completeness, knot: 3e10}, {name: metacognition, knot: 7e9},"
                            + " {name: readability, knot: 7e9}, {name: conciseness, knot: 7e9},"
                            + " {name: harmlessness, knot: 7e9}]")
            List<Skill> skills) {

        Configuration {
            if (sizes.isEmpty() || sizes.stream().anyMatch(size -> !(size > 0))) {
                throw new IllegalArgumentException("sizes are " + sizes + ", not all positive");
            }
            if (items < 1 || !(itemDeviation >= 0) || !(residualDeviation >= 0)) {
                throw new IllegalArgumentException("items is below 1 or a deviation is negative");
            }
        }
    }

    /** One skill. */
    record Skill(
            @Key(doc = "What it is called.") String name,

            @Key(doc = "The gain a tenfold size makes.", unit = "points", byDefault = "0.8")
            double slope,

            @Key(doc = "The size beyond which nothing is gained.", unit = "parameters")
            OptionalDouble knot) {

        double at(double size, double first) {
            double reached = Math.min(size, knot.orElse(Double.POSITIVE_INFINITY));
            return slope * Math.max(0, Elementary.log10(reached) - Elementary.log10(first));
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(Variable.of("model", ""), Variable.of("skill", "")),
                List.of(
                        Variable.of("N", "parameters"),
                        Variable.of("item_id", "index"),
                        Variable.of("score", "points")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int k = 0; k < with.skills().size(); k++) {
            for (int item = 0; item < with.items(); item++) {
                fill(sheet, with.skills().get(k), k * with.items() + item, random.substream(k, item));
            }
        }
        return sheet.table(context, "synthetic-skills");
    }

    private void fill(Sheet sheet, Skill skill, int item, RandomStream random) {
        double level = with.base() + with.itemDeviation() * random.nextGaussian();
        for (double size : with.sizes()) {
            double score =
                    level + skill.at(size, with.sizes().get(0)) + with.residualDeviation() * random.nextGaussian();
            double judged = Math.max(LOWEST, Math.min(HIGHEST, score));
            sheet.row(List.of("m" + (long) size, skill.name()), size, item, judged);
        }
    }
}

package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * Scores along trainings whose law is known, by recipe, seed and world: {@code y = b/n} with {@code b ~ Bin(n, R(x) + e)} and
 * {@code eᵢ = ρ eᵢ₋₁ + √(1 − ρ²) σ zᵢ}, since neighbouring checkpoints of one training err together.
 */
record SyntheticCurves(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "the law of each recipe, by its name")
            Map<String, CurveWorld> recipes,

            @Key(doc = "where scores are taken") Axis axis,

            @Key(doc = "the name of the axis's column", byDefault = "C")
            String covariate,

            @Key(doc = "the axis's unit", byDefault = "GPU-hour")
            String unit,

            @Key(doc = "the name of the scores' column", byDefault = "pass_rate")
            String response,

            @Key(doc = "trials behind each score; without it scores are exact but for the deviation")
            OptionalInt trials,

            @Key(doc = "trainings of each recipe", byDefault = "1")
            int seeds,

            @Key(doc = "standard deviation of the ceiling from training to training", byDefault = "0")
            double seedDeviation,

            @Key(doc = "standard deviation of errors that neighbours share", byDefault = "0")
            double deviation,

            @Key(doc = "correlation of the errors of neighbours", byDefault = "0")
            double correlation,

            @Key(doc = "how often all of it is drawn anew", byDefault = "1")
            int worlds,

            @Key(
                    doc =
                            "entries with the same number here draw the same scores, such as stretches of one training; by default every entry draws its own")
            OptionalInt draw) {

        Configuration {
            if (recipes.isEmpty() || seeds < 1 || worlds < 1 || trials.orElse(1) < 1) {
                throw new IllegalArgumentException("there are no recipes, or seeds, worlds or trials are below 1");
            }
            if (!(deviation >= 0 && seedDeviation >= 0 && correlation >= 0 && correlation < 1)) {
                throw new IllegalArgumentException(
                        "deviations must be at least 0 and correlation at least 0 and below 1");
            }
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(
                        Variable.of("run", ""),
                        Variable.of("recipe", ""),
                        Variable.of("seed", ""),
                        Variable.of("world", "")),
                List.of(
                        Variable.of(with.covariate(), with.unit()),
                        Variable.of(with.response(), "probability"),
                        Variable.of("trials", "trials")));
        RandomStream random = (with.draw().isPresent()
                        ? RandomStream.of(with.draw().getAsInt())
                        : RandomStream.of(context.seed()))
                .substream("curves");
        for (int world = 0; world < with.worlds(); world++) {
            String name = Integer.toString(world + 1);
            RandomStream ofWorld = random.substream(world);
            with.recipes().forEach((recipe, curve) -> trainings(sheet, name, recipe, curve, ofWorld));
        }
        return sheet.table(context, "synthetic-curves");
    }

    private void trainings(Sheet sheet, String world, String recipe, CurveWorld curve, RandomStream ofWorld) {
        for (int seed = 1; seed <= with.seeds(); seed++) {
            RandomStream random = ofWorld.substream(recipe).substream(seed);
            double raised = with.seedDeviation() * random.nextGaussian();
            double error = with.deviation() * random.nextGaussian();
            List<String> labels = List.of(
                    recipe + "-" + seed + (with.worlds() > 1 ? "-" + world : ""),
                    recipe,
                    Integer.toString(seed),
                    world);
            for (double x : with.axis().places()) {
                double expected = Math.max(0, Math.min(1, curve.at(x, raised) + error));
                sheet.row(labels, x, drawn(expected, random), with.trials().orElse(1));
                error = with.correlation() * error
                        + Math.sqrt(1 - with.correlation() * with.correlation())
                                * with.deviation()
                                * random.nextGaussian();
            }
        }
    }

    private double drawn(double expected, RandomStream random) {
        return with.trials().isPresent()
                ? (double) random.nextBinomial(with.trials().getAsInt(), expected)
                        / with.trials().getAsInt()
                : expected;
    }
}

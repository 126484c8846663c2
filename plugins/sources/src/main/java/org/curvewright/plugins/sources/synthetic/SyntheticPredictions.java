package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * Confidence {@code q ~ Beta(a, b)} and answers that are correct with probability {@code σ(t logit q + s)}, by checkpoint:
 * {@code t = 1, s = 0} is calibrated, {@code t < 1} overconfident, {@code s > 0} too modest.
 */
record SyntheticPredictions(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "How many items every checkpoint answers.", byDefault = "1000")
            int items,

            @Key(doc = "The checkpoints.") List<Checkpoint> checkpoints) {

        Configuration {
            if (items < 1) {
                throw new IllegalArgumentException("items is " + items + ", not at least 1");
            }
        }
    }

    /** One checkpoint. */
    record Checkpoint(
            @Key(doc = "What it is called.") String name,

            @Key(doc = "Its training step or compute.", byDefault = "1")
            double x,

            @Key(doc = "The shape a of the confidences.", byDefault = "2")
            double a,

            @Key(doc = "The shape b of the confidences.", byDefault = "2")
            double b,

            @Key(doc = "What multiplies the log odds of being correct.", byDefault = "1")
            double temperature,

            @Key(doc = "What is added to the log odds of being correct.", byDefault = "0")
            double shift,

            @Key(doc = "The confidence of every answer, instead of drawn ones.", unit = "probability")
            OptionalDouble confidence,

            @Key(
                    doc = "The share of correct answers, to the nearest item, instead of drawn ones.",
                    unit = "probability")
            OptionalDouble accuracy) {

        Checkpoint {
            if (!(a > 0 && b > 0)) {
                throw new IllegalArgumentException(
                        "a is " + Decimal.shortest(a) + " and b " + Decimal.shortest(b) + ", not positive");
            }
            probability("confidence", confidence);
            probability("accuracy", accuracy);
        }

        private static void probability(String key, OptionalDouble value) {
            if (value.isPresent() && !(value.getAsDouble() >= 0 && value.getAsDouble() <= 1)) {
                throw new IllegalArgumentException(
                        key + " is " + Decimal.shortest(value.getAsDouble()) + ", not in [0, 1]");
            }
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(Variable.of("checkpoint", "")),
                List.of(
                        Variable.of("x", ""),
                        Variable.of("item_id", "index"),
                        Variable.of("correct", ""),
                        Variable.of("confidence", "probability")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int c = 0; c < with.checkpoints().size(); c++) {
            fill(sheet, with.checkpoints().get(c), random.substream(c));
        }
        return sheet.table(context, "synthetic-predictions");
    }

    private void fill(Sheet sheet, Checkpoint checkpoint, RandomStream random) {
        List<String> name = List.of(checkpoint.name());
        long exact = Math.round(checkpoint.accuracy().orElse(0) * with.items());
        for (int i = 0; i < with.items(); i++) {
            double q = random.nextBeta(checkpoint.a(), checkpoint.b());
            double odds = checkpoint.temperature() * Logistic.logit(q) + checkpoint.shift();
            boolean drawn = random.nextDouble() < Logistic.sigmoid(odds);
            boolean correct = checkpoint.accuracy().isPresent() ? i < exact : drawn;
            sheet.row(
                    name,
                    checkpoint.x(),
                    i,
                    correct ? 1 : 0,
                    checkpoint.confidence().orElse(q));
        }
    }
}

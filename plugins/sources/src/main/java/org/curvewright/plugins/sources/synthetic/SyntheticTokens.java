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
 * Targets of a few tokens, each right with probability {@code exp(−l)} where {@code l = loss·(N/size)^(−exponent)}, and a
 * question with choices whose right one stands out by {@code −2 ln l}, by nothing where l is above 1. A knot makes the loss fall
 * faster beyond it.
 */
record SyntheticTokens(Configuration with) implements DataSource {

    record Configuration(
            @Key(
                    doc = "The models' sizes.",
                    unit = "parameters",
                    byDefault = "[1e7, 3e7, 1e8, 3e8, 1e9, 3e9, 1e10, 3e10, 1e11]")
            List<Double> sizes,

            @Key(doc = "The lengths of targets.", unit = "tokens", byDefault = "[5]")
            List<Integer> lengths,

            @Key(doc = "How many items, their lengths taken in turn.", byDefault = "1000")
            int items,

            @Key(doc = "The loss of a token at the given size.", unit = "nats/token", byDefault = "3")
            double loss,

            @Key(doc = "The size at which that is the loss.", unit = "parameters", byDefault = "1e7")
            double size,

            @Key(doc = "The power of size with which the loss falls.", byDefault = "0.3")
            double exponent,

            @Key(doc = "The size beyond which the loss falls faster.", unit = "parameters")
            OptionalDouble knot,

            @Key(doc = "By how much the power grows beyond the knot.", byDefault = "0.7")
            double extra,

            @Key(doc = "How many choices the question has.", byDefault = "4")
            int choices) {

        Configuration {
            if (sizes.isEmpty() || sizes.stream().anyMatch(n -> !(n > 0)) || !(size > 0) || !(loss > 0)) {
                throw new IllegalArgumentException("sizes, size and loss are not all positive");
            }
            if (lengths.isEmpty() || lengths.stream().anyMatch(length -> length < 1) || items < 1) {
                throw new IllegalArgumentException("lengths and items are not all at least 1");
            }
            if (choices < 2) {
                throw new IllegalArgumentException("choices is " + choices + ", not at least 2");
            }
        }

        /** {@code l(N)}. */
        double lossAt(double n) {
            double power = -exponent * Elementary.log(n / size);
            if (knot.isPresent() && n > knot.getAsDouble()) {
                power -= extra * Elementary.log(n / knot.getAsDouble());
            }
            return loss * Elementary.exp(power);
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(Variable.of("model", "")),
                List.of(
                        Variable.of("N", "parameters"),
                        Variable.of("item_id", "index"),
                        Variable.of("length", "tokens"),
                        Variable.of("edit_distance", "tokens"),
                        Variable.of("grade", "").withChance(1.0 / with.choices()),
                        Variable.of("brier", "")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int m = 0; m < with.sizes().size(); m++) {
            fill(sheet, with.sizes().get(m), random.substream(m));
        }
        return sheet.table(context, "synthetic-tokens");
    }

    private void fill(Sheet sheet, double size, RandomStream random) {
        double loss = with.lossAt(size);
        double right = Elementary.exp(-loss);
        for (int item = 0; item < with.items(); item++) {
            int length = with.lengths().get(item % with.lengths().size());
            int wrong = 0;
            for (int token = 0; token < length; token++) {
                wrong += random.nextDouble() < right ? 0 : 1;
            }
            double[] choice = choice(Math.max(0, -2 * Elementary.log(loss)), random);
            sheet.row(List.of("m" + (long) size), size, item, length, wrong, choice[0], choice[1]);
        }
    }

    /** Whether the right choice is best, and Brier's score. */
    private double[] choice(double margin, RandomStream random) {
        double[] logits = new double[with.choices()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = random.nextGaussian() + (i == 0 ? margin : 0);
        }
        double total = Elementary.logSumExp(logits, 0, logits.length);
        double brier = 0;
        double best = 1;
        for (int i = 0; i < logits.length; i++) {
            double p = Elementary.exp(logits[i] - total);
            brier += i == 0 ? (1 - p) * (1 - p) : p * p;
            best = logits[i] > logits[0] ? 0 : best;
        }
        return new double[] {best, brier};
    }
}

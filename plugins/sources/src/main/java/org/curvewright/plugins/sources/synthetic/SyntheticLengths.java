package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** How many single attempts at tasks of so many steps succeed. */
record SyntheticLengths(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "How steps come to fail: independent, step, task or two-class.")
            ErrorWorld mode,

            @Key(doc = "The numbers of steps.", byDefault = "[1, 2, 5, 10, 20, 50, 100, 200]")
            List<Integer> lengths,

            @Key(doc = "Attempts at each length, each at a task of its own.", byDefault = "2000")
            int attempts,

            @Key(doc = "The mean chance that a step succeeds.", unit = "probability", byDefault = "0.99")
            double p,

            @Key(doc = "a + b of the Beta distribution: the smaller, the more probabilities differ.", byDefault = "100")
            double size,

            @Key(doc = "The share of tasks with a step that never succeeds.", unit = "probability", byDefault = "0.3")
            double share) {

        Configuration {
            if (attempts < 1 || lengths.stream().anyMatch(length -> length < 1)) {
                throw new IllegalArgumentException(
                        "attempts is " + attempts + " and lengths are " + lengths + ", not all at least 1");
            }
            if (!(p > 0 && p < 1 && size > 0 && share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "p, size and share are " + Decimal.shortest(p) + ", " + Decimal.shortest(size) + " and "
                                + Decimal.shortest(share) + "; p and share lie between 0 and 1, size is positive");
            }
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(),
                List.of(
                        Variable.of("length", "steps"),
                        Variable.of("attempts", "count"),
                        Variable.of("successes", "count")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int length : with.lengths()) {
            sheet.row(List.of(), length, with.attempts(), successes(random.substream(length), length));
        }
        return sheet.table(context, "synthetic-success-by-length");
    }

    private int successes(RandomStream random, int length) {
        int successes = 0;
        for (int attempt = 0; attempt < with.attempts(); attempt++) {
            double all = 1;
            for (double p : with.mode().steps(random, length, with.p(), with.size(), with.share())) {
                all *= p;
            }
            successes += random.nextDouble() < all ? 1 : 0;
        }
        return successes;
    }
}

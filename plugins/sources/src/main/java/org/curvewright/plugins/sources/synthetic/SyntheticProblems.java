package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * Samples and passes on problems whose pass rates are Beta distributed, {@code p ~ Beta(a, b·(N/N₀)^−s)}: the coverage of k samples
 * approaches one as {@code k^−a}, and at small rates N and k can be exchanged at {@code d ln k/d ln N = −s}.
 */
record SyntheticProblems(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "a: the exponent with which uncovered problems grow rare", byDefault = "0.3")
            double a,

            @Key(doc = "b of the first model", byDefault = "5")
            double b,

            @Key(doc = "s: how fast b falls with the model's size", byDefault = "0")
            double gain,

            @Key(doc = "the models' sizes, the first of them N₀", unit = "parameters", byDefault = "[1e9]")
            List<Double> sizes,

            @Key(doc = "how many problems, each model meeting rates of its own", byDefault = "500")
            int problems,

            @Key(doc = "samples of every problem", byDefault = "10000")
            long samples) {

        Configuration {
            if (!(a > 0 && b > 0)) {
                throw new IllegalArgumentException(
                        "a and b are " + Decimal.shortest(a) + " and " + Decimal.shortest(b) + "; above 0");
            }
            if (problems < 1 || samples < 1 || sizes.isEmpty() || sizes.stream().anyMatch(size -> !(size > 0))) {
                throw new IllegalArgumentException("problems and samples are at least 1, and sizes are positive");
            }
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(Variable.of("model", ""), Variable.of("instance_id", "")),
                List.of(
                        Variable.of("N", "parameters"),
                        Variable.of("n_samples", "count"),
                        Variable.of("n_pass", "count")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int m = 0; m < with.sizes().size(); m++) {
            double size = with.sizes().get(m);
            double b = with.b() * Elementary.pow(size / with.sizes().get(0), -with.gain());
            for (int i = 0; i < with.problems(); i++) {
                double p = random.substream(m, i).nextBeta(with.a(), b);
                long passed = random.substream(m, i, 1).nextBinomial(with.samples(), p);
                sheet.row(
                        List.of("model-" + Decimal.shortest(size), Integer.toString(i + 1)),
                        size,
                        with.samples(),
                        passed);
            }
        }
        return sheet.table(context, "synthetic-problems");
    }
}

package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import java.util.OptionalInt;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * Samples and passes by model and instance, where {@code p = exp(−c_s N^(−α))}, one or several such laws combined, and {@code
 * c_s} varies between instances.
 */
record SyntheticSamples(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "How laws combine: single, product, maximum or softmax.", byDefault = "single")
            SampleWorld world,

            @Key(doc = "The laws.") List<Law> laws,

            @Key(doc = "The models' sizes.", unit = "parameters", byDefault = "[3e7, 1e8, 2e8, 5e8, 1e9, 2.4e9]")
            List<Double> sizes,

            @Key(doc = "How many instances.", byDefault = "200")
            int instances,

            @Key(doc = "Standard deviation of ln c between instances.", byDefault = "0")
            double spread,

            @Key(doc = "How many passes end the sampling of an instance; without one the number of samples is fixed.")
            OptionalInt wanted,

            @Key(doc = "The most samples of an instance, or their fixed number.", byDefault = "1000000")
            long samples) {

        Configuration {
            if (laws.isEmpty() || sizes.isEmpty() || instances < 1 || samples < 1) {
                throw new IllegalArgumentException("laws, sizes, instances or samples is empty or below 1");
            }
            if (sizes.stream().anyMatch(size -> !(size > 0))) {
                throw new IllegalArgumentException("sizes are " + sizes + ", not all positive");
            }
            if (!(spread >= 0)) {
                throw new IllegalArgumentException("spread is " + Decimal.shortest(spread) + ", not at least 0");
            }
            if (wanted.isPresent() && wanted.getAsInt() < 1) {
                throw new IllegalArgumentException("wanted is " + wanted.getAsInt() + ", not at least 1");
            }
        }
    }

    /** {@code p = exp(−c N^(−α))} with c such that {@code p = rate} at {@code N = size}. */
    record Law(
            @Key(doc = "The exponent.") double alpha,

            @Key(doc = "The rate of success at the given size.", unit = "probability")
            double rate,

            @Key(doc = "The size at which that is the rate.", unit = "parameters")
            double size) {

        Law {
            if (!(rate > 0 && rate < 1)) {
                throw new IllegalArgumentException("rate is " + Decimal.shortest(rate) + ", not between 0 and 1");
            }
            if (!(size > 0)) {
                throw new IllegalArgumentException("size is " + Decimal.shortest(size) + ", not positive");
            }
        }

        /** {@code −ln p} at N. */
        double hazard(double n) {
            return -Elementary.log(rate) * Elementary.exp(-alpha * (Elementary.log(n) - Elementary.log(size)));
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(Variable.of("model", "")),
                List.of(
                        Variable.of("N", "parameters"),
                        Variable.of("instance_id", "index"),
                        Variable.of("n_samples", "count"),
                        Variable.of("n_pass", "count"),
                        Variable.of("gt_loss_nats", "nats")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int instance = 0; instance < with.instances(); instance++) {
            double factor =
                    Elementary.exp(with.spread() * random.substream(instance).nextGaussian());
            for (int m = 0; m < with.sizes().size(); m++) {
                row(sheet, with.sizes().get(m), instance, factor, random.substream(instance, m));
            }
        }
        return sheet.table(context, "synthetic-samples");
    }

    private void row(Sheet sheet, double size, int instance, double factor, RandomStream random) {
        double[] rates = with.laws().stream()
                .mapToDouble(law -> Elementary.exp(-factor * law.hazard(size)))
                .toArray();
        double rate = with.world().rate(rates);
        long[] drawn = drawn(rate, random);
        sheet.row(List.of("m" + (long) size), size, instance, drawn[0], drawn[1], -Elementary.log(rate));
    }

    /** Samples and passes. */
    private long[] drawn(double rate, RandomStream random) {
        if (with.wanted().isEmpty()) {
            return new long[] {with.samples(), random.nextBinomial(with.samples(), rate)};
        }
        long samples = 0;
        for (int passes = 0; passes < with.wanted().getAsInt(); passes++) {
            double wait = Math.ceil(-random.nextExponential() / Elementary.log1p(-rate));
            if (samples + Math.max(1, wait) > with.samples()) {
                return new long[] {with.samples(), passes};
            }
            samples += (long) Math.max(1, wait);
        }
        return new long[] {samples, with.wanted().getAsInt()};
    }
}

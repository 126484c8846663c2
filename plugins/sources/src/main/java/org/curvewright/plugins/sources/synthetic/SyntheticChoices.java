package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/**
 * Log probabilities of choices, {@code ln p = u + b (ln C − ln C₁) + σ e}: the right choice's slope b is positive, those of the
 * others are drawn around a mean of their own with deviation τ, benchmark by benchmark.
 */
record SyntheticChoices(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "The models' compute.", unit = "FLOP", byDefault = "[1e19, 3e19, 1e20, 3e20, 1e21, 3e21, 1e22]")
            List<Double> compute,

            @Key(doc = "Samples of a benchmark.", byDefault = "500")
            int samples,

            @Key(doc = "Choices of a sample.", byDefault = "4")
            int choices,

            @Key(doc = "The mean log probability at the first model.", unit = "nats", byDefault = "-30")
            double level,

            @Key(doc = "Its deviation between choices.", unit = "nats", byDefault = "2")
            double spread,

            @Key(doc = "The slope of the right choice.", unit = "nats", byDefault = "0.5")
            double slope,

            @Key(doc = "The mean slope of the other choices.", unit = "nats", byDefault = "0.2")
            double distractorSlope,

            @Key(doc = "The benchmarks.") List<Benchmark> benchmarks) {

        Configuration {
            if (compute.size() < 2 || compute.stream().anyMatch(c -> !(c > 0))) {
                throw new IllegalArgumentException("compute is " + compute + ", not at least two positive numbers");
            }
            if (samples < 1 || choices < 2) {
                throw new IllegalArgumentException(
                        "samples is " + samples + " and choices " + choices + ", not at least 1 and 2");
            }
            if (!(spread >= 0)) {
                throw new IllegalArgumentException("spread is negative");
            }
        }
    }

    /** One benchmark. */
    record Benchmark(
            @Key(doc = "What it is called.") String name,

            @Key(doc = "The deviation τ of the other choices' slopes.", unit = "nats", byDefault = "0")
            double tau,

            @Key(doc = "The deviation σ of a model from its line.", unit = "nats", byDefault = "0")
            double sigma) {

        Benchmark {
            if (!(tau >= 0 && sigma >= 0)) {
                throw new IllegalArgumentException("tau or sigma is negative");
            }
        }
    }

    @Override
    public Table load(SourceContext context) {
        Sheet sheet = new Sheet(
                List.of(Variable.of("family", ""), Variable.of("benchmark", ""), Variable.of("model", "")),
                List.of(
                        Variable.of("C", "FLOP"),
                        Variable.of("sample_id", "index"),
                        Variable.of("choice_id", "index"),
                        Variable.of("is_correct", ""),
                        Variable.of("logprob", "nats").withConvention("sum")));
        RandomStream random = RandomStream.of(context.seed()).substream(context.name());
        for (int b = 0; b < with.benchmarks().size(); b++) {
            for (int sample = 0; sample < with.samples(); sample++) {
                fill(sheet, with.benchmarks().get(b), sample, random.substream(b, sample));
            }
        }
        return sheet.table(context, "synthetic-choices");
    }

    private void fill(Sheet sheet, Benchmark benchmark, int sample, RandomStream random) {
        int correct = random.nextInt(with.choices());
        double first = Elementary.log(with.compute().get(0));
        for (int choice = 0; choice < with.choices(); choice++) {
            boolean right = choice == correct;
            double level = with.level() + with.spread() * random.nextGaussian();
            double drawn = with.distractorSlope() + benchmark.tau() * random.nextGaussian();
            double slope = right ? with.slope() : drawn;
            for (int m = 0; m < with.compute().size(); m++) {
                double compute = with.compute().get(m);
                double noise = benchmark.sigma() * random.nextGaussian();
                // no probability is above 1
                double log = Math.min(0, level + slope * (Elementary.log(compute) - first) + noise);
                sheet.row(List.of("synthetic", benchmark.name(), "m" + m), compute, sample, choice, right ? 1 : 0, log);
            }
        }
    }
}

package org.curvewright.runner.config.bind;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.spi.Key;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.PredictionMetric;
import org.curvewright.spi.metric.Score;
import org.curvewright.spi.report.Report;

/** One small thing of most kinds; the things keep the configuration they were made from. */
public final class SmallPlugin implements Plugin {

    @Override
    public String name() {
        return "small";
    }

    @Override
    public String version() {
        return "1";
    }

    /** Keys of every type. */
    record Everything(
            @Key(doc = "text", byDefault = "abc") String text,
            @Key(doc = "truth", byDefault = "true") boolean truth,
            @Key(doc = "int", byDefault = "3") int integer,
            @Key(doc = "long", byDefault = "1e12") long longer,
            @Key(doc = "double", byDefault = "0.5") double number,
            @Key(doc = "path", byDefault = "a/b.csv") Path path,
            @Key(doc = "enum", byDefault = "second-choice") Choice choice,
            @Key(doc = "optional") Optional<String> maybe,
            @Key(doc = "optional") OptionalDouble maybeNumber,
            @Key(doc = "optional", byDefault = "7") OptionalInt maybeInteger,
            @Key(doc = "list", byDefault = "[1, 2.5]") List<Double> numbers,
            @Key(doc = "map", byDefault = "{a: 1}") Map<String, Integer> counts,
            @Key(doc = "record", byDefault = "{lower: 0}") Range range,
            @Key(doc = "socket", byDefault = "flat") Formulation curve,
            @Key(doc = "sockets", byDefault = "[rmse]") List<PredictionMetric> errors) {}

    enum Choice {
        FIRST,
        SECOND_CHOICE
    }

    record Range(
            @Key(doc = "lower end") double lower,
            @Key(doc = "upper end", byDefault = "1") double upper) {
        Range {
            if (!(lower < upper)) {
                throw new IllegalArgumentException("lower must be less than upper, found " + lower + " and " + upper);
            }
        }
    }

    record Huber(
            @Key(doc = "where the loss turns linear", byDefault = "1e-3")
            double delta,

            @Key(doc = "how many starts", byDefault = "1000")
            int starts) {
        Huber {
            if (!(delta > 0)) {
                throw new IllegalArgumentException("delta must be positive, found " + delta);
            }
            if (starts < 1) {
                throw new IllegalArgumentException("starts must be at least 1, found " + starts);
            }
        }
    }

    record Target(
            @Key(doc = "the other data") DataReference to,
            @Key(doc = "a fit") Optional<FitReference> like,
            @Key(doc = "which score", byDefault = "rmse") PredictionMetric error) {}

    record Height(@Key(doc = "the height") double height) {}

    /** A metric that keeps its configuration. */
    record Plain(Record configuration) implements Metric {
        @Override
        public String unit() {
            return "";
        }

        @Override
        public Orientation orientation() {
            return Orientation.NEITHER;
        }
    }

    /** A metric of predictions. */
    record Rmse(Record configuration) implements PredictionMetric {
        @Override
        public String unit() {
            return "";
        }

        @Override
        public Orientation orientation() {
            return Orientation.LOWER_IS_BETTER;
        }

        @Override
        public Score score(Dataset observed, double[] predicted) {
            return Score.of(0);
        }
    }

    /** An analysis that keeps its configuration. */
    record Looking(Record configuration) implements Analysis {
        @Override
        public List<Finding> run(AnalysisContext context) {
            return List.of();
        }
    }

    /** A data source that keeps its configuration. */
    record Source(Record configuration) implements DataSource {
        @Override
        public Table load(SourceContext context) {
            throw new IllegalStateException("never loaded here");
        }
    }

    @Override
    public List<Provider<? extends DataSource, ?>> dataSources() {
        return List.of(Provider.of("csv", "A file.", Everything.class, Source::new));
    }

    @Override
    public List<Provider<? extends Metric, ?>> metrics() {
        return List.of(
                Provider.of("rmse", "An error.", () -> new Rmse(new Provider.NoConfiguration())),
                Provider.of("huber-log", "Not an error.", Huber.class, Plain::new),
                Provider.of("everything", "All types.", Everything.class, Plain::new));
    }

    @Override
    public List<Provider<? extends Formulation, ?>> formulations() {
        return List.of(
                Provider.of("flat", "Nothing changes.", () -> new Curve("L = 0")),
                Provider.of("chinchilla", "Not really.", () -> new Curve("L = 1")),
                Provider.of("level", "A level.", Height.class, height -> new Curve("L = " + height.height())));
    }

    @Override
    public List<Provider<? extends Analysis, ?>> analyses() {
        return List.of(Provider.of("transfer", "Looks elsewhere.", Target.class, Looking::new));
    }

    @Override
    public List<Provider<? extends Report, ?>> reports() {
        return List.of(
                Provider.of("markdown", "Text.", () -> (document, sink) -> List.of()),
                Provider.of("figures", "Pictures.", () -> (document, sink) -> List.of()));
    }
}

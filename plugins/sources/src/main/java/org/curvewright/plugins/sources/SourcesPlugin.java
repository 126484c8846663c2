package org.curvewright.plugins.sources;

import java.nio.file.Path;
import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Key;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.data.DataSource;

/** Offers the sources that read tables from files: published tables, CSV, JSON and YAML. */
public final class SourcesPlugin implements Plugin {

    /** The file that a source reads. */
    record FileConfiguration(
            @Key(doc = "The file, relative to the experiment's folder.")
            Path path) {}

    @Override
    public String name() {
        return "sources";
    }

    @Override
    public List<Provider<? extends DataSource, ?>> dataSources() {
        return List.of(
                Provider.of(
                        "published",
                        "A published table that comes with the distribution, with units, conventions and citation.",
                        PublishedConfiguration.class,
                        PublishedSource::new),
                Provider.of(
                        "csv",
                        "A text file with a header and delimited cells; a blank cell is missing.",
                        CsvConfiguration.class,
                        with -> new FileSource(with.path(), with.format())),
                Provider.of(
                        "json",
                        "A JSON file: a list of records, one record a line, or columns.",
                        JsonConfiguration.class,
                        with -> new FileSource(with.path(), with.format())),
                Provider.of(
                        "yaml",
                        "A YAML file: a list of records, or columns.",
                        FileConfiguration.class,
                        with -> new FileSource(with.path(), TokenFormat.YAML)),
                Provider.of(
                        "lm-eval-results",
                        "Results files of lm-evaluation-harness: a row a model, a column a task, metric and filter.",
                        HarnessResults.Configuration.class,
                        HarnessResults::new),
                Provider.of(
                        "lm-eval-samples",
                        "Logs of samples of lm-evaluation-harness: a row a choice or an item, streamed.",
                        HarnessSamples.Configuration.class,
                        HarnessSamples::new),
                Provider.of(
                        "flask-reviews",
                        "Reviews of answers by skill, as FLASK writes them: a row a model, item and skill.",
                        FlaskReviews.Configuration.class,
                        FlaskReviews::new));
    }

    @Override
    public List<Explanation> codes() {
        return Codes.explained();
    }
}

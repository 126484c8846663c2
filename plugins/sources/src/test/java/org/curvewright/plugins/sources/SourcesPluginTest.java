package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.junit.jupiter.api.Test;

class SourcesPluginTest {

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Plugin.class)).hasAtLeastOneElementOfType(SourcesPlugin.class);
    }

    @Test
    void offersTheSources() {
        assertThat(new SourcesPlugin().dataSources())
                .extracting(Provider::id)
                .containsExactly(
                        "published", "csv", "json", "yaml", "lm-eval-results", "lm-eval-samples", "flask-reviews");
    }

    @Test
    void theWordTabIsADelimiter() {
        assertThat(new CsvConfiguration(Path.of("runs.tsv"), "tab", CsvConfiguration.Mark.POINT, List.of()).separator())
                .isEqualTo('\t');
    }

    @Test
    void aDelimiterOfTwoCharactersIsRefused() {
        assertThatThrownBy(
                        () -> new CsvConfiguration(Path.of("runs.csv"), "||", CsvConfiguration.Mark.POINT, List.of()))
                .hasMessage("delimiter '||' is neither one character, other than a quote or a line break, nor tab");
    }

    @Test
    void anAddressWithoutAFolderIsRefused() {
        assertThatThrownBy(() -> new PublishedConfiguration("pythia"))
                .hasMessage("table 'pythia' is not of the form <folder>/<table>");
    }

    @Test
    void anAddressCannotLeaveTheTables() {
        assertThatThrownBy(() -> new PublishedConfiguration("../pythia"))
                .hasMessage("table '../pythia' is not of the form <folder>/<table>");
    }
}

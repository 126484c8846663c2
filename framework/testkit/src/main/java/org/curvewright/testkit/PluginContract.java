package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.curvewright.spi.Key;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.junit.jupiter.api.Test;

/** What every plugin promises. A test class implements it and names the plugin. */
public interface PluginContract {

    Plugin plugin();

    private List<List<? extends Provider<?, ?>>> kinds() {
        Plugin plugin = plugin();
        return List.of(
                plugin.dataSources(),
                plugin.metrics(),
                plugin.formulations(),
                plugin.links(),
                plugin.objectives(),
                plugin.estimators(),
                plugin.inferences(),
                plugin.analyses(),
                plugin.reports(),
                plugin.engines());
    }

    private Stream<? extends Provider<?, ?>> offers() {
        return kinds().stream().flatMap(List::stream);
    }

    @Test
    default void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::type))
                .anyMatch(type -> type.equals(plugin().getClass()));
    }

    @Test
    default void namesAreKebabCase() {
        assertThat(plugin().name()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(offers().map(Provider::id)).allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    default void idsAreUniqueInTheirKind() {
        assertThat(kinds())
                .allSatisfy(kind -> assertThat(kind.stream().map(Provider::id)).doesNotHaveDuplicates());
    }

    @Test
    default void everyOfferIsSummedUpInOneSentence() {
        assertThat(offers().map(Provider::summary)).allMatch(summary -> summary.endsWith("."));
    }

    @Test
    default void everyKeyIsDocumented() {
        assertThat(offers().flatMap(offer -> Stream.of(offer.configuration().getRecordComponents())))
                .allSatisfy(component -> assertThat(component.getAnnotation(Key.class))
                        .as("@Key of %s", component)
                        .isNotNull()
                        .satisfies(key -> assertThat(key.doc()).isNotBlank()));
    }

    @Test
    default void everyCodeIsExplainedInWords() {
        assertThat(plugin().codes()).allSatisfy(explanation -> {
            assertThat(explanation.code()).matches("[A-Z][A-Z0-9_]*|[a-z][a-z0-9]*(-[a-z0-9]+)*");
            assertThat(explanation.meaning()).as(explanation.code()).isNotBlank();
        });
        assertThat(plugin().codes()).doesNotHaveDuplicates();
    }
}

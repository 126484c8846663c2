package org.curvewright.runner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Provider;
import org.curvewright.spi.metric.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    private static final String PLUGIN = """
            package outside;
            import java.util.List;
            import org.curvewright.spi.*;
            import org.curvewright.spi.metric.Metric;
            public class OutsidePlugin implements Plugin {
                public String name() { return "NAME"; }
                public List<Provider<? extends Metric, ?>> metrics() {
                    return List.of(Provider.of("ID", "Sees.", () -> new Metric() {
                        public String unit() { return EXPRESSION; }
                        public Orientation orientation() { return Orientation.NEITHER; }
                    }));
                }
            }
            """;
    private static final String SERVICE = "outside.OutsidePlugin\n";

    @TempDir
    Path folder;

    @TempDir
    Path workshop;

    private final Problems problems = new Problems();

    private static String plugin(String name, String id, String expression) {
        return PLUGIN.replace("NAME", name).replace("ID", id).replace("EXPRESSION", expression);
    }

    private Path drop(String file, String source, String service) throws IOException {
        return new Jars(workshop).jar(folder.resolve(file), source, service);
    }

    private Catalog load() {
        return Catalog.load(List.of(folder), problems);
    }

    private static String unit(Catalog catalog, String id) {
        Provider<?, ?> provider = catalog.find(Kind.METRIC, id).orElseThrow().provider();
        return ((Metric) create(provider)).unit();
    }

    private static <S, C extends Record> S create(Provider<S, C> provider) {
        return provider.create(provider.configuration().cast(new Provider.NoConfiguration()));
    }

    private String rendered() {
        return problems.render().replace(folder.toString(), "plugins");
    }

    @Test
    void aDroppedInJarIsFound() throws IOException {
        Path jar = drop("one.jar", plugin("one", "first", "\"m\""), SERVICE);

        Catalog catalog = load();

        assertThat(unit(catalog, "first")).isEqualTo("m");
        assertThat(catalog.plugins())
                .filteredOn(plugin -> plugin.name().equals("one"))
                .singleElement()
                .satisfies(plugin -> {
                    assertThat(plugin.version()).isEqualTo("0");
                    assertThat(plugin.jars()).containsExactly(jar);
                    assertThat(plugin.digest().orElseThrow()).matches("[0-9a-f]{64}");
                });
    }

    @Test
    void twoJarsMayHoldClassesOfTheSameName() throws IOException {
        drop("one.jar", plugin("one", "first", "\"1\""), SERVICE);
        drop("two.jar", plugin("two", "second", "\"2\""), SERVICE);

        Catalog catalog = load();

        assertThat(problems.sorted()).isEmpty();
        assertThat(unit(catalog, "first") + unit(catalog, "second")).isEqualTo("12");
    }

    @Test
    void aJarDoesNotSeeTheProgram() throws IOException {
        String look = "look(\"org.yaml.snakeyaml.Yaml\") + look(\"org.curvewright.runner.catalog.Catalog\")"
                + " + look(\"org.curvewright.spi.Plugin\") + look(\"java.sql.Driver\")";
        String method = "static String look(String name) { try { Class.forName(name); return \"+\"; }"
                + " catch (ClassNotFoundException e) { return \"-\"; } }";
        String source = plugin("one", "first", look).replace("public String name()", method + " public String name()");
        drop("one.jar", source, SERVICE);

        assertThat(unit(load(), "first")).isEqualTo("--++");
    }

    @Test
    void aSubfolderOfJarsIsOnePlugin() throws IOException {
        drop("sub/one.jar", plugin("one", "first", "\"m\""), SERVICE);
        drop("sub/library.jar", "", "");

        assertThat(unit(load(), "first")).isEqualTo("m");
    }

    @Test
    void aFileThatIsNoJarGivesOneLine() throws IOException {
        Files.writeString(folder.resolve("broken.jar"), "not a zip");
        Files.writeString(folder.resolve("README.txt"), "no jar");

        load();

        assertThat(rendered())
                .isEqualTo("plugins/broken.jar: BROKEN_PLUGIN: not a readable jar\n1 problem, nothing was run\n");
    }

    @Test
    void aJarWithoutServiceFileGivesOneLine() throws IOException {
        drop("one.jar", plugin("one", "first", "\"m\""), "");

        load();

        assertThat(rendered())
                .startsWith(
                        "plugins/one.jar: BROKEN_PLUGIN: there is no META-INF/services/org.curvewright.spi.Plugin inside\n");
    }

    @Test
    void aServiceFileThatNamesNoClassGivesOneLine() throws IOException {
        drop("one.jar", "", "outside.Nowhere\n");

        load();

        assertThat(rendered())
                .isEqualTo("plugins/one.jar: BROKEN_PLUGIN: a plugin class cannot be loaded: "
                        + "Provider outside.Nowhere not found\n1 problem, nothing was run\n");
    }

    @Test
    void aPluginThatThrowsGivesOneLineAndHarmsNoOther() throws IOException {
        String throwing = plugin("one", "first", "\"m\"")
                .replace("return \"one\"", "throw new IllegalStateException(\"no licence\")");
        drop("one.jar", throwing, SERVICE);
        drop("two.jar", plugin("two", "second", "\"2\""), SERVICE);

        Catalog catalog = load();

        assertThat(rendered())
                .isEqualTo("plugins/one.jar: BROKEN_PLUGIN: a plugin class cannot be loaded: "
                        + "IllegalStateException: no licence\n1 problem, nothing was run\n");
        assertThat(catalog.find(Kind.METRIC, "second")).isPresent();
    }

    @Test
    void aClassThatNeedsTheProgramGivesOneLine() throws IOException {
        String needy = plugin("one", "first", "\"m\"")
                .replace("return \"one\"", "return org.curvewright.runner.problem.Quoted.of(\"one\")");
        drop("one.jar", needy, SERVICE);

        load();

        assertThat(rendered())
                .startsWith("plugins/one.jar: BROKEN_PLUGIN: a plugin class cannot be loaded: "
                        + "ClassNotFoundException: org.curvewright.runner.problem.Quoted\n");
    }

    @Test
    void theSameIdTwiceIsRefused() throws IOException {
        drop("one.jar", plugin("one", "first", "\"1\""), SERVICE);
        drop("two.jar", plugin("two", "first", "\"2\""), SERVICE);

        load();

        assertThat(rendered())
                .isEqualTo("plugins/two.jar: DUPLICATE_PLUGIN_ID: metric 'first' is offered by plugin 'two' and by "
                        + "plugin 'one' in plugins/one.jar\n1 problem, nothing was run\n");
    }

    @Test
    void thePluginNameTwiceIsRefused() throws IOException {
        drop("one.jar", plugin("one", "first", "\"1\""), SERVICE);
        drop("two.jar", plugin("one", "second", "\"2\""), SERVICE);

        load();

        assertThat(rendered())
                .startsWith("plugins/two.jar: DUPLICATE_PLUGIN_ID: plugin 'one' is also in plugins/one.jar\n");
    }

    @Test
    void anIdThatIsNotKebabCaseIsRefused() throws IOException {
        drop("one.jar", plugin("one", "First_One", "\"1\""), SERVICE);

        load();

        assertThat(rendered())
                .startsWith("plugins/one.jar: BROKEN_PLUGIN: the metric id 'First_One' is not in kebab-case\n");
    }

    @Test
    void aFolderThatDoesNotExistGivesOneLine() {
        Catalog.load(List.of(folder.resolve("none")), problems);

        assertThat(rendered()).startsWith("plugins/none: MISSING_FILE: the plugin folder cannot be read\n");
    }

    @Test
    void anUnknownIdIsAnsweredWithTheKnownOnes() throws IOException {
        drop("one.jar", plugin("one", "first", "\"1\""), SERVICE);

        assertThat(load().unknown(Kind.METRIC, "frist"))
                .startsWith("no metric 'frist'")
                .endsWith("did you mean 'first'?");
    }

    @Test
    void whatAnOptionalPluginOffersIsAnsweredWithHowToGetIt() {
        for (Kind kind : List.of(Kind.STORE, Kind.DATA_SOURCE)) {
            assertThat(load().unknown(kind, "parquet"))
                    .startsWith("no " + kind.noun() + " 'parquet'")
                    .contains("; the optional plugin source-parquet offers it: './mvnw ")
                    .endsWith(" with --plugins")
                    .doesNotContain("\n");
        }
        assertThat(load().unknown(Kind.METRIC, "parquet")).doesNotContain("optional");
    }
}

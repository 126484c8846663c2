package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.Refused;
import org.curvewright.runner.config.tree.TreeReader;
import org.curvewright.runner.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that editors read beside the experiments. */
class SchemaTest {

    private static final Path FILE = Repository.root().resolve("configs/schema.json");
    private static final String HEADER = "# yaml-language-server: $schema=schema.json\n";

    static List<Path> configurations() throws IOException {
        return Repository.configurations();
    }

    private static List<String> objections(String yaml) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(FILE));
        String json =
                new TreeReader(new Problems()).read("test", yaml).orElseThrow().json();
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void isThatOfTheBuiltInPlugins() throws IOException, Refused {
        assertThat(Files.readString(FILE))
                .as("run ./curvewright schema > configs/schema.json")
                .isEqualTo(Repository.curvewright(1).schema());
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyExperimentNamesIt(Path configuration) {
        assertThat(configuration).content().startsWith(HEADER);
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyExperimentAgreesWithIt(Path configuration) throws IOException {
        assertThat(objections(Files.readString(configuration))).isEmpty();
    }

    @Test
    void aMisspeltKeyIsSeenInTheEditor() throws IOException {
        assertThat(objections("experiment: x\ndata: {}\nclaism: []\n"))
                .singleElement()
                .asString()
                .contains("claism");
    }

    @Test
    void aMisspeltKeyOfAPluginIsSeenInTheEditor() throws IOException {
        String yaml = """
                experiment: x
                data: { a: { use: csv, with: { path: a.csv } } }
                analyses: [{ use: transfer, with: { to: a, too: b } }]
                """;
        assertThat(objections(yaml)).isNotEmpty();
    }
}

package org.curvewright.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.config.schema.SchemaWriter;
import org.curvewright.runner.problem.Problems;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema knows the keys that the reader knows, no more and no fewer. */
class SchemaGrammarTest {

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("", ExperimentReader.KEYS),
                Arguments.of("/$defs/fit", FitReader.KEYS),
                Arguments.of("/$defs/data-source/anyOf/1", DataReader.KEYS),
                Arguments.of("/$defs/analysis/anyOf/1", AnalysisReader.KEYS),
                Arguments.of("/$defs/formulation/anyOf/1", List.of("use", "with", "as", "section")),
                Arguments.of("/$defs/roles", Roles.Role.keys()),
                Arguments.of("/$defs/claim", CheckReader.keysWith("says", "where", "because")),
                Arguments.of("/$defs/expectation", CheckReader.keysWith("finding", "because")),
                Arguments.of("/$defs/validation", CheckReader.keysWith("says", "finding", "file", "headings")));
    }

    @ParameterizedTest
    @MethodSource("places")
    void keysAreTheReaders(String place, List<String> keys) throws IOException {
        String text = new SchemaWriter(Catalog.of(List.of(), new Problems())).write();

        JsonNode properties = new ObjectMapper().readTree(text).at(place + "/properties");

        assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(keys);
    }
}

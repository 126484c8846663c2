package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any notation of the engine tells what this JVM lacks for it; {@link SecondStartIT} starts the program again for it. */
final class EngineNotationTest {

    @TempDir
    private Path temp;

    private boolean lacksSpark(String engine, String... overrides) throws IOException, Refused {
        Path file = Files.writeString(
                temp.resolve("study.yaml"),
                Files.readString(Repository.root().resolve("framework/distribution/src/main/folder/lib/training.yaml"))
                        + engine);
        return Repository.curvewright(1)
                .prepare(Source.file(file, List.of(overrides)))
                .lacks()
                .filter("spark"::equals)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "engine: spark\r\n",
                "\"engine\": { \"use\": \"spark\" }\n",
                "engine: {\n  with: { master: 'local[2]' },\n  use: spark }\n",
                "engine: >-\n  spark\n",
                "engine: \"sp\\u0061rk\"\n",
                "engine:\n  spark\n",
            })
    void anyNotationOfTheEngineIsUnderstood(String engine) throws IOException, Refused {
        assertThat(lacksSpark(engine)).isTrue();
        assertThat(lacksSpark("# " + engine.replaceAll("[\r\n]", ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine={\"use\":\"spark\"}", "engine=\"spark\"", "engine.use=\"spark\"", "engine= spark"})
    void anyNotationOfAnOverrideIsUnderstood(String override) throws IOException, Refused {
        assertThat(lacksSpark("", override)).isTrue();
    }

    @Test
    void anOverrideIsHeededBeforeTheFile() throws IOException, Refused {
        assertThat(lacksSpark("engine: spark\n", "engine=local")).isFalse();
    }
}

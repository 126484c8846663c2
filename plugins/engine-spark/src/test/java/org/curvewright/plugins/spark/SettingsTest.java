package org.curvewright.plugins.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user says of Spark, and what Spark is told. */
class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "local, 'local[1,4]'",
        "'local[3]', 'local[3,4]'",
        "'local[*]', 'local[*,4]'",
        "'local[2,1]', 'local[2,1]'",
        "'spark://host:7077', 'spark://host:7077'",
        "yarn, yarn"
    })
    void aLocalMasterTriesAgainAsClustersDo(String asked, String told) {
        assertThat(Masters.conf(asked, Map.of()).get("spark.master")).isEqualTo(told);
    }

    @Test
    void theUsersSettingsGoLast() {
        Map<String, String> settings = Map.of("spark.ui.enabled", "true", "spark.driver.host", "here");

        assertThat(Masters.conf("local[2]", settings).get("spark.ui.enabled")).isEqualTo("true");
        assertThat(Masters.conf("local[2]", settings).get("spark.driver.host")).isEqualTo("here");
        assertThat(Masters.conf("yarn", Map.of()).contains("spark.driver.host")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "local",
                "local[2]",
                "local[*]",
                "local[2,4]",
                "local-cluster[2,1,1024]",
                "spark://127.0.0.1:7077",
                "spark://a.example:7077,b.example:7077",
                "spark://[::1]:7077",
                "yarn",
                "k8s://https://host:443"
            })
    void aMasterHasAFormOfSpark(String master) {
        assertThat(new SparkSettings(Optional.of(master), 1, Map.of()).master()).hasValue(master);
    }

    /** Told by check, before a folder is made and a plan computed. */
    @ParameterizedTest
    @ValueSource(
            strings = {"loca[2]", "local[none]", "local[0]", "local[2", "spark://host", "host:7077", "", "yarn-client"})
    void anythingElseIsRefused(String master) {
        assertThatThrownBy(() -> new SparkSettings(Optional.of(master), 1, Map.of()))
                .hasMessageStartingWith("master is '" + master + "', allowed: local, local[2]");
    }

    @Test
    void settingsThatCannotBeAreRefusedByValue() {
        assertThatThrownBy(() -> new SparkSettings(Optional.empty(), 0, Map.of()))
                .hasMessage("chunk is 0, allowed: above 0");
        assertThatThrownBy(() -> new SparkSettings(Optional.empty(), 1, Map.of("executor.memory", "1g")))
                .hasMessage("conf: 'executor.memory' is no setting of Spark; they begin with 'spark.'");
    }
}

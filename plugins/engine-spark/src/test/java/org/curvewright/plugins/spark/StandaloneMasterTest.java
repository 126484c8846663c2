package org.curvewright.plugins.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.engine.EngineRefused;
import org.curvewright.spi.engine.Site;
import org.junit.jupiter.api.Test;

class StandaloneMasterTest {

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String place(ServerSocket socket) {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    private static String nobody() throws IOException {
        try (ServerSocket socket = listening()) {
            return place(socket);
        }
    }

    @Test
    void aMasterThatNobodyIsIsRefusedByName() throws IOException {
        String master = "spark://" + nobody();
        SparkEngine engine = new SparkEngine(new SparkSettings(Optional.of(master), 1, Map.of()));

        assertThatThrownBy(() -> engine.open(new Site(1, List.of())))
                .isInstanceOf(EngineRefused.class)
                .hasMessageStartingWith("no Spark master answers at '" + master + "' (")
                .hasMessageContaining("refused")
                .hasMessageContaining("check that it runs, that engine.with.master has the host and port");
    }

    /** What {@code check} asks, which starts nothing. */
    @Test
    void aMasterThatNobodyIsIsToldWithoutAStart() throws IOException {
        SparkEngine dead = new SparkEngine(new SparkSettings(Optional.of("spark://" + nobody()), 1, Map.of()));
        assertThat(dead.objection())
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("NO_CLUSTER"));
        try (ServerSocket socket = listening()) {
            SparkEngine alive =
                    new SparkEngine(new SparkSettings(Optional.of("spark://" + place(socket)), 1, Map.of()));
            assertThat(alive.objection()).isEmpty();
        }
    }

    @Test
    void oneOfSeveralIsEnough() throws IOException {
        try (ServerSocket socket = listening()) {
            assertThat(StandaloneMaster.trouble("spark://" + nobody() + "," + place(socket)))
                    .isEmpty();
        }
    }

    @Test
    void otherMastersAreSparksToJudge() {
        for (String master :
                List.of("local[2]", "yarn", "k8s://https://127.0.0.1:1", "spark://host", "spark://h:99999")) {
            assertThat(StandaloneMaster.trouble(master)).isEmpty();
        }
    }
}

package org.curvewright.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.runner.json.RecordJson;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Draws;
import org.junit.jupiter.api.Test;

class PackedDrawsTest {

    private static Draws afterStorage(Draws draws) throws Exception {
        String stored = RecordJson.write(PackedDraws.of(draws));
        return RecordJson.read(stored, PackedDraws.class).unpack();
    }

    @Test
    void storageKeepsEveryBitAndHowEachRefitEnded() throws Exception {
        Draws draws = new Draws(
                List.of(new double[] {0.1, -0.0}, new double[] {Double.NaN, Double.MIN_VALUE}),
                List.of(FitStatus.AT_BOUND, FitStatus.FAILED));
        Draws read = afterStorage(draws);
        assertThat(read.status()).isEqualTo(draws.status());
        assertThat(read.theta().get(0)).containsExactly(0.1, -0.0);
        assertThat(read.theta().get(1)).containsExactly(Double.NaN, Double.MIN_VALUE);
    }

    @Test
    void noDrawsStayNone() throws Exception {
        assertThat(afterStorage(new Draws(List.of(), List.of())).size()).isZero();
    }
}

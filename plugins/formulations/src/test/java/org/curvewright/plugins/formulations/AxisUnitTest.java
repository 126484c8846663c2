package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.api.Test;

/** A law of one covariate takes any axis, and its places on the axis have the axis's unit. */
class AxisUnitTest {

    private static String unit(String id, String covariate, String measured, String symbol) {
        Formulation law = KnownLaws.formulation(id, Map.of("covariate", covariate));
        Dataset data = new Dataset(
                "runs",
                List.of(Variable.of(covariate, measured)),
                Variable.of("pass_rate", "probability"),
                Rows.of(new double[] {1}),
                new double[] {.5},
                Dataset.Roles.NONE);
        return FittedUnits.of(law.covariates(), data)
                .of(law.parameters().get(law.parameters().index(symbol).orElseThrow()));
    }

    @Test
    void placesAreInTheUnitOfTheAxis() {
        assertThat(unit("rl-sigmoid", "step", "steps", "C_mid")).isEqualTo("steps");
        assertThat(unit("rl-sigmoid", "C", "GPU-hour", "C_mid")).isEqualTo("GPU-hour");
        assertThat(unit("regime-sigmoid", "step", "steps", "C_mid2")).isEqualTo("steps");
        assertThat(unit("regime-sigmoid", "step", "steps", "x_s")).isEqualTo("steps");
        assertThat(unit("rising-power-law", "step", "steps", "a")).isEqualTo("response·steps^b");
    }

    @Test
    void exponentsAndCeilingsKeepTheirs() {
        assertThat(unit("rl-sigmoid", "step", "steps", "B")).isEmpty();
        assertThat(unit("rl-sigmoid", "step", "steps", "A")).isEqualTo("probability");
    }

    /** A logarithm of the axis leaves no unit to state, as before. */
    @Test
    void theLogarithmOfAnAxisIsAPureNumber() {
        assertThat(unit("log-linear-clip", "T", "tokens", "v")).isEmpty();
    }
}

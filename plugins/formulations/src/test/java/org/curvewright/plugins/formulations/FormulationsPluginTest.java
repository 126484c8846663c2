package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.AdaptableFormulation;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;
import org.curvewright.testkit.PluginContract;
import org.junit.jupiter.api.Test;

class FormulationsPluginTest implements PluginContract {

    @Override
    public Plugin plugin() {
        return new FormulationsPlugin();
    }

    @Test
    void aLawTakesTheCovariateItIsGiven() {
        assertThat(PowerLaws.kaplan(new Covariate("C")).covariates()).containsExactly(Variable.of("C", "FLOP"));
    }

    @Test
    void chanceComesFromTheResponseWhereTheConfigurationIsSilent() {
        Variable response = Variable.of("piqa", "probability").withChance(0.5);
        LogSigmoid open = new LogSigmoid(new ChanceLevel("N", Optional.empty()));
        assertThat(new Law(open.adaptedTo(response), new double[] {1, 1, 200}).predict(1e8))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aRestrictedLawTakesChanceToo() {
        Variable response = Variable.of("piqa", "probability").withChance(0.5);
        Formulation law =
                Restricted.of(new LogSigmoid(new ChanceLevel("N", Optional.empty())), List.of(Restriction.fix("k", 1)));
        assertThat(new Law(AdaptableFormulation.adapted(law, response), new double[] {1, 200}).predict(1e8))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void chanceOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> new ChanceLevel("N", Optional.of(1.0))).hasMessage("chance 1 is not in [0, 1)");
    }

    /** The optimum of the Chinchilla replication (Besiroglu et al. 2024), at 1e21 FLOP. */
    @Test
    void chinchillaKnowsItsOptimum() {
        double[] theta = {477.825868233905073, 0.347310498881754522, 2143.41736336045831, 0.367172432627762202, 1.8172};
        double[] optimum = new Chinchilla().optimum(theta, 1e21, 6);
        assertThat(optimum[0]).isCloseTo(2.7917e9, within(1e5));
        assertThat(optimum[1]).isCloseTo(5.970e10, within(1e7));
    }
}

package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;

import org.curvewright.numerics.random.WildWeight;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.inference.Inference;
import org.curvewright.testkit.PluginContract;
import org.junit.jupiter.api.Test;

class InferencePluginTest implements PluginContract {

    @Override
    public Plugin plugin() {
        return new InferencePlugin();
    }

    /** Every interval is as wide as the correction of its residuals makes it, so each must be stated. */
    @Test
    void everyInferenceSaysHowItCorrectsResiduals() {
        for (Provider<? extends Inference, ?> offer : plugin().inferences()) {
            assertThat(Recipes.of(offer.id())).as(offer.id()).hasValueSatisfying(recipe -> {
                assertThat(recipe.formula()).isNotEmpty();
                assertThat(recipe.residuals()).isNotEmpty();
                assertThat(recipe.citation()).isNotEmpty();
            });
        }
    }

    @Test
    void theWildBootstrapNamesItsCorrection() {
        Inference wild =
                new RowBootstrap(new Bootstrap("wild-bootstrap", new Wild(WildWeight.WEBB), 20, .95, Discard.NONE));
        assertThat(wild.recipe().orElseThrow().residuals()).startsWith("HC2");
    }
}

package org.curvewright.plugins.inference;

import org.curvewright.spi.Plugin;
import org.curvewright.testkit.PluginContract;

class InferencePluginTest implements PluginContract {

    @Override
    public Plugin plugin() {
        return new InferencePlugin();
    }
}

package org.curvewright.plugins.estimators;

import org.curvewright.spi.Plugin;
import org.curvewright.testkit.PluginContract;

class EstimatorsPluginTest implements PluginContract {

    @Override
    public Plugin plugin() {
        return new EstimatorsPlugin();
    }
}

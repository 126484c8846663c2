package org.curvewright.plugins.analyses;

import org.curvewright.spi.Plugin;
import org.curvewright.testkit.PluginContract;

class TrustAnalysesPluginTest implements PluginContract {

    @Override
    public Plugin plugin() {
        return new TrustAnalysesPlugin();
    }
}

package org.curvewright.plugins.analyses;

import org.curvewright.spi.Plugin;
import org.curvewright.testkit.PluginContract;

class ComputeAnalysesPluginTest implements PluginContract {

    @Override
    public Plugin plugin() {
        return new ComputeAnalysesPlugin();
    }
}

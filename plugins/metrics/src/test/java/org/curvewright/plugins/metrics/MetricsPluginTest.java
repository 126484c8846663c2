package org.curvewright.plugins.metrics;

import org.curvewright.spi.Plugin;
import org.curvewright.testkit.PluginContract;

class MetricsPluginTest implements PluginContract {

    @Override
    public Plugin plugin() {
        return new MetricsPlugin();
    }
}

package org.curvewright.plugins.template;

import org.curvewright.spi.Plugin;
import org.curvewright.testkit.PluginContract;

class TemplatePluginTest implements PluginContract {

    @Override
    public Plugin plugin() {
        return new TemplatePlugin();
    }
}

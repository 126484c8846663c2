package org.curvewright.runner.engine;

import java.util.List;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.engine.Engine;

/** The engine that is always there. */
public final class LocalPlugin implements Plugin {

    @Override
    public String name() {
        return "engine-local";
    }

    @Override
    public List<Provider<? extends Engine, ?>> engines() {
        return List.of(Provider.of(
                "local",
                "Runs tasks on threads of this machine; the default.",
                LocalEngine.Configuration.class,
                LocalEngine::of));
    }
}

package org.curvewright.runner.engine;

import java.util.OptionalInt;
import org.curvewright.spi.Key;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Site;

/** Threads of this JVM: a fixed pool. */
public record LocalEngine(OptionalInt threads) implements Engine {

    /** As many threads as the environment says. */
    public static final LocalEngine BY_DEFAULT = new LocalEngine(OptionalInt.empty());

    /** Keys of the local engine. */
    record Configuration(
            @Key(doc = "how many tasks run at once; what --threads says where left out")
            OptionalInt threads) {

        Configuration {
            if (threads.orElse(1) < 1) {
                throw new IllegalArgumentException("threads is " + threads.getAsInt() + ", allowed: at least 1");
            }
        }
    }

    static LocalEngine of(Configuration configuration) {
        return new LocalEngine(configuration.threads());
    }

    @Override
    public Session open(Site site) {
        return new LocalSession(threads.orElse(site.threads()));
    }
}

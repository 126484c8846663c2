package org.curvewright.runner.catalog;

import org.curvewright.spi.Provider;

/** One thing that an installed plugin offers. */
public record Offer(Kind kind, Provider<?, ?> provider, InstalledPlugin plugin) {

    public String id() {
        return provider.id();
    }
}

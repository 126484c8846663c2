package org.curvewright.runner;

import com.google.inject.AbstractModule;
import com.google.inject.Provider;
import com.google.inject.Singleton;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.plan.Preparation;

/** Wires the runner. Guice ends here: no plugin sees it. */
final class RunnerModule extends AbstractModule {

    private final Provider<Catalog> catalog;

    /** @param catalog asked for when the first object is, so that plugins may still be loaded while Guice reads the wiring */
    RunnerModule(Provider<Catalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    protected void configure() {
        bind(Catalog.class).toProvider(catalog).in(Singleton.class);
        bind(Preparation.class);
        bind(Installation.class);
    }
}

package org.curvewright.runner;

import com.google.inject.AbstractModule;
import org.curvewright.runner.catalog.Catalog;

/** Wires the runner. Guice ends here: no plugin sees it. */
final class RunnerModule extends AbstractModule {

    private final Catalog catalog;

    RunnerModule(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    protected void configure() {
        bind(Catalog.class).toInstance(catalog);
    }
}

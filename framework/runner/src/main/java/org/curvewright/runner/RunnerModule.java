package org.curvewright.runner;

import com.google.inject.AbstractModule;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.problem.Problems;

/** Wires the runner. Guice ends here: no plugin sees it. */
final class RunnerModule extends AbstractModule {

    private final Environment environment;
    private final Catalog catalog;

    RunnerModule(Environment environment, Catalog catalog) {
        this.environment = environment;
        this.catalog = catalog;
    }

    static Catalog load(Environment environment) throws Refused {
        Problems problems = new Problems();
        Catalog catalog = Catalog.load(environment.plugins(), problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems.render().lines().toList());
        }
        return catalog;
    }

    @Override
    protected void configure() {
        bind(Environment.class).toInstance(environment);
        bind(Catalog.class).toInstance(catalog);
    }
}

package org.curvewright.runner;

import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.engine.Ahead;
import org.curvewright.runner.plan.Preparation;
import org.curvewright.runner.problem.Problems;

/** The program with its plugins, before anybody says what it is for. */
final class Installation {

    private final Catalog catalog;
    private final Preparation preparation;

    @Inject
    Installation(Catalog catalog, Preparation preparation) {
        this.catalog = catalog;
        this.preparation = preparation;
    }

    /** @throws Refused when a plugin cannot be loaded or two offer the same */
    static Installation with(List<Path> pluginFolders) throws Refused {
        AtomicReference<Catalog> loaded = new AtomicReference<>();
        Ahead<Injector> wiring = Ahead.begin(() -> Guice.createInjector(new RunnerModule(loaded::get)));
        Problems problems = new Problems();
        Catalog catalog = Catalog.load(pluginFolders, problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems.render().lines().toList());
        }
        loaded.set(catalog);
        try {
            return wiring.get().getInstance(Installation.class);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the runner cannot be wired", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the runner was wired", e);
        }
    }

    Catalog catalog() {
        return catalog;
    }

    Preparation preparation() {
        return preparation;
    }
}

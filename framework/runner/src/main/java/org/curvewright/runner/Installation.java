package org.curvewright.runner;

import com.google.inject.Guice;
import com.google.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.catalog.Catalog;
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
        Problems problems = new Problems();
        Catalog catalog = Catalog.load(pluginFolders, problems);
        if (!problems.isEmpty()) {
            throw new Refused(problems.render().lines().toList());
        }
        return Guice.createInjector(new RunnerModule(catalog)).getInstance(Installation.class);
    }

    Catalog catalog() {
        return catalog;
    }

    Preparation preparation() {
        return preparation;
    }
}

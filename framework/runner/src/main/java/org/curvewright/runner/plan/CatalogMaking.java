package org.curvewright.runner.plan;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.BuildIdentity;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.config.bind.Binder;
import org.curvewright.runner.config.bind.References;
import org.curvewright.runner.problem.Problems;

/** Makes things from what the installed plugins offer. */
public final class CatalogMaking implements Making {

    private final Catalog catalog;
    private final Binder binder;
    private final BuildIdentity build;
    private final Problems problems;

    public CatalogMaking(
            Catalog catalog, List<String> fits, List<String> data, BuildIdentity build, Problems problems) {
        this.catalog = catalog;
        this.binder = new Binder(catalog, new References(data, fits));
        this.build = build;
        this.problems = problems;
    }

    @Override
    public boolean offers(Class<?> socket, String id) {
        return Kind.of(socket).flatMap(kind -> catalog.find(kind, id)).isPresent();
    }

    @Override
    public <S> Optional<Made<S>> make(Class<S> socket, Use use) {
        return binder.bind(socket, use, problems)
                .map(bound -> new Made<>(bound.made(), bound.used().json() + build.plugins(bound.used())));
    }
}

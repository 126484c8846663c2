package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/** What an analysis may borrow: finished fits, and another table's observations by response. */
record Borrowed(List<FitResult> on, Map<String, Dataset> targets) implements AnalysisContext {

    static Borrowed of(FitResult... fits) {
        return new Borrowed(List.of(fits), Map.of());
    }

    @Override
    public List<FitResult> fits(FitReference section) {
        return on.stream().filter(fit -> fit.key().fit().equals(section.name())).toList();
    }

    @Override
    public Table table(DataReference data) {
        throw new IllegalArgumentException("no table '" + data.name() + "'");
    }

    @Override
    public Optional<Dataset> dataset(DataReference data, FitResult like) {
        return Optional.ofNullable(targets.get(like.key().response()));
    }

    @Override
    public Fit refit(FitResult like, FitRequest request) {
        return like.estimator().fit(request, FitContext.seeded(seed()));
    }

    @Override
    public Optional<Intervals> intervals(FitResult fit, List<LawFunction> functions) {
        return Optional.empty();
    }

    @Override
    public long seed() {
        return 42;
    }
}

package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/**
 * What an analysis may borrow: finished fits, and another table's observations by response.
 *
 * @param rows how many rows that other table has
 */
record Borrowed(List<FitResult> on, Map<String, Dataset> targets, int rows) implements AnalysisContext {

    /** Every row of the other table is an observation. */
    Borrowed(List<FitResult> on, Map<String, Dataset> targets) {
        this(
                on,
                targets,
                targets.values().stream().mapToInt(Dataset::size).max().orElse(0));
    }

    static Borrowed of(FitResult... fits) {
        return new Borrowed(List.of(fits), Map.of());
    }

    @Override
    public List<FitResult> fits(FitReference section) {
        return on.stream().filter(fit -> fit.key().fit().equals(section.name())).toList();
    }

    @Override
    public Table table(DataReference data) {
        Column numbered = NumberColumn.of(Variable.of("row", ""), new double[rows]);
        return new Table(data.name(), List.of(numbered), Provenance.of("made", ""));
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

package org.curvewright.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/** What an analysis of tables alone may borrow: the tables by name, and no fit. */
public record BorrowedTables(List<Table> tables, long seed) implements AnalysisContext {

    public static BorrowedTables of(Table... tables) {
        return new BorrowedTables(Arrays.asList(tables), 42);
    }

    @Override
    public List<FitResult> on() {
        return List.of();
    }

    @Override
    public List<FitResult> fits(FitReference section) {
        return List.of();
    }

    @Override
    public Table table(DataReference data) {
        return tables.stream()
                .filter(table -> table.name().equals(data.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table '" + data.name() + "'"));
    }

    @Override
    public Optional<Dataset> dataset(DataReference data, FitResult like) {
        return Optional.empty();
    }

    @Override
    public Fit refit(FitResult like, FitRequest request) {
        return like.fit();
    }

    @Override
    public Optional<Intervals> intervals(FitResult fit, List<LawFunction> functions) {
        return Optional.empty();
    }

    /** The same tables before anything runs. */
    public AnalysisPlan plan() {
        return new Plan(this);
    }

    private record Plan(BorrowedTables borrowed) implements AnalysisPlan {

        @Override
        public List<PlannedFit> on() {
            return List.of();
        }

        @Override
        public List<PlannedFit> fits(FitReference section) {
            return List.of();
        }

        @Override
        public Table table(DataReference data) {
            return borrowed.table(data);
        }
    }
}

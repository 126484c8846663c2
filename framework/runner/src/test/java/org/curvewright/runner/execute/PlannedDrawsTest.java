package org.curvewright.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.curvewright.runner.engine.LocalEngine;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Site;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analysis reads off a planned fit's own draws; a refit of its like draws anew. */
class PlannedDrawsTest {

    @TempDir
    private Path folder;

    private double own;

    private record Least() implements Objective {

        @Override
        public String formula() {
            return "max";
        }

        @Override
        public boolean likelihood() {
            return false;
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            Arrays.fill(out.value(), 0);
        }
    }

    /** Takes the first response. */
    private record First() implements Estimator {

        @Override
        public Objective objective() {
            return new Least();
        }

        @Override
        public Fit fit(FitRequest request, FitContext context) {
            return new Fit(
                    new Law(
                            request.formulation(),
                            new double[] {request.dataset().observed()[0]}),
                    new double[0],
                    0,
                    FitStatus.CONVERGED,
                    List.of(new Reason(FitStatus.CONVERGED, "it is there")),
                    Certificate.NONE,
                    OptionalDouble.empty());
        }

        @Override
        public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
            throw new IllegalStateException("nothing here refits");
        }
    }

    /** Draws the context's seed, and counts how often it is asked. */
    private record Seeds(int draws, AtomicInteger asked) implements DrawingInference {

        @Override
        public double level() {
            return 0.9;
        }

        @Override
        public Draws draw(FitResult fit, int from, int to, FitContext context) {
            asked.incrementAndGet();
            double[] theta = {context.seed()};
            return new Draws(
                    Collections.nCopies(to - from, theta), Collections.nCopies(to - from, FitStatus.CONVERGED));
        }

        @Override
        public Intervals reduce(FitResult fit, List<LawFunction> functions, Draws all, FitContext context) {
            double end = all.theta().get(all.size() - 1)[0];
            OptionalDouble ends = OptionalDouble.of(end);
            return new Intervals(
                    Collections.nCopies(
                            functions.size(),
                            new Interval(ends, ends, OptionalDouble.empty(), 0.9, "seeds", List.of())),
                    Map.of("draws", (double) all.size()),
                    List.of());
        }
    }

    /** The interval of the level, of the planned fit or of a refit to the second observation. */
    private record Asking(boolean refits) implements Analysis {

        @Override
        public List<Finding> run(AnalysisContext context) {
            FitResult planned = context.on().get(0);
            FitRequest second = new FitRequest(
                    planned.request().formulation(), planned.request().dataset().rows(new int[] {1}));
            FitResult asked = refits
                    ? new FitResult(planned.key(), second, planned.estimator(), context.refit(planned, second))
                    : planned;
            LawFunction level =
                    LawFunction.parameter(0, new Level().parameters().get(0));
            Interval interval = context.intervals(asked, List.of(level))
                    .orElseThrow()
                    .intervals()
                    .get(0);
            return List.of(
                    Finding.of("lower", Finding.Kind.ESTIMATE, interval.lower().orElseThrow(), ""));
        }
    }

    private static FitPlan fit(int draws, AtomicInteger asked) {
        Dataset data = new Dataset(
                "runs",
                new Level().covariates(),
                Variable.of("loss", ""),
                Rows.of(new double[] {1, 2}),
                new double[] {3, 4},
                Dataset.Roles.NONE);
        return new FitPlan(
                new FitKey("loss", "loss", Optional.empty(), "level"),
                "Loss",
                "runs",
                "level",
                new Level(),
                new First(),
                List.of(new FitPlan.NamedInference("seeds", "seeds", new Seeds(draws, asked), "seeds")),
                List.of(),
                data,
                "digest",
                "identity",
                List.of());
    }

    private double lower(FitPlan fit, boolean refits) throws InterruptedException {
        AnalysisTask task =
                new AnalysisTask("ask", "ask", "Asked", List.of(new FitReference("loss")), new Asking(refits), "ask");
        Plan plan = new Plan(7, List.of("Loss", "Asked"), Map.of(), Map.of(), List.of(fit), List.of(task), "test");
        try (Engine.Session engine = LocalEngine.BY_DEFAULT.open(new Site(2, List.of()))) {
            Outcomes outcomes =
                    new Execution(plan, () -> new byte[0], engine, new TaskStore(folder), Progress.SILENT).run();
            assertThat(outcomes.defects()).isEmpty();
            Value.Quantity lower =
                    (Value.Quantity) outcomes.findings(task).get(0).value();
            own = outcomes.intervals(fit, fit.inferences().get(0))
                    .orElseThrow()
                    .intervals()
                    .get(0)
                    .lower()
                    .orElseThrow();
            return lower.number();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 2600})
    void intervalsOfAPlannedFitComeFromItsOwnDraws(int draws) throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        double lower = lower(fit(draws, asked), false);
        assertThat(lower).isEqualTo(own);
        assertThat(asked).hasValue(draws > 2000 ? 6 : 1);
    }

    @Test
    void aRefitDrawsAnew() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        double lower = lower(fit(20, asked), true);
        assertThat(lower).isNotEqualTo(own);
        assertThat(asked).hasValue(2);
    }
}

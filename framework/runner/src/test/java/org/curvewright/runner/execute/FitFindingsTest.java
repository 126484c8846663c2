package org.curvewright.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.runner.engine.LocalEngine;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
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
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why a parameter of a fit is no number. */
class FitFindingsTest {

    @TempDir
    private Path folder;

    private record Nothing() implements Objective {

        @Override
        public String formula() {
            return "0";
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

    /** Finds a level whatever the data. */
    private record Stated(double level, FitStatus status) implements Estimator {

        @Override
        public Objective objective() {
            return new Nothing();
        }

        @Override
        public Fit fit(FitRequest request, FitContext context) {
            return new Fit(
                    new Law(request.formulation(), new double[] {level}),
                    new double[0],
                    0,
                    status,
                    List.of(new Reason(status, "so it was stated")),
                    Certificate.NONE,
                    OptionalDouble.empty());
        }

        @Override
        public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
            throw new IllegalStateException("nothing here refits");
        }
    }

    private Finding level(double level, FitStatus status) throws InterruptedException {
        Dataset data = new Dataset(
                "runs",
                new Level().covariates(),
                Variable.of("loss", "nats"),
                Rows.of(new double[] {1, 2}),
                new double[] {3, 4},
                Dataset.Roles.NONE);
        FitPlan fit = new FitPlan(
                new FitKey("loss", "loss", Optional.empty(), "level"),
                "Loss",
                "runs",
                "level",
                new Level(),
                new Stated(level, status),
                List.of(),
                List.of(),
                data,
                "digest",
                "identity",
                List.of());
        Plan plan = new Plan(7, List.of("Loss"), Map.of(), Map.of(), List.of(fit), List.of(), "test");
        try (Engine.Session engine = LocalEngine.BY_DEFAULT.open(new Site(1, List.of()))) {
            Outcomes outcomes =
                    new Execution(plan, () -> new byte[0], engine, new TaskStore(folder), Progress.SILENT).run();
            return FitFindings.of(fit, outcomes).stream()
                    .filter(finding -> finding.address().equals("fits/loss/loss/level/E"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aParameterBeyondEveryNumberDoesNotMakeTheFitFail() throws InterruptedException {
        Finding level = level(Double.POSITIVE_INFINITY, FitStatus.CONVERGED);
        assertThat(level.value()).isEqualTo(new Value.Absent());
        assertThat(level.notices()).extracting(Notice::code).containsExactly("TOO_LARGE");
        assertThat(level.notices().get(0).text())
                .startsWith(
                        "E is larger than any number, of which the largest is 1.8e308, in the unit of the data, nats");
    }

    @Test
    void aParameterOfAFailedFitIsMissingForThat() throws InterruptedException {
        assertThat(level(Double.NaN, FitStatus.FAILED).notices())
                .extracting(Notice::code)
                .containsExactly("FAILED");
    }

    @Test
    void aNumberIsStated() throws InterruptedException {
        Finding level = level(3, FitStatus.CONVERGED);
        assertThat(level.value()).isEqualTo(new Value.Quantity(3));
        assertThat(level.notices()).isEmpty();
    }
}

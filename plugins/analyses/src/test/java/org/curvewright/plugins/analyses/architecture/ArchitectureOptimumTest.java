package org.curvewright.plugins.analyses.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Ordinary;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** The law is known, so that its optimum, its forecasts and its choice are numbers to be had by hand. */
class ArchitectureOptimumTest implements AnalysisContract {

    private static final Variable LOSS = Variable.of("loss", "nats/token");
    private static final double[] THETA = {2, .04, .0032, .02, .03};
    private static final Interval AROUND = new Interval(
            OptionalDouble.of(.07), OptionalDouble.of(.09), OptionalDouble.empty(), .95, "made", List.of());

    private static Dataset data(double[] x, double[] r, double... loss) {
        return new Dataset("d", Shapes.COVARIATES, LOSS, Rows.of(x, r), loss, Dataset.Roles.NONE);
    }

    private static FitResult fit(boolean ratio, FitStatus status, double... theta) {
        FitRequest request =
                new FitRequest(new Shapes(ratio), data(new double[] {.05, .1}, new double[] {1, 2}, 2.1, 2.2));
        Fit fit = new Fit(
                new Law(request.formulation(), theta),
                new double[0],
                0,
                status,
                List.of(),
                Certificate.NONE,
                OptionalDouble.empty());
        return new FitResult(new FitKey("world", "loss", Optional.empty(), "shapes"), request, new Ordinary(), fit);
    }

    /** What was fitted, the observations that were not, and the candidates. */
    private record Scene(FitResult fit, Optional<Dataset> heldOut, Optional<Table> candidates)
            implements AnalysisContext {

        @Override
        public List<FitResult> on() {
            return List.of(fit);
        }

        @Override
        public List<FitResult> fits(FitReference section) {
            return on();
        }

        @Override
        public Table table(DataReference data) {
            return candidates.orElseThrow();
        }

        @Override
        public Optional<Dataset> dataset(DataReference data, FitResult like) {
            return heldOut;
        }

        @Override
        public Fit refit(FitResult like, FitRequest request) {
            return like.fit();
        }

        @Override
        public Optional<Intervals> intervals(FitResult of, List<LawFunction> functions) {
            return Optional.of(
                    new Intervals(functions.stream().map(each -> AROUND).toList(), Map.of(), List.of()));
        }

        @Override
        public long seed() {
            return 42;
        }
    }

    private static ArchitectureOptimum analysis(boolean heldOut, boolean candidates, OptionalDouble limit) {
        return new ArchitectureOptimum(new ArchitectureOptimum.Configuration(
                heldOut ? Optional.of(new DataReference("h")) : Optional.empty(),
                candidates ? Optional.of(new DataReference("c")) : Optional.empty(),
                "throughput",
                limit,
                Optional.empty()));
    }

    private static Found run(Analysis analysis, FitResult fit, Optional<Dataset> heldOut, Optional<Table> table) {
        return new Found(analysis.run(new Scene(fit, heldOut, table)));
    }

    private static Found optimum(boolean ratio, FitStatus status, double... theta) {
        return run(
                analysis(false, false, OptionalDouble.empty()),
                fit(ratio, status, theta),
                Optional.empty(),
                Optional.empty());
    }

    private static final String BELOW = "world/loss/shapes/";

    @Override
    public Analysis analysis() {
        return analysis(false, false, OptionalDouble.empty());
    }

    @Override
    public AnalysisContext context() {
        return new Scene(fit(true, FitStatus.CONVERGED, THETA), Optional.empty(), Optional.empty());
    }

    /** What it calls the best is where the law itself is least, on 10,000 points. */
    @Test
    void nothingBeatsWhatItCallsTheBest() {
        Found found = optimum(true, FitStatus.CONVERGED, THETA);
        double x = found.number(BELOW + "x-optimum");
        double r = found.number(BELOW + "r-optimum");
        Law law = new Law(new Shapes(true), THETA);
        double best = law.predict(Rows.of(new double[] {x}, new double[] {r}))[0];
        double[] xs = new double[10_000];
        double[] rs = new double[10_000];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = .01 + .0025 * (i % 100);
            rs[i] = .2 + .05 * (i / 100);
        }
        for (double loss : law.predict(Rows.of(xs, rs))) {
            assertThat(loss).isGreaterThanOrEqualTo(best);
        }
        assertThat(x).isCloseTo(.08, within(1e-15));
        assertThat(r).isCloseTo(1.5, within(1e-15));
        assertThat(found.interval(BELOW + "x-optimum")).isEqualTo(AROUND);
        assertThat(found.text(BELOW + "answer")).startsWith("the best x is 0.08 [0.07, 0.09]; the best r is 1.5 [");
    }

    @Test
    void aLawThatOnlyFallsHasNoBest() {
        Found found = optimum(true, FitStatus.CONVERGED, 2, -.04, .0032, .02, .03);
        assertThat(found.codes(BELOW + "x-optimum")).containsExactly("NO_MINIMUM");
        assertThat(found.absent(BELOW + "x-optimum")).isTrue();
        assertThat(found.number(BELOW + "r-optimum")).isCloseTo(1.5, within(1e-15));
        assertThat(found.text(BELOW + "answer")).startsWith("the law has no best x");
    }

    @Test
    void theBestOfALawOfTheProductIsTheProducts() {
        Found found = optimum(false, FitStatus.CONVERGED, 2, .04, .0032);
        assertThat(found.number(BELOW + "xr-optimum")).isCloseTo(.08, within(1e-15));
        assertThat(found.findings()).noneMatch(each -> each.address().endsWith("/x-optimum"));
    }

    @Test
    void anUnidentifiedFitIsSaidToBeOne() {
        assertThat(optimum(true, FitStatus.NOT_IDENTIFIED, THETA).codes(BELOW + "x-optimum"))
                .containsExactly("NOT_IDENTIFIED");
        assertThat(optimum(true, FitStatus.FAILED, THETA).codes(BELOW + "x-optimum"))
                .containsExactly("FAILED");
    }

    /** The law ranks 2, 1, 3, 4; observed are those of the law, two of them plus .001, the last two swapped: ρ = 1 − 6·2/(4·15) = .8. */
    @Test
    void scoresTheRankingOfWhatWasNotFitted() {
        double[] x = {.08, .08, .16, .04};
        double[] r = {2, 1.5, 1.5, 1.5};
        double[] predicted = new Law(new Shapes(true), THETA).predict(Rows.of(x, r));
        double[] observed = {predicted[0] + .001, predicted[1] + .001, predicted[3], predicted[2]};
        Found found = run(
                analysis(true, false, OptionalDouble.empty()),
                fit(true, FitStatus.CONVERGED, THETA),
                Optional.of(data(x, r, observed)),
                Optional.empty());
        double apart = predicted[3] - predicted[2];
        assertThat(found.number(BELOW + "held-out/spearman")).isCloseTo(.8, within(1e-12));
        assertThat(found.number(BELOW + "held-out/mse")).isCloseTo((2e-6 + 2 * apart * apart) / 4, within(1e-12));
        assertThat(found.at(BELOW + "held-out/mse").unit()).isEqualTo("(nats/token)²");
    }

    private static Table candidates() {
        return new Table(
                "c",
                List.of(
                        NumberColumn.of(Variable.of("x", ""), .08, .08, .16),
                        NumberColumn.of(Variable.of("r", ""), 1.5, 4, 4),
                        NumberColumn.of(Variable.of("throughput", "tokens/s"), 100, 150, 190)),
                Provenance.of("made", ""));
    }

    /** Each is faster than the one before and loses more: all three are of the Pareto set. */
    @Test
    void choosesTheFastestWithinTheLimit() {
        Found found = run(
                analysis(false, true, OptionalDouble.of(1.96)),
                fit(true, FitStatus.CONVERGED, THETA),
                Optional.empty(),
                Optional.of(candidates()));
        double[] loss = new Law(new Shapes(true), THETA)
                .predict(Rows.of(new double[] {.08, .08, .16}, new double[] {1.5, 4, 4}));
        assertThat(loss).isSorted();
        assertThat(found.number(BELOW + "search/pareto-points")).isEqualTo(3);
        assertThat(found.text(BELOW + "search/least-loss/architecture")).isEqualTo("x 0.08, r 1.5");
        assertThat(found.number(BELOW + "search/least-loss/loss")).isCloseTo(loss[0], within(1e-12));
        Found within = run(
                analysis(false, true, OptionalDouble.of((loss[1] + loss[2]) / 2)),
                fit(true, FitStatus.CONVERGED, THETA),
                Optional.empty(),
                Optional.of(candidates()));
        assertThat(within.text(BELOW + "search/architecture")).isEqualTo("x 0.08, r 4");
        assertThat(within.number(BELOW + "search/throughput")).isEqualTo(150);
        assertThat(within.text(BELOW + "answer")).contains("150 tokens/s");
    }

    /** A parabola stands for a law without the coefficients of architectures. */
    @Test
    void aLawWithoutTheCoefficientsIsRefused() {
        FitResult line = Known.fit("line", 1, Known.data(new double[] {0, 1, 2, 3}, 0, 1.1, 2, 3));
        AnalysisPlan plan = new AnalysisPlan() {
            @Override
            public List<PlannedFit> on() {
                return List.of(new PlannedFit(
                        line.key(), line.request().formulation(), line.request().dataset()));
            }

            @Override
            public List<PlannedFit> fits(FitReference section) {
                return on();
            }

            @Override
            public Table table(DataReference data) {
                throw new AssertionError(data.name());
            }
        };
        List<Problem> problems = analysis().check(plan);
        assertThat(problems).extracting(Problem::code).containsExactly("NO_SUCH_PARAMETER");
        assertThat(problems.get(0).message()).contains("no parameters 'a1' and 'a2' in", "it has c0, c1");
    }
}

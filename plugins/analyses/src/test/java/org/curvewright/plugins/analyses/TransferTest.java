package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** Pythia as Du and Ji 2026 use it, from Biderman et al. 2023, arXiv 2304.01373. */
class TransferTest implements AnalysisContract {

    private static final double[] SIZES = {70e6, 160e6, 410e6, 1e9, 1.4e9, 2.8e9, 6.9e9, 12e9};
    private static final double[] CHALLENGE = {.221, .233, .243, .271, .286, .333, .351, .348};
    private static final double[] LAMBADA = {.185, .328, .516, .562, .616, .647, .673, .705};
    private static final FitResult CHALLENGE_FIT =
            Study.fit("tasks", "bounded", Curve.BOUNDED, Study.task("arc_challenge"), 2.17782, .050071);
    private static final FitResult LAMBADA_FIT =
            Study.fit("tasks", "bounded", Curve.BOUNDED, Study.task("lambada"), 30.6201, .194827);

    private final Transfer transfer = new Transfer(new Transfer.Configuration(new DataReference("pythia")));

    @Override
    public Analysis analysis() {
        return transfer;
    }

    @Override
    public AnalysisContext context() {
        return new Borrowed(
                List.of(CHALLENGE_FIT, LAMBADA_FIT), Map.of("arc_challenge", pythia("arc_challenge", CHALLENGE)));
    }

    @Test
    void predictsTheOtherFamily() {
        Found found = run(Map.of("arc_challenge", pythia("arc_challenge", CHALLENGE)));
        assertThat(found.number("tasks/arc_challenge/bounded/mape")).isCloseTo(21.856236, within(1e-3));
    }

    @Test
    void averagesOverTheCommonResponses() {
        Found found =
                run(Map.of("arc_challenge", pythia("arc_challenge", CHALLENGE), "lambada", pythia("lambada", LAMBADA)));
        assertThat(found.number("tasks/all/bounded/mean-mape")).isCloseTo((21.856236 + 21.819871) / 2, within(1e-3));
    }

    @Test
    void namesTheResponsesLeftOut() {
        Found found = run(Map.of("arc_challenge", pythia("arc_challenge", CHALLENGE)));
        assertThat(found.text("tasks/left-out")).isEqualTo("lambada");
    }

    @Test
    void tellsRowsThatCannotBePredicted() {
        Map<String, Dataset> targets = Map.of("arc_challenge", pythia("arc_challenge", CHALLENGE));
        Found found = new Found(transfer.run(new Borrowed(List.of(CHALLENGE_FIT), targets, SIZES.length + 2)));
        assertThat(found.number("tasks/arc_challenge/bounded/rows-left-out")).isEqualTo(2);
    }

    @Test
    void isSilentWhereEveryRowIsPredicted() {
        Found found = run(Map.of("arc_challenge", pythia("arc_challenge", CHALLENGE)));
        assertThat(found.findings()).noneMatch(finding -> finding.address().endsWith("rows-left-out"));
    }

    @Test
    void refusesToMixConventions() {
        Variable mine = Variable.of("arc_challenge", "probability").withConvention("acc");
        Variable theirs = Variable.of("arc_challenge", "probability").withConvention("acc_norm");
        Planned plan = new Planned(mine, NumberColumn.of(theirs, CHALLENGE));
        assertThat(transfer.check(plan))
                .containsExactly(new Problem(
                        "MEASURE_MISMATCH",
                        "with.to",
                        "arc_challenge is probability (acc) in 'cerebras' and probability (acc_norm) in 'pythia'",
                        "arc_challenge"));
    }

    @Test
    void refusesATableWithoutAnyOfTheResponses() {
        Planned plan = new Planned(
                Variable.of("arc_challenge", "probability"), NumberColumn.of(Variable.of("piqa", ""), CHALLENGE));
        assertThat(transfer.check(plan)).extracting(Problem::code).containsExactly("NO_COMMON_RESPONSE");
    }

    private Found run(Map<String, Dataset> targets) {
        return new Found(transfer.run(new Borrowed(List.of(CHALLENGE_FIT, LAMBADA_FIT), targets)));
    }

    private static Dataset pythia(String response, double[] scores) {
        return Study.observations(Variable.of(response, "probability"), SIZES, scores, List.of());
    }

    private record Planned(Variable response, Column column) implements AnalysisPlan {

        @Override
        public List<PlannedFit> on() {
            Dataset data = Study.observations(response, SIZES, CHALLENGE, List.of());
            return List.of(new PlannedFit(CHALLENGE_FIT.key(), Curve.BOUNDED, data));
        }

        @Override
        public List<PlannedFit> fits(FitReference section) {
            return on();
        }

        @Override
        public Table table(DataReference data) {
            return new Table(data.name(), List.of(column), Provenance.of("made", ""));
        }
    }
}

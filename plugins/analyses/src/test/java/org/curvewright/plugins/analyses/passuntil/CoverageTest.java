package org.curvewright.plugins.analyses.passuntil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;
import org.junit.jupiter.api.Test;

class CoverageTest implements AnalysisContract {

    private static final Coverage COVERAGE = new Coverage(new Coverage.Configuration(
            new DataReference("counts"),
            "model",
            "instance_id",
            "n_samples",
            "n_pass",
            List.of(1L, 10L, 100_000L),
            40,
            .95));

    /** p ~ Beta(.3, 5), as METHODS S9b has it. */
    private static Table counts(int problems, int samples) {
        RandomStream random = RandomStream.of(12);
        Tables counts = Tables.named("counts", "model", "instance_id", "n_samples", "n_pass");
        for (int i = 0; i < problems; i++) {
            counts.row("m", i, samples, random.nextBetaBinomial(samples, .3, 5));
        }
        return counts.build();
    }

    private static Found run(Table table) {
        return new Found(COVERAGE.run(BorrowedTables.of(table)));
    }

    @Override
    public Analysis analysis() {
        return COVERAGE;
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(counts(20, 50));
    }

    /** 500 problems, 10,000 samples: the exponent within .045. */
    @Test
    void recoversTheExponent() {
        Found found = run(counts(500, 10_000));
        assertThat(found.number("m/beta-binomial/a")).isCloseTo(.3, within(.045));
        assertThat(found.interval("m/beta-binomial/a").contains(.3)).isTrue();
        assertThat(found.number("m/pass-at-10")).isCloseTo(.270, within(.05));
    }

    @Test
    void averagesTheUnbiasedPassAtK() {
        Tables counts = Tables.named("counts", "model", "instance_id", "n_samples", "n_pass");
        for (int problem = 0; problem < 6; problem++) {
            counts.row("m", problem, 200, problem % 2 == 0 ? 3 : 0);
        }
        Found found = run(counts.build());
        assertThat(found.number("m/pass-at-10")).isCloseTo(.1433074 / 2, within(5e-8));
        assertThat(found.text("answer"))
                .contains("(95 % intervals)")
                .contains("m 0.0075 [")
                .endsWith(" of 200.");
    }

    /** Resamples of one problem are all that problem: their spread of 0 is no error of the coverage. */
    @Test
    void oneProblemHasNoInterval() {
        Table table = Tables.named("counts", "model", "instance_id", "n_samples", "n_pass")
                .row("m", 1, 200, 3)
                .build();
        Found found = run(table);
        assertThat(found.at("m/pass-at-1").interval()).isEmpty();
        assertThat(found.codes("m/pass-at-1")).contains("TOO_FEW_UNITS");
        assertThat(found.text("answer"))
                .contains("no intervals: 1 unit shows too little of how units spread; it takes 5")
                .contains("m 0.015 and");
    }

    @Test
    void hasNoCoverageBeyondItsSamples() {
        assertThat(run(counts(10, 50)).codes("m/pass-at-100000")).containsExactly("TOO_FEW_SAMPLES");
    }

    @Test
    void hasNoLawWithoutAPass() {
        Table table = Tables.named("counts", "model", "instance_id", "n_samples", "n_pass")
                .row("m", 1, 200, 0)
                .row("m", 2, 200, 0)
                .build();
        Found found = run(table);
        assertThat(found.codes("m/coverage-law/b")).containsExactly("NO_PASS");
        assertThat(found.codes("m/beta-binomial/a")).contains("AT_BOUND");
        // nothing of two problems: Beta(.5, 2.5) reaches to .667
        assertThat(found.interval("m/pass-at-10").upper().orElseThrow()).isCloseTo(.667, within(5e-4));
    }
}

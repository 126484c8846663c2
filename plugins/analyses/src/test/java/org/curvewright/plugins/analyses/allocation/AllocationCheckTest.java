package org.curvewright.plugins.analyses.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.api.Test;

class AllocationCheckTest {

    private static final FitResult ANY = Known.fit("line", 1, Known.data(new double[] {0, 1, 2, 3}, 0, 1.1, 2, 3));

    /** A plan for one law; what it is fitted to is not looked at. */
    private record Of(String law) implements AnalysisPlan {

        @Override
        public List<PlannedFit> on() {
            return List.of(new PlannedFit(
                    ANY.key(), KnownLaws.formulation(law), ANY.request().dataset()));
        }

        @Override
        public List<PlannedFit> fits(FitReference section) {
            return on();
        }

        @Override
        public Table table(DataReference data) {
            throw new AssertionError(data.name());
        }
    }

    private static List<Problem> problems(String law) {
        Limits none = new Limits(Optional.empty(), Optional.empty(), Optional.empty());
        FlopCount plain = new FlopCount(FlopCount.Counted.AS_IN_LAW, 6, 47491, 2048, 128);
        AllocationConfiguration with = new AllocationConfiguration(
                List.of(1e21), "N", "D", Map.of(), plain, none, List.of(), 0.005, false, 0.05);
        return new Allocation(with).check(new Of(law));
    }

    /** C is no misspelt N: a law of the budget itself cannot be planned with. */
    @Test
    void aLawOfTheBudgetIsRefusedOnceAndWithoutAProposal() {
        assertThat(problems("over-training")).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("UNKNOWN_COVARIATE");
            assertThat(problem.message())
                    .contains("is a law of C, M, and a plan needs")
                    .doesNotContain("did you mean");
        });
    }

    @Test
    void aLawOfSizeAndDataIsTaken() {
        assertThat(problems("farseer")).isEmpty();
    }
}

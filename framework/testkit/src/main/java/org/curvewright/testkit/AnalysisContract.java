package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.ChunkedAnalysis;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.junit.jupiter.api.Test;

/** What every analysis promises. A test class implements it and names the analysis and what it may borrow. */
public interface AnalysisContract {

    Analysis analysis();

    AnalysisContext context();

    private List<Finding> findings() {
        return analysis().run(context());
    }

    @Test
    default void findsSomething() {
        assertThat(findings()).isNotEmpty();
    }

    @Test
    default void addressesAreUnique() {
        assertThat(findings()).extracting(Finding::address).doesNotHaveDuplicates();
    }

    @Test
    default void addressesArePathsWithoutSpaces() {
        assertThat(findings())
                .extracting(Finding::address)
                .allMatch(address -> address.matches("[^\\s/]+(/[^\\s/]+)*"));
    }

    @Test
    default void whatIsAbsentHasANotice() {
        assertThat(findings())
                .filteredOn(finding -> finding.value() instanceof Value.Absent)
                .allSatisfy(finding -> assertThat(finding.notices()).isNotEmpty());
    }

    @Test
    default void lanesOfASeriesAreEquallyLong() {
        for (Finding finding : findings()) {
            if (finding.value() instanceof Value.Series series) {
                assertThat(series.lanes().stream()
                                .mapToInt(lane -> Math.max(
                                        lane.numbers().size(), lane.labels().size()))
                                .distinct())
                        .as(finding.address())
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    default void twoRunsFindTheSame() {
        assertThat(findings()).isEqualTo(findings());
    }

    @Test
    default void chunksDoNotSeeOneAnother() {
        if (analysis() instanceof ChunkedAnalysis chunked) {
            List<ChunkedAnalysis.Chunk> backwards = new ArrayList<>();
            for (int number = chunked.chunks(context()) - 1; number >= 0; number--) {
                backwards.add(0, chunked.run(number, context()));
            }
            assertThat(chunked.reduce(backwards, context())).isEqualTo(findings());
        }
    }
}

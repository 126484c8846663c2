package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.junit.jupiter.api.Test;

/** What every inference promises. A test class implements it and names the inference, a fit and functions of its law. */
public interface InferenceContract {

    Inference inference();

    /** A fit that is not FAILED. */
    FitResult fit();

    /** At least one function, such as every parameter. */
    List<LawFunction> functions();

    private Intervals intervals(long seed) {
        return inference().intervals(fit(), functions(), FitContext.seeded(seed));
    }

    @Test
    default void givesAnIntervalForEveryFunction() {
        assertThat(intervals(1).intervals()).hasSameSizeAs(functions());
    }

    @Test
    default void everyIntervalStatesItsLevelAndMethod() {
        assertThat(intervals(1).intervals()).allSatisfy(interval -> {
            assertThat(interval.level()).isEqualTo(inference().level());
            assertThat(interval.method()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        });
    }

    @Test
    default void lowerIsNotAboveUpper() {
        for (Interval interval : intervals(1).intervals()) {
            assertThat(interval.lower().orElse(Double.NEGATIVE_INFINITY))
                    .isLessThanOrEqualTo(interval.upper().orElse(Double.POSITIVE_INFINITY));
        }
    }

    @Test
    default void anEndThatIsMissingHasANotice() {
        assertThat(intervals(1).intervals())
                .filteredOn(interval ->
                        interval.lower().isEmpty() || interval.upper().isEmpty())
                .allSatisfy(interval -> assertThat(interval.notices()).isNotEmpty());
    }

    @Test
    default void theSameSeedGivesTheSameIntervals() {
        assertThat(intervals(7)).isEqualTo(intervals(7));
    }

    @Test
    default void functionsDoNotSeeOneAnother() {
        List<LawFunction> reversed = new ArrayList<>(functions());
        Collections.reverse(reversed);
        List<Interval> backwards = new ArrayList<>(
                inference().intervals(fit(), reversed, FitContext.seeded(1)).intervals());
        Collections.reverse(backwards);
        assertThat(backwards).isEqualTo(intervals(1).intervals());
    }

    @Test
    default void aCloserLookMovesNoInterval() {
        Intervals unexamined = inference().unexamined(fit(), functions(), FitContext.seeded(5));
        assertThat(unexamined.intervals()).isEqualTo(intervals(5).intervals());
    }

    @Test
    default void chunksOfDrawsAreTheDraws() {
        if (inference() instanceof DrawingInference drawing) {
            FitContext context = FitContext.seeded(3);
            int half = drawing.draws() / 2;
            Draws late = drawing.draw(fit(), half, drawing.draws(), context);
            Draws early = drawing.draw(fit(), 0, half, context);
            Intervals pieced = drawing.reduce(fit(), functions(), early.then(late), context);
            assertThat(pieced).isEqualTo(intervals(3));
        }
    }

    @Test
    default void everyDrawIsCounted() {
        if (inference() instanceof DrawingInference drawing) {
            assertThat(intervals(1).counts()).containsEntry("draws", (double) drawing.draws());
        }
    }
}

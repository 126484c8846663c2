package org.curvewright.plugins.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.Intervals;
import org.junit.jupiter.api.Test;

/** What refits missed that only descend is counted and told. */
class SearchedAgainTest {

    private static final FitContext CONTEXT = FitContext.seeded(7);
    private static final double TRAP = 9.5;

    /** Its refits end where the sum of squares is larger by a tenth, whenever the mean of the draw is above a trap. */
    private record Straying(Estimator honest, boolean searches) implements Estimator {

        @Override
        public Objective objective() {
            return honest.objective();
        }

        @Override
        public Fit fit(FitRequest request, FitContext context) {
            return honest.fit(request, context);
        }

        @Override
        public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
            Refitter mean = honest.refitter(request, fit, context);
            return new Refitter() {
                @Override
                public boolean searches() {
                    return searches;
                }

                @Override
                public Refit refit(double[] observed, double[] multiplicity) {
                    Refit found = mean.refit(observed, multiplicity);
                    double squares = 0;
                    for (int i = 0; i < observed.length; i++) {
                        double r = observed[i] - found.theta()[0];
                        squares += multiplicity[i] * r * r;
                    }
                    return new Refit(
                            found.theta(),
                            found.nuisance(),
                            found.theta()[0] > TRAP ? 1.1 * squares : squares,
                            found.status());
                }
            };
        }
    }

    private static Intervals intervals(boolean searches, double... observed) {
        FitResult mean = MeanFit.of(observed);
        FitResult fit = new FitResult(mean.key(), mean.request(), new Straying(mean.estimator(), searches), mean.fit());
        return new Bootstrap("pairs-bootstrap", new Pairs(), 200, .95, Discard.NONE)
                .intervals(fit, List.of(MeanFit.MU), CONTEXT);
    }

    @Test
    void countsDrawsWhereTheWholeSearchFindsLess() {
        Intervals intervals = intervals(false, 7, 9, 11, 13);
        double lower = intervals.counts().getOrDefault("draws-searched-again/lower", -1.0);
        assertThat(intervals.counts()).containsEntry("draws-searched-again", 10.0);
        assertThat(lower).isBetween(1.0, 9.0);
        assertThat(intervals.notices()).extracting(Notice::code).containsExactly(SearchedAgain.CODE);
        assertThat(intervals.notices().get(0).text())
                .contains("of 10 draws that were searched anew, " + (int) lower + " had a lower minimum");
    }

    @Test
    void saysNothingMoreWhereNoneIsLower() {
        Intervals intervals = intervals(false, 1, 2, 3, 4);
        assertThat(intervals.counts()).containsEntry("draws-searched-again/lower", 0.0);
        assertThat(intervals.notices()).isEmpty();
    }

    @Test
    void leavesRefitsAloneThatSearchThemselves() {
        assertThat(intervals(true, 7, 9, 11, 13).counts()).doesNotContainKey("draws-searched-again");
    }
}

package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class PlateauTest implements AnalysisContract {

    private static final int POINTS = 61;
    private static final int KNOT = 30;

    /** Ten points a doubling; .05 a doubling up to the knot, and so much from there on. */
    private static AnalysisContext curve(double after, double noise) {
        RandomStream random = RandomStream.of(8);
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = Elementary.log(2) * i / 10;
            y[i] = .05 * Math.min(i, KNOT) / 10 + after * Math.max(0, i - KNOT) / 10 + noise * random.nextGaussian();
        }
        return Known.of(Known.fit("line", 1, Known.data(x, y)));
    }

    @Override
    public Analysis analysis() {
        return new Plateau(
                new Plateau.Configuration("N", .005, .2, OptionalDouble.empty(), 100, OptionalInt.empty(), .95));
    }

    @Override
    public AnalysisContext context() {
        return curve(0, .0002);
    }

    private Found found(AnalysisContext context) {
        return new Found(analysis().run(context));
    }

    /** A window that straddles the knot is steeper than it looks, so the plateau shows a little before or after. */
    @Test
    void aCurveThatStandsStillIsShownTo() {
        Found found = found(context());
        assertThat(found.text("fit/loss/verdict")).isEqualTo("PLATEAU");
        assertThat(found.number("fit/loss/demonstrated")).isCloseTo(8, within(.8));
        assertThat(found.number("fit/loss/hinge")).isCloseTo(8, within(.01));
        assertThat(found.number("fit/loss/cusum")).isCloseTo(8, within(.6));
    }

    @Test
    void slowRiseIsNoPlateau() {
        assertThat(found(curve(.01, .0002)).text("fit/loss/verdict")).isEqualTo("NO_PLATEAU_SHOWN");
    }

    /** Standing still in so much noise is not shown: absence of a slope that is significant is no plateau. */
    @Test
    void noiseShowsNothing() {
        Found found = found(curve(0, .01));
        assertThat(found.absent("fit/loss/demonstrated")).isTrue();
        assertThat(found.text("fit/loss/answer")).startsWith("no plateau is shown");
        Found loud = found(curve(0, .05));
        assertThat(loud.text("fit/loss/answer")).endsWith("the noise is too large");
        assertThat(loud.number("fit/loss/resolution")).isGreaterThan(.005);
        assertThat(found(context()).number("fit/loss/resolution")).isLessThan(.001);
    }

    private static Found blocks(AnalysisContext context, int block) {
        return new Found(new Plateau(new Plateau.Configuration(
                        "N", .005, .2, OptionalDouble.empty(), 100, OptionalInt.of(block), .95))
                .run(context));
    }

    /** A window of 1.2 doublings holds 13 points. Blocks of 13 are the residuals themselves, which have no slope. */
    @Test
    void blocksAsLongAsAWindowHideNoNoise() {
        Found found = blocks(curve(.006, .005), 13);
        assertThat(found.number("fit/loss/resolution")).isGreaterThan(.002);
        assertThat(found.codes("fit/loss/resolution")).containsExactly("BLOCK_TOO_LONG");
        assertThat(found.text("fit/loss/verdict")).isEqualTo("NO_PLATEAU_SHOWN");
        assertThat(blocks(curve(0, .005), 3).codes("fit/loss/resolution")).isEmpty();
    }

    /** Without noise nothing is added to a slope, however the curve bends. */
    @Test
    void theBendOfACurveIsNoNoise() {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = Elementary.log(2) * i / 10;
            y[i] = .01 * (i / 10.0 - 6) * (i / 10.0 - 6);
        }
        assertThat(found(Known.of(Known.fit("line", 1, Known.data(x, y)))).number("fit/loss/resolution"))
                .isLessThan(1e-6);
    }

    @Test
    void trainingsTogetherTellTheShareThatShowsAPlateau() {
        Findings findings = Findings.begin();
        PlateauShare.of(
                        List.of(
                                Optional.of(OptionalDouble.of(50)),
                                Optional.of(OptionalDouble.empty()),
                                Optional.empty(),
                                Optional.of(OptionalDouble.of(60)),
                                Optional.of(OptionalDouble.of(55))),
                        "steps",
                        .9)
                .state(findings);
        Found found = new Found(findings.list());
        assertThat(found.number("share-shown")).isEqualTo(.75);
        assertThat(found.number("demonstrated")).isEqualTo(55);
        assertThat(found.text("answer"))
                .isEqualTo(
                        "3 of 4 trainings with enough points (1 have too few) show a plateau, half of them by 55 steps [50.5, 59.5], the latest by 60");
    }

    /** .3 + .2/(1 + (30/x)⁶) from 5 to 120: of all pairs of lines the best meets at 13.7, where the rise begins. */
    @Test
    void theHingeIsWhereARiseEndsAndNotWhereItBegins() {
        double[] x = new double[POINTS];
        double[] y = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            x[i] = Elementary.log(5) + Elementary.log(24) * i / (POINTS - 1);
            y[i] = .3 + .2 / (1 + Elementary.exp(6 * (Elementary.log(30) - x[i])));
        }
        Found found = found(Known.of(Known.fit("line", 1, Known.data(x, y))));
        assertThat(found.number("fit/loss/hinge")).isCloseTo(78.55, within(.01));
        assertThat(found.number("fit/loss/cusum")).isBetween(40.0, 60.0);
    }
}

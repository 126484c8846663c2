package org.curvewright.plugins.analyses.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class DiagnosticsTest implements AnalysisContract {

    private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19};

    private static double[] line(double noise) {
        RandomStream random = RandomStream.of(5);
        return Arrays.stream(X)
                .map(x -> 2 - .5 * x + noise * random.nextGaussian())
                .toArray();
    }

    private static Diagnostics diagnostics() {
        return new Diagnostics(new DiagnosticsConfiguration("N", Map.of(), .34, .05));
    }

    private static Found of(double... y) {
        return new Found(diagnostics().run(Known.of(Known.fit("line", 1, Known.data(X, y)))));
    }

    @Override
    public Analysis analysis() {
        return diagnostics();
    }

    @Override
    public AnalysisContext context() {
        return Known.of(Known.fit("line", 1, Known.data(X, line(.1))));
    }

    /** For a linear law, D = r²h/(p s²(1 − h)²): Cook's closed form. */
    @Test
    void cooksDistanceIsTheClosedFormOfALinearLaw() {
        Found found = of(line(.1));
        double[] cook = numbers(found, "cook_distance");
        double[] leverage = numbers(found, "leverage");
        double[] deletion = numbers(found, "deletion_residual");
        double freedom = X.length - 2.0;
        for (int i = 0; i < X.length; i++) {
            double t = deletion[i];
            double internal = t * t * freedom / (freedom - 1 + t * t);
            assertThat(cook[i]).isCloseTo(internal * leverage[i] / (2 * (1 - leverage[i])), within(1e-9));
        }
        assertThat(Arrays.stream(leverage).sum()).isCloseTo(2, within(1e-12));
    }

    private static double[] numbers(Found found, String lane) {
        return found.lane("fit/loss/line/influence/series", lane).numbers().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    @Test
    void oneRunFarOffIsAnOutlierAndInfluential() {
        double[] y = line(.1);
        y[19] += 3;
        Found found = of(y);
        assertThat(found.number("fit/loss/line/outliers")).isEqualTo(1);
        assertThat(found.number("fit/loss/line/outliers/20/deletion-residual")).isGreaterThan(10);
        assertThat(found.text("fit/loss/line/influence/largest-cook-distance-run"))
                .isEqualTo("20");
        assertThat(found.text("fit/loss/line/influence/c1/largest-change-run")).isEqualTo("20");
        assertThat(found.number("fit/loss/line/influence/c1/largest-change")).isNegative();
        assertThat(found.text("fit/loss/line/answer"))
                .startsWith("loss by line: ")
                .contains("hangs on run 20")
                .contains("outliers: run 20");
    }

    /** What is left of it is rounding, of which one run has the most, but none changes the law. */
    @Test
    void aLawThroughEveryRunHangsOnNone() {
        Found found = of(line(0));
        assertThat(found.number("fit/loss/line/influence/influential-runs")).isZero();
        assertThat(found.number("fit/loss/line/influence/largest-cook-distance"))
                .isZero();
        assertThat(found.codes("fit/loss/line/influence/c1/largest-change-run")).containsExactly("NO_CHANGE");
        assertThat(found.number("fit/loss/line/outliers")).isZero();
        assertThat(found.text("fit/loss/line/answer"))
                .contains("no single run carries the law")
                .doesNotContain("ten times");
    }

    @Test
    void noiseAloneShowsNothing() {
        Found found = of(line(.1));
        assertThat(found.number("fit/loss/line/outliers")).isZero();
        assertThat(found.text("fit/loss/line/residuals/N/structure")).isEqualTo("none seen");
        assertThat(found.text("fit/loss/line/bend/verdict")).isEqualTo("follows the law");
        assertThat(found.interval("fit/loss/line/bend/per-decade").contains(0)).isTrue();
    }

    @Test
    void aCurveThatTheLawLacksIsSeen() {
        double[] y = line(.1);
        Arrays.setAll(y, i -> y[i] + .02 * X[i] * X[i]);
        Found found = of(y);
        assertThat(found.text("fit/loss/line/residuals/N/structure"))
                .contains("bend upwards")
                .contains("keep one sign for long");
        assertThat(found.codes("fit/loss/line/residuals/N/structure")).containsExactly("RESIDUAL_STRUCTURE");
    }

    /** The law falls by half a unit per e-fold; from the 14th run on it stands still. */
    @Test
    void aPlateauDeceleratesAgainstTheLaw() {
        double[] y = line(.05);
        for (int i = 13; i < y.length; i++) {
            y[i] += .5 * (X[i] - X[12]);
        }
        Found found = of(y);
        assertThat(found.text("fit/loss/line/bend/verdict")).isEqualTo("decelerates");
        assertThat(found.number("fit/loss/line/bend/per-decade")).isCloseTo(.5 * StrictMath.log(10), within(.06));
    }

    @Test
    void steeperAtTheEndAcceleratesAgainstTheLaw() {
        double[] y = line(.05);
        for (int i = 13; i < y.length; i++) {
            y[i] -= .5 * (X[i] - X[12]);
        }
        assertThat(of(y).text("fit/loss/line/bend/verdict")).isEqualTo("accelerates");
    }

    @Test
    void asManyParametersAsRunsLeaveNothingToTell() {
        double[] x = {1, 2};
        Found found = new Found(diagnostics().run(Known.of(Known.fit("line", 1, Known.data(x, 3, 2)))));
        assertThat(found.absent("fit/loss/line/outliers")).isTrue();
        assertThat(found.absent("fit/loss/line/influence/largest-cook-distance"))
                .isTrue();
        assertThat(found.text("fit/loss/line/bend/verdict")).isEqualTo("cannot be told");
    }

    @Test
    void refusesASignificanceThatIsNoChance() {
        assertThatThrownBy(() -> new DiagnosticsConfiguration("N", Map.of(), .3, 1.5))
                .hasMessage("significance is 1.5; above 0 and below 1");
    }
}

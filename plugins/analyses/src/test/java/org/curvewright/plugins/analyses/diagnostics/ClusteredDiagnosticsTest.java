package org.curvewright.plugins.analyses.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.data.Dataset;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** Five families at eight sizes each, offsets −0.5 to 0.5, noise 0.01. */
class ClusteredDiagnosticsTest {

    private static final String PATH = "fit/loss/line/";
    private static final String CLUSTERS = PATH + "residuals/clusters/";

    private static Found of(Dataset data) {
        return new Found(new Diagnostics(new DiagnosticsConfiguration("N", Map.of(), .34, .05))
                .run(Known.of(Known.fit("line", 1, data))));
    }

    @Test
    void aFamilyThatSitsApartIsNamed() {
        Dataset data = ClusteredNoiseTest.families(1, 0, 0, 0);
        double[] moved = data.observed().clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += data.roles().clusters()[i] == 3 ? .05 : 0;
        }
        Found found = of(data.withObserved(moved));
        assertThat(found.number(CLUSTERS + "between-p")).isLessThan(1e-6);
        assertThat(found.text(CLUSTERS + "farthest")).isEqualTo("family d");
        assertThat(found.text(CLUSTERS + "structure")).startsWith("cluster family d sits at +0.0");
        assertThat(found.codes(CLUSTERS + "structure")).containsExactly("RESIDUAL_STRUCTURE");
        assertThat(found.text(PATH + "answer"))
                .contains("residuals differ by cluster, cluster family d sits at +0.0")
                .doesNotContain("look like noise");
    }

    /** The order of rows of one size says nothing, and offsets of families neither. */
    @Test
    void offsetsAreNoPatternAlongASize() {
        Found found = of(ClusteredNoiseTest.families(1, .5, 0, 0));
        assertThat(found.text(PATH + "residuals/N/structure")).isEqualTo("none seen");
        assertThat(found.codes(PATH + "residuals/N/structure")).containsExactly("CLUSTERS_IGNORED");
        assertThat(found.number(PATH + "residuals/N/runs")).isLessThanOrEqualTo(8);
    }

    @Test
    void equalFamiliesShowNothing() {
        Found found = of(ClusteredNoiseTest.families(1, 0, 0, 0));
        assertThat(found.text(CLUSTERS + "structure")).isEqualTo("none seen");
        assertThat(found.number(CLUSTERS + "between-share")).isBetween(0.0, .4);
        assertThat(found.text(PATH + "answer")).contains("the residuals look like noise");
    }

    @Test
    void aBendIsSeenDespiteOffsets() {
        Found found = of(ClusteredNoiseTest.families(1, .5, .002, 0));
        assertThat(found.text(PATH + "residuals/N/structure")).contains("bend upwards");
    }

    /** One run of a family is off by twenty times the noise, which is less than the families differ. */
    @Test
    void anOutlierIsJudgedWithinItsFamily() {
        Dataset data = ClusteredNoiseTest.families(1, .5, 0, 0);
        double[] moved = data.observed().clone();
        moved[20] += .2;
        assertThat(of(data.withObserved(moved)).number(PATH + "outliers")).isEqualTo(1);
    }

    @Test
    void offsetsThatTheLawTakesUpAreNotTested() {
        double[] x = {1, 1, 2, 2};
        Dataset data = ClusteredNoiseTest.clustered(Known.data(x, 1, 1.1, 2, 2.2), 0, 0, 1, 1);
        assertThat(of(data).codes(CLUSTERS + "between-share")).containsExactly("NOT_TESTABLE");
    }

    /** Rows of one size in the order of their sign alternate; in any other order they do not. */
    @Test
    void rowOrderWithinASizeIsNoPattern() {
        double[] x = new double[24];
        Arrays.setAll(x, i -> i / 3);
        double[] y = new double[24];
        Arrays.setAll(y, i -> x[i] + (i % 2 == 0 ? .1 : -.1) + .01 * (i % 5));
        assertThat(of(Known.data(x, y)).number(PATH + "residuals/N/runs")).isLessThanOrEqualTo(8);
    }
}

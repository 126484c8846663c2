package org.curvewright.plugins.analyses.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.data.Dataset;
import org.junit.jupiter.api.Test;

/**
 * How often Vuong's two steps see a difference that is not there, at 5 %: lines in x against lines, or parabolas, in z, both
 * normal, of a response that depends on neither, so that both laws are one constant; and of one that depends on both alike, so
 * that both are equally near. With {@code -Dcurvewright.worlds=2000} for the record, written to target/vuong-sizes.csv.
 */
class VuongSizeTest {

    private static final int WORLDS = Integer.getInteger("curvewright.worlds", 300);
    private static final int[] SIZES = {7, 15, 30, 100};
    private static final double LEVEL = 0.05;

    /** Shares of worlds in which the first step, and both steps, called a difference, and of the second among its own. */
    private record Size(double distinct, double both, double nearer) {}

    private static double[] normal(RandomStream random, int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }

    /** @param signal how much of the response's deviation, over that of its noise, x and z bring alike */
    private static Size of(int n, int degree, double signal) {
        double[] called = new double[3];
        int asked = 0;
        for (int world = 0; world < WORLDS; world++) {
            RandomStream random = RandomStream.of(2026, n, degree, Math.round(signal), world);
            double[] x = normal(random, n);
            double[] z = normal(random, n);
            double[] y = normal(random, n);
            Arrays.setAll(y, i -> y[i] + signal * (x[i] + z[i]));
            List<Finding> findings = test(x, z, y, degree);
            called[0] += number(findings, "distinct-p") < LEVEL ? 1 : 0;
            double p = number(findings, "test-p");
            asked += Double.isNaN(p) ? 0 : 1;
            called[1] += p < LEVEL ? 1 : 0;
        }
        return new Size(called[0] / WORLDS, called[1] / WORLDS, called[1] / Math.max(1, asked));
    }

    private static List<Finding> test(double[] x, double[] z, double[] y, int degree) {
        Rival a = new Rival(Known.fit("line", 1, data(x, y)));
        Rival b = new Rival(Known.fit("other", degree, data(z, y)));
        return new VuongTest(
                        a,
                        b,
                        a.logLikelihoods().orElseThrow(),
                        b.logLikelihoods().orElseThrow())
                .findings("fit");
    }

    private static Dataset data(double[] x, double[] y) {
        return Known.data(x, y.clone());
    }

    private static double number(List<Finding> findings, String quantity) {
        return findings.stream()
                .filter(finding -> finding.address().endsWith(quantity))
                .map(Finding::value)
                .filter(Value.Quantity.class::isInstance)
                .mapToDouble(value -> ((Value.Quantity) value).number())
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Three standard errors of a share of 0.05, and two points for what few observations do to a test that holds for many. */
    private static double most() {
        return LEVEL + 0.02 + 3 * Math.sqrt(LEVEL * (1 - LEVEL) / WORLDS);
    }

    @Test
    void keepsItsLevel() throws IOException {
        List<String> lines = new ArrayList<>(List.of("n,degree,signal,distinct,both,nearer"));
        for (int n : SIZES) {
            for (int degree = 1; degree <= 2; degree++) {
                Size size = of(n, degree, 0);
                lines.add(n + "," + degree + ",0," + size.distinct + "," + size.both + "," + size.nearer);
                assertThat(size.distinct).isBetween(0.01, most());
                assertThat(size.both).isLessThanOrEqualTo(size.distinct);
            }
            Size near = of(n, 1, 2);
            lines.add(n + ",1,2," + near.distinct + "," + near.both + "," + near.nearer);
            assertThat(near.nearer).isLessThan(n < 30 ? 0.2 : most());
        }
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "vuong-sizes.csv"), lines);
    }

    /** Of a hundred observations with a deviation of 2 by each covariate and 1 by noise. */
    @Test
    void seesLawsApart() {
        assertThat(of(100, 1, 2).distinct).isEqualTo(1);
    }
}

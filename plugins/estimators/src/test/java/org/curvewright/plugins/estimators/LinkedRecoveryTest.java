package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Linked;
import org.curvewright.testkit.Datasets;
import org.curvewright.testkit.EstimatorContract;
import org.curvewright.testkit.KnownLaws;
import org.curvewright.testkit.Spread;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A law comes back from what a link with fitted parameters shows of it without noise, with the levels in order. */
class LinkedRecoveryTest {

    private static final int MORE = 30;

    private static final Estimator LEAST_SQUARES = MinimizingEstimator.leastSquares(
            new MinimizingEstimator.LeastSquaresKeys(RowWeights.NONE, SecondOptimizer.OWN));

    private static final Map<String, double[]> RANGES = Map.of(
            "C", new double[] {1e18, 1e22},
            "N", new double[] {1e8, 1e10},
            "E", new double[] {2, 256},
            "D", new double[] {2e9, 3e11},
            "lr", new double[] {1e-4, 1e-2},
            "b", new double[] {1e5, 4e6});

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            logarithmic           | sigmoid     | ceiling=1             | a=23 b=-0.5 floor=0.25
            logarithmic           | sigmoid     |                       | a=23 b=-0.5 floor=0.25 ceiling=0.95
            logarithmic           | sigmoid     | slope=1               | a=-23 b=0.5 floor=0.25 ceiling=0.95
            logarithmic           | power       |                       | a=-1.5 b=0.04 length=4
            hinge                 | sigmoid     | ceiling=1             | y0=1 s1=-1 s2=-0.5 knot=1.1e9 floor=0.25
            isoflop-parabola      | sigmoid     | ceiling=1             | L_min=1 h=0.5 N_opt=8e8 floor=0.25
            stretched-exponential | sigmoid     | midpoint=2.5 slope=-2 | a=3 tau=1e20 beta=0.3 L_inf=1.7 floor=0.25 ceiling=0.9
            kaplan                | sigmoid     | midpoint=2.5 slope=-2 | a=180 alpha=0.274 L_inf=1.44 floor=0.25 ceiling=0.9
            power-law             | error-decay | gamma=1               | a=30 alpha=0.12 epsilon=0.85 k=2.08
            moe-10                | sigmoid     | midpoint=2.5 slope=-2 | bias=1.5 A=500 alpha=0.3 B=0.5 gamma=0.6 beta=0.3 floor=0.25 ceiling=0.9
            kaplan                | error-decay | gamma=0.756 k=2.08    | a=180 alpha=0.274 L_inf=1.44 epsilon=0.85
            lr-batch-9            | sigmoid     | midpoint=2.5 slope=-2 | c0=8 c1=0.3 c2=-0.2 c3=-0.25 c4=-0.2 c11=0.02 c22=0.005 c33=0.003 c44=0.004 c12=-0.01 c13=0.002 c14=0.003 c23=0.001 c24=0.002 c34=0.001 floor=0.25 ceiling=0.9
            """)
    void comesBack(String id, String link, String keys, String member) {
        Case told = Case.of(id, link, keys, member);
        EstimatorContract.assertRecovers(LEAST_SQUARES, told.law(), told.rows(), told.truth());
    }

    /**
     * ε − k·exp(−γ·z) of z = E + a·f(x) is the same for γ·E, γ·a and for k·exp(γ·E): of a law with an amplitude γ cannot be told,
     * of one with a level k neither. A sigmoid of which the data show a stretch without a bend has no levels.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            power-law  | error-decay |                       | a=30 alpha=0.12 epsilon=0.85 k=2.08 gamma=0.756
            kaplan     | error-decay |                       | a=180 alpha=0.274 L_inf=1.44 epsilon=0.85 k=2.08 gamma=0.756
            kaplan     | error-decay | gamma=0.756           | a=180 alpha=0.274 L_inf=1.44 epsilon=0.85 k=2.08
            kaplan     | error-decay | k=2.08                | a=180 alpha=0.274 L_inf=1.44 epsilon=0.85 gamma=0.756
            moe-10     | sigmoid     | midpoint=2.5 slope=-2 | bias=1.5 A=0.7 alpha=0.3 B=0.5 gamma=0.6 beta=0.3 floor=0.25 ceiling=0.9
            """)
    void isNotIdentifiedWhereNoDataCouldTell(String id, String link, String keys, String member) {
        Case told = Case.of(id, link, keys, member);
        Fit fit = LEAST_SQUARES.fit(
                new FitRequest(told.law(), Datasets.noiseless(told.law(), told.rows(), told.truth())),
                FitContext.seeded(1));
        assertThat(fit.status()).as(fit.reasons().toString()).isEqualTo(FitStatus.NOT_IDENTIFIED);
        assertThat(fit.objective()).as("all values are met to eight digits").isLessThan(1e-14);
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> {
            int sign = word.indexOf('=');
            pairs.put(word.substring(0, sign), word.substring(sign + 1));
        });
        return pairs;
    }

    /** A law through a link at one member, and rows to see it at. */
    private record Case(Formulation law, Rows rows, double[] truth) {

        static Case of(String id, String link, String keys, String member) {
            Formulation law =
                    new Linked(KnownLaws.formulation(id), KnownLaws.link(link, pairs(keys == null ? "" : keys)));
            Map<String, String> values = pairs(member);
            double[] truth = law.parameters().symbols().stream()
                    .mapToDouble(symbol -> Double.parseDouble(values.get(symbol)))
                    .toArray();
            double[][] ranges = law.covariates().stream()
                    .map(Variable::name)
                    .map(RANGES::get)
                    .toArray(double[][]::new);
            return new Case(law, Spread.of(3 * truth.length + MORE, ranges), truth);
        }
    }
}

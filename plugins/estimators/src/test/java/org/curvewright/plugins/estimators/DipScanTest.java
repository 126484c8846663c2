package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Leaving out the cells that cannot be low leaves out no start: weights that are all doubled force a look at every cell. */
class DipScanTest {

    private static final int DRAWS = 400;

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 3})
    void theNearCellsHoldEveryDipThatAllCellsHold(double noise) {
        Formulation law = Laws.named("log-sigmoid");
        Dataset data = Published.cerebras().dataset(law, "winogrande");
        Estimator squares = new MinimizingEstimator(new LeastSquares(RowWeights.NONE));
        FitRequest request = new FitRequest(law, data);
        Fit fit = squares.fit(request, FitContext.seeded(7));
        Setting setting = Setting.of(request, squares.objective());
        double[] start = setting.working(fit.law().theta());
        Box box = Box.around(setting, law.startingPoints(setting.data())).reaching(start);
        double[] once = new double[data.size()];
        Arrays.fill(once, 1);
        double[] twice = new double[data.size()];
        Arrays.fill(twice, 2);
        DipScan scan = new DipScan(setting, box, start, once);
        double deviation = noise * Math.sqrt(fit.objective() / (data.size() - 3));
        RandomStream random = RandomStream.of(11);
        int dips = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] observed = new Law(law, start).predict(setting.data().rows());
            Arrays.setAll(observed, i -> observed[i] + deviation * random.nextGaussian());
            List<double[]> near = scan.dipsAwayFrom(start, observed, once);
            List<double[]> all = scan.dipsAwayFrom(start, observed, twice);
            dips += all.size();
            assertThat(near.toArray(double[][]::new)).isDeepEqualTo(all.toArray(double[][]::new));
        }
        assertThat(dips).isPositive();
    }
}

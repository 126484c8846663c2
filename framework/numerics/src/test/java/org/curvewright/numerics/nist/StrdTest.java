package org.curvewright.numerics.nist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Optimum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** NIST's 27 certified problems from both starts, with default settings; the score is in matching digits (LRE). */
class StrdTest {
    private static final Path FOLDER = Path.of("..", "..", "data", "nist-strd");
    private static final double CERTIFIED_DIGITS = 11;

    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void certifiedSumFollowsFromTheFile(StrdModel model) {
        StrdFile file = file(model);
        double sum = new StrdProblem(file).extendedSum(file.certified());
        assertThat(sum).isCloseTo(file.certifiedSum(), within(2e-9 * file.certifiedSum() + riseByRounding(file)));
    }

    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void bothStartsReachTenDigits(StrdModel model) {
        for (double[] start : file(model).starts()) {
            Optimum optimum = fit(model, start);
            assertThat(digits(optimum.parameters(), file(model).certified())).isGreaterThanOrEqualTo(10);
            assertThat(optimum.isMinimum()).isTrue();
        }
    }

    @Test
    void meanOverAllFitsIsThatOfTheCertifiedDigitsThemselves() {
        double sum = 0;
        for (StrdModel model : StrdModel.values()) {
            for (double[] start : file(model).starts()) {
                sum += digits(fit(model, start).parameters(), file(model).certified());
            }
        }
        assertThat(sum / (2 * StrdModel.values().length)).isGreaterThanOrEqualTo(10.7);
    }

    /** Lanczos1 is fitted to its last printed digit: doubles do not resolve its residuals, thirty digits do. */
    @ParameterizedTest
    @EnumSource(StrdModel.class)
    void standardErrorsReachEightDigits(StrdModel model) {
        StrdFile file = file(model);
        StrdProblem problem = model == StrdModel.Lanczos1 ? new ExtendedStrdProblem(file) : new StrdProblem(file);
        Optimum optimum =
                LevenbergMarquardt.standard().minimize(problem, file.starts().get(1));
        assertThat(digits(deviations(problem, optimum), file.deviations())).isGreaterThanOrEqualTo(8);
    }

    @Test
    void aPlateauIsNotTakenForAMinimum() {
        Optimum optimum = fit(StrdModel.BoxBOD, new double[] {100, 80});
        assertThat(optimum.isMinimum()).isFalse();
        assertThat(optimum.curvature().unidentified()).hasSize(1);
    }

    private static Optimum fit(StrdModel model, double[] start) {
        return LevenbergMarquardt.standard().minimize(new StrdProblem(file(model)), start);
    }

    /** What rounding the certified parameters to eleven digits may add to the sum: (Σ ‖Jⱼ‖ |δⱼ|)². */
    private static double riseByRounding(StrdFile file) {
        StrdProblem problem = new StrdProblem(file);
        int n = problem.residuals();
        int p = file.certified().length;
        double[] jacobian = new double[n * p];
        problem.evaluate(file.certified(), new double[n], jacobian);
        double root = 0;
        for (int j = 0; j < p; j++) {
            root += Vectors.norm(jacobian, j * n, n) * 5e-11 * Math.abs(file.certified()[j]);
        }
        return root * root;
    }

    static StrdFile file(StrdModel model) {
        return StrdFile.read(FOLDER.resolve(model + ".dat"));
    }

    static double digits(double[] found, double[] certified) {
        double worst = CERTIFIED_DIGITS;
        for (int j = 0; j < found.length; j++) {
            double error = Math.abs(found[j] - certified[j]) / Math.abs(certified[j]);
            worst = Math.min(worst, error == 0 ? CERTIFIED_DIGITS : -StrictMath.log10(error));
        }
        return Double.isNaN(worst) ? 0 : worst;
    }

    static double[] deviations(StrdProblem problem, Optimum optimum) {
        int n = problem.residuals();
        int p = optimum.parameters().length;
        double[] jacobian = new double[n * p];
        problem.evaluate(optimum.parameters(), new double[n], jacobian);
        HouseholderQr qr = new HouseholderQr(n, p);
        qr.factor(jacobian, n, p);
        double[] deviations = new double[p];
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            qr.solveTransposed(unit, unit);
            double squares = Arrays.stream(unit).map(z -> z * z).sum();
            deviations[j] = Math.sqrt(optimum.objective() / (n - p) * squares);
        }
        return deviations;
    }
}

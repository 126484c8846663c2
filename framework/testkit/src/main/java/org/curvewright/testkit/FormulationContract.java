package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.RescalableFormulation;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.law.Support;
import org.junit.jupiter.api.Test;

/** What every formulation promises. A test class implements it and names the formulation, some parameters and some rows. */
public interface FormulationContract {

    /**
     * Extrapolated differences lose about five of sixteen digits; what is compared is scaled by the largest derivative of
     * all rows.
     */
    double DERIVATIVE_TOLERANCE = 1e-8;

    /** Both sides of an identity are a few operations, each right to about 1e-16 of exponents times logarithms. */
    double IDENTITY_TOLERANCE = 1e-12;

    /** Differences and nearly collinear derivatives leave up to 1e-8; a unit that matters leaves more than 1e-5. */
    double UNIT_TOLERANCE = 1e-6;

    /** Rounding of the law, as of an identity; differences of thirty digits leave eighteen. */
    double PRINTED_TOLERANCE = 1e-12;

    /** A second derivative is judged beside at least this share of what would double a slope when a parameter doubles. */
    double LEAST_BEND = 1e-3;

    int PRINTED_ROWS = 4;

    int SAMPLES = 200;

    double NEARLY_LARGEST = 1e290;

    Formulation formulation();

    /** Points strictly inside the support, as a fit would find them. */
    List<double[]> thetas();

    /** Plausible covariates, different in every row. */
    Rows rows();

    /** How far apart to look for the derivative in one parameter. */
    default double step(double value) {
        return 0.02 * Math.max(Math.abs(value), 1e-3);
    }

    private Derivatives evaluate(Rows rows, double[] theta, int order) {
        Derivatives out = new Derivatives(rows.size(), theta.length, order);
        Arrays.fill(out.value(), Double.NaN);
        Arrays.stream(out.gradient()).forEach(column -> Arrays.fill(column, Double.NaN));
        Arrays.stream(out.hessian()).forEach(column -> Arrays.fill(column, Double.NaN));
        formulation().evaluate(rows, theta, out);
        return out;
    }

    private static double[] with(double[] theta, int index, double value) {
        double[] changed = theta.clone();
        changed[index] = value;
        return changed;
    }

    private static double largest(double[] column) {
        return Arrays.stream(column).map(Math::abs).max().orElse(0);
    }

    @Test
    default void describesItself() {
        assertThat(formulation().formula()).isNotBlank();
        assertThat(formulation().covariates()).hasSize(rows().covariates());
        assertThat(formulation().parameters().parameters())
                .allSatisfy(parameter -> assertThat(parameter.meaning()).isNotBlank());
    }

    @Test
    default void theSampleIsInsideTheSupport() {
        assertThat(thetas()).isNotEmpty().allSatisfy(this::assertInside);
    }

    private void assertInside(double[] theta) {
        List<Parameter> parameters = formulation().parameters().parameters();
        assertThat(theta).hasSize(parameters.size());
        for (int k = 0; k < theta.length; k++) {
            assertThat(parameters.get(k).support().contains(theta[k]))
                    .as(
                            "%s = %s in %s",
                            parameters.get(k).symbol(),
                            theta[k],
                            parameters.get(k).support())
                    .isTrue();
        }
    }

    @Test
    default void gradientIsTheDerivativeOfTheValue() {
        for (double[] theta : thetas()) {
            double[][] gradient = evaluate(rows(), theta, 1).gradient();
            for (int j = 0; j < theta.length; j++) {
                Function<Double, Derivatives> at = along(theta, j, 0);
                double scale = largest(gradient[j]) + Double.MIN_NORMAL;
                for (int i = 0; i < rows().size(); i++) {
                    int row = i;
                    double difference = Differences.derivative(x -> at.apply(x).value()[row], theta[j], step(theta[j]));
                    assertThat(gradient[j][i] / scale)
                            .as(
                                    "∂f/∂%s of row %d",
                                    formulation().parameters().get(j).symbol(), i)
                            .isCloseTo(difference / scale, within(DERIVATIVE_TOLERANCE));
                }
            }
        }
    }

    @Test
    default void hessianIsTheDerivativeOfTheGradient() {
        for (double[] theta : thetas()) {
            Derivatives exact = evaluate(rows(), theta, 2);
            for (int k = 0; k < theta.length; k++) {
                Function<Double, Derivatives> at = along(theta, k, 1);
                for (int j = 0; j < theta.length; j++) {
                    assertSecondDerivative(theta, exact, at, j, k);
                }
            }
        }
    }

    /** Whether the formula is more than words: whether the law can be computed by its print alone. */
    default boolean isPrintedWhole() {
        return PrintedFormula.of(formulation(), thetas().get(0), covariates(0)).isPresent();
    }

    /** Values, gradients and Hessians of the law as printed, where its print is a whole formula. */
    @Test
    default void isWhatItsFormulaSaysInThirtyDigits() {
        for (double[] theta : thetas()) {
            Derivatives exact = evaluate(rows(), theta, 2);
            Optional<PrintedFormula> printed = PrintedFormula.of(formulation(), theta, covariates(0));
            assumeTrue(printed.isPresent());
            for (int i = 0; i < rows().size(); i += 1 + rows().size() / PRINTED_ROWS) {
                assertPrinted(printed.get(), theta, exact, i);
            }
        }
    }

    private void assertPrinted(PrintedFormula printed, double[] theta, Derivatives exact, int i) {
        ExtendedDifferences at = printed.around(theta, covariates(i));
        assertNear(exact.value(), at.value(), 0, i, "f");
        for (int j = 0; j < theta.length; j++) {
            assertNear(exact.gradient(j), at.slope(j), 0, i, "∂f/∂" + symbol(j));
            for (int k = 0; k <= j; k++) {
                double least = LEAST_BEND * largest(exact.gradient(j)) / (theta[k] == 0 ? 1 : Math.abs(theta[k]));
                double bend = at.bend(j, k);
                assertNear(exact.hessian(j, k), bend, least, i, "∂²f/∂" + symbol(j) + "∂" + symbol(k));
            }
        }
    }

    private double[] covariates(int row) {
        return IntStream.range(0, rows().covariates())
                .mapToDouble(k -> rows().value(k)[row])
                .toArray();
    }

    private void assertNear(double[] exact, double printed, double least, int row, String what) {
        double scale = largest(exact) + least + Double.MIN_NORMAL;
        assertThat(exact[row] / scale)
                .as("%s of row %d of %s", what, row, formulation().formula())
                .isCloseTo(printed / scale, within(PRINTED_TOLERANCE));
    }

    /** The law with one parameter elsewhere; differences ask for the same few places for every row. */
    private Function<Double, Derivatives> along(double[] theta, int parameter, int order) {
        Map<Double, Derivatives> known = new HashMap<>();
        return x -> known.computeIfAbsent(x, place -> evaluate(rows(), with(theta, parameter, place), order));
    }

    private void assertSecondDerivative(
            double[] theta, Derivatives exact, Function<Double, Derivatives> at, int j, int k) {
        double scale = largest(exact.hessian(j, k))
                + 1e-4 * largest(exact.gradient(j)) / Math.max(Math.abs(theta[k]), 1e-3)
                + Double.MIN_NORMAL;
        for (int i = 0; i < rows().size(); i++) {
            int row = i;
            double difference = Differences.derivative(x -> at.apply(x).gradient(j)[row], theta[k], step(theta[k]));
            assertThat(exact.hessian(j, k)[i] / scale)
                    .as("∂²f/∂%s∂%s of row %d", symbol(j), symbol(k), i)
                    .isCloseTo(difference / scale, within(DERIVATIVE_TOLERANCE));
        }
    }

    private String symbol(int parameter) {
        return formulation().parameters().get(parameter).symbol();
    }

    @Test
    default void ordersAgree() {
        for (double[] theta : thetas()) {
            Derivatives second = evaluate(rows(), theta, 2);
            Derivatives first = evaluate(rows(), theta, 1);
            assertThat(first.value()).isEqualTo(second.value());
            assertThat(first.gradient()).isDeepEqualTo(second.gradient());
            assertThat(evaluate(rows(), theta, 0).value()).isEqualTo(second.value());
        }
    }

    @Test
    default void isFiniteOverTheSupport() {
        for (double[] theta : thetas()) {
            for (int j = 0; j < theta.length; j++) {
                Support support = formulation().parameters().get(j).support();
                for (double bound : new double[] {support.lower(), theta[j], support.upper()}) {
                    if (Double.isFinite(bound)) {
                        assertFinite(evaluate(rows(), with(theta, j, bound), 2));
                    }
                }
            }
        }
    }

    /** Whether the law passes the largest number within {@link Extremes}, as an exponential of a quadratic does. */
    default boolean saturates() {
        return false;
    }

    @Test
    default void isFiniteInTheCornersOfItsSupport() {
        Rows corners = Extremes.corners(rows());
        for (double[] usual : thetas()) {
            for (double[] theta : new Extremes(formulation().parameters().parameters(), usual).thetas(SAMPLES)) {
                Derivatives out = evaluate(corners, theta, 1);
                for (int i = 0; i < corners.size(); i++) {
                    assertFinite(out, i, theta);
                }
            }
        }
    }

    /** Beside a value near the largest number there may be slopes beyond it. */
    private void assertFinite(Derivatives out, int row, double[] theta) {
        double value = out.value()[row];
        String where = formulation().parameters().symbols() + " = " + Arrays.toString(theta) + ", corner " + row;
        assertThat(Double.isNaN(value) || Double.isInfinite(value) && !saturates())
                .as("value %s at %s", value, where)
                .isFalse();
        if (Math.abs(value) < NEARLY_LARGEST) {
            assertThat(IntStream.range(0, theta.length).filter(j -> !Double.isFinite(out.gradient(j)[row])))
                    .as("parameters without a slope at %s", where)
                    .isEmpty();
        }
    }

    private static void assertFinite(Derivatives out) {
        List<double[]> columns = new ArrayList<>(List.of(out.gradient()));
        columns.addAll(List.of(out.hessian()));
        columns.add(out.value());
        assertThat(columns)
                .allSatisfy(column -> assertThat(Arrays.stream(column).allMatch(Double::isFinite))
                        .isTrue());
    }

    @Test
    default void rowsDoNotSeeOneAnother() {
        int n = rows().size();
        int[] reversed = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        for (double[] theta : thetas()) {
            double[] forward = evaluate(rows(), theta, 0).value();
            double[] backward = evaluate(rows().rows(reversed), theta, 0).value();
            assertThat(Arrays.stream(reversed).mapToDouble(i -> forward[i]).toArray())
                    .isEqualTo(backward);
        }
    }

    @Test
    default void startingPointsAreInsideTheSupport() {
        for (double[] theta : thetas()) {
            assertThat(formulation().startingPoints(Datasets.noiseless(formulation(), rows(), theta)))
                    .allSatisfy(this::assertInside);
        }
    }

    @Test
    default void isLinearInWhatItSays() {
        assumeTrue(formulation() instanceof SeparableFormulation);
        int[] linear = ((SeparableFormulation) formulation()).linear();
        for (double[] theta : thetas()) {
            double[] base = theta.clone();
            Arrays.stream(linear).forEach(k -> base[k] = 0);
            double[] sum = evaluate(rows(), base, 0).value();
            double[][] basis = evaluate(rows(), base, 1).gradient();
            double[] whole = evaluate(rows(), theta, 0).value();
            for (int i = 0; i < sum.length; i++) {
                for (int k : linear) {
                    sum[i] += theta[k] * basis[k][i];
                }
                assertThat(sum[i]).isCloseTo(whole[i], within(IDENTITY_TOLERANCE * (1 + largest(whole))));
            }
        }
    }

    /** At least as many rows as parameters and one more, or other units are not tried. */
    default Rows rowsForUnits() {
        return rows();
    }

    /** Every unit is either free, so that only parameters change with it, or is said to be fixed and is. */
    @Test
    default void unitsAreFreeUnlessItSaysWhyNot() {
        assumeTrue(rowsForUnits().size() > formulation().parameters().size());
        assertThat(formulation().fixedUnits().values())
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        for (double[] theta : thetas()) {
            UnitChange change = new UnitChange(formulation(), rowsForUnits(), theta);
            assertUnit(Formulation.RESPONSE, change.ofResponse());
            List<Variable> covariates = formulation().covariates();
            for (int k = 0; k < covariates.size(); k++) {
                assertUnit(covariates.get(k).name(), change.ofCovariates(sharing(covariates, covariates.get(k))));
            }
        }
    }

    private void assertUnit(String name, double remaining) {
        boolean fixed = formulation().fixedUnits().containsKey(name);
        assertThat(remaining < UNIT_TOLERANCE)
                .as("'%s': %s of its change remains, and its unit is %s", name, remaining, fixed ? "fixed" : "free")
                .isEqualTo(!fixed);
    }

    /** What has a unit changes together with all that have the same. */
    private static Set<Integer> sharing(List<Variable> covariates, Variable changed) {
        return IntStream.range(0, covariates.size())
                .filter(k -> covariates.get(k).name().equals(changed.name())
                        || !changed.unit().isEmpty() && covariates.get(k).unit().equals(changed.unit()))
                .boxed()
                .collect(Collectors.toSet());
    }

    @Test
    default void unitsMoveOnlyTheParametersItSays() {
        assumeTrue(formulation() instanceof RescalableFormulation);
        double[] factors = IntStream.range(0, rows().covariates())
                .mapToDouble(k -> k % 2 == 0 ? 1e6 : 1e-9)
                .toArray();
        double responseFactor = 1e3;
        Rows moved = Rows.of(IntStream.range(0, factors.length)
                .mapToObj(k ->
                        Arrays.stream(rows().value(k)).map(x -> x * factors[k]).toArray())
                .toArray(double[][]::new));
        for (double[] theta : thetas()) {
            double[] other = ((RescalableFormulation) formulation()).rescaled(theta, factors, responseFactor);
            double[] before = new Law(formulation(), theta).predict(rows());
            double[] after = new Law(formulation(), other).predict(moved);
            for (int i = 0; i < before.length; i++) {
                assertThat(after[i] / responseFactor)
                        .isCloseTo(before[i], within(IDENTITY_TOLERANCE * largest(before)));
            }
        }
    }
}

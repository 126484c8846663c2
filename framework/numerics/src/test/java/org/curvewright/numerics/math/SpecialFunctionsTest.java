package org.curvewright.numerics.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against values that mpmath computed with 70 digits. */
class SpecialFunctionsTest {
    private static final double FAR_TAIL = 2e-16;

    private static final Map<String, ToDoubleFunction<double[]>> FUNCTIONS = Map.ofEntries(
            Map.entry("log-gamma", a -> GammaFunction.logGamma(a[0])),
            Map.entry("digamma", a -> GammaFunction.digamma(a[0])),
            Map.entry("trigamma", a -> GammaFunction.trigamma(a[0])),
            Map.entry("erf", a -> ErrorFunction.erf(a[0])),
            Map.entry("erfc", a -> ErrorFunction.erfc(a[0])),
            Map.entry("scaled-erfc", a -> ErrorFunction.scaledErfc(a[0])),
            Map.entry("gamma-lower", a -> IncompleteGamma.lower(a[0], a[1])),
            Map.entry("gamma-upper", a -> IncompleteGamma.upper(a[0], a[1])),
            Map.entry("beta-lower", a -> IncompleteBeta.lower(a[0], a[1], a[2], 1 - a[2])),
            Map.entry("beta-upper", a -> IncompleteBeta.upper(a[0], a[1], a[2], 1 - a[2])),
            Map.entry("log-beta", a -> IncompleteBeta.logBeta(a[0], a[1])));

    private record Reference(String function, double[] arguments, BigDecimal value) {
        /** Relative, but absolute where a function crosses zero, and allowing for the rounding of a logarithm in the far tails. */
        double error() {
            double ours = Objects.requireNonNull(FUNCTIONS.get(function)).applyAsDouble(arguments);
            double size = function.equals("digamma") ? Math.max(1, Math.abs(value.doubleValue())) : value.doubleValue();
            double difference = new BigDecimal(ours).subtract(value).doubleValue();
            return Math.abs(difference / size) - FAR_TAIL * Math.abs(StrictMath.log(Math.abs(size)));
        }

        @Override
        public String toString() {
            return function + Arrays.toString(arguments) + " = " + value + ": " + error();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "log-gamma, 2e-15",
        "digamma, 3e-15",
        "trigamma, 3e-15",
        "erf, 1e-15",
        "erfc, 1e-15",
        "scaled-erfc, 1e-15",
        "gamma-lower, 1e-14",
        "gamma-upper, 1e-14",
        "beta-lower, 2e-14",
        "beta-upper, 2e-14",
        "log-beta, 5e-15"
    })
    void everyReferenceValueIsMet(String function, double tolerance) throws IOException {
        assertThat(references().stream().filter(r -> r.function().equals(function)))
                .isNotEmpty()
                .filteredOn(r -> !(r.error() <= tolerance))
                .isEmpty();
    }

    private static List<Reference> references() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SpecialFunctionsTest.class.getResourceAsStream("special-functions.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SpecialFunctionsTest::reference)
                    .toList();
        }
    }

    private static Reference reference(String line) {
        String[] cells = line.split(",", -1);
        double[] arguments = Arrays.stream(cells, 1, cells.length - 1)
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Reference(cells[0], arguments, new BigDecimal(cells[cells.length - 1]));
    }
}

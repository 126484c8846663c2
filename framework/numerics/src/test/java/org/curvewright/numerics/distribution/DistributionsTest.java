package org.curvewright.numerics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against values that mpmath computed with 60 digits. */
class DistributionsTest {
    private static final double FAR_TAIL = 2e-16;

    private record Reference(String name, String function, double[] parameters, double argument, double value) {
        double ours() {
            return name.equals("binomial") ? discrete() : continuous(name, parameters, function, argument);
        }

        /** Relative, allowing for the rounding of a logarithm in the far tails. */
        double error() {
            double difference = Math.abs(ours() - value);
            return value == 0
                    ? difference
                    : difference / Math.abs(value) - FAR_TAIL * Math.abs(StrictMath.log(Math.abs(value)));
        }

        private double discrete() {
            Binomial binomial = new Binomial((long) parameters[0], parameters[1]);
            long k = (long) argument;
            return switch (function) {
                case "mass" -> binomial.mass(k);
                case "cdf" -> binomial.cdf(k);
                default -> binomial.survival(k);
            };
        }

        @Override
        public String toString() {
            return name + Arrays.toString(parameters) + " " + function + "(" + argument + ") = " + value + ", not "
                    + ours() + ": " + error();
        }
    }

    private static double continuous(String name, double[] parameters, String function, double x) {
        ContinuousDistribution distribution = distribution(name, parameters);
        return switch (function) {
            case "density" -> distribution.density(x);
            case "cdf" -> distribution.cdf(x);
            case "survival" -> distribution.survival(x);
            case "quantile" -> distribution.quantile(x);
            default -> distribution.survivalQuantile(x);
        };
    }

    private static ContinuousDistribution distribution(String name, double[] p) {
        return switch (name) {
            case "normal" -> new Normal(p[0], p[1]);
            case "student-t" -> new StudentT(p[0]);
            case "fisher-f" -> new FisherF(p[0], p[1]);
            case "gamma" -> new Gamma(p[0], p[1]);
            case "chi-squared" -> new ChiSquared(p[0]);
            default -> new Beta(p[0], p[1]);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "normal, 2e-15",
        "student-t, 1e-14",
        "fisher-f, 1e-14",
        "gamma, 1e-14",
        "chi-squared, 1e-14",
        "beta, 1e-14",
        "binomial, 1e-14"
    })
    void everyReferenceValueIsMet(String name, double tolerance) throws IOException {
        assertThat(references().stream().filter(r -> r.name().equals(name)))
                .isNotEmpty()
                .filteredOn(r -> !(r.error() <= tolerance))
                .isEmpty();
    }

    static Stream<ContinuousDistribution> continuousDistributions() {
        return Stream.of(
                Normal.STANDARD,
                new StudentT(3),
                new FisherF(2, 5),
                new Gamma(0.4, 1),
                new Gamma(1e5, 3),
                new ChiSquared(2),
                new Beta(0.4, 5),
                new Beta(1e4, 1e4));
    }

    @ParameterizedTest
    @MethodSource("continuousDistributions")
    void quantilesInvertTheDistributionFunction(ContinuousDistribution distribution) {
        for (double p : new double[] {1e-100, 1e-6, 0.1, 0.5, 0.9, 1 - 1e-6}) {
            double there = distribution.cdf(distribution.quantile(p));
            assertThat(Math.abs(there - p)).as("p = %s", p).isLessThan(1e-11 * p);
        }
    }

    @ParameterizedTest
    @MethodSource("continuousDistributions")
    void notANumberStaysOne(ContinuousDistribution distribution) {
        assertThat(distribution.density(Double.NaN)).isNaN();
        assertThat(distribution.cdf(Double.NaN)).isNaN();
        assertThat(distribution.survival(Double.NaN)).isNaN();
        assertThat(distribution.quantile(Double.NaN)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("continuousDistributions")
    void thereIsNoQuantileBeyondCertainty(ContinuousDistribution distribution) {
        assertThat(distribution.quantile(-0.1)).isNaN();
        assertThat(distribution.quantile(1.1)).isNaN();
        assertThat(distribution.survivalQuantile(1.1)).isNaN();
    }

    @ParameterizedTest
    @MethodSource("continuousDistributions")
    void everythingLiesBetweenTheInfinities(ContinuousDistribution distribution) {
        assertThat(distribution.cdf(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(distribution.cdf(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(distribution.survival(Double.POSITIVE_INFINITY)).isZero();
        assertThat(distribution.survival(Double.NEGATIVE_INFINITY)).isEqualTo(1);
    }

    @Test
    void densitiesAtTheEdgeOfTheSupport() {
        assertThat(new Gamma(1, 2).density(0)).isEqualTo(0.5);
        assertThat(new Gamma(0.5, 2).density(0)).isInfinite();
        assertThat(new Gamma(3, 2).density(0)).isZero();
        assertThat(new Gamma(3, 2).density(-1)).isZero();
        assertThat(new FisherF(2, 9).density(0)).isEqualTo(1);
        assertThat(new Beta(1, 1).density(1)).isEqualTo(1);
        assertThat(new Beta(2, 1).density(0)).isZero();
        assertThat(new Beta(2, 0.5).density(1)).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.999999, 1})
    void theBinomialQuantileIsTheSmallestThatReaches(double p) {
        Binomial binomial = new Binomial(30, 0.3);
        long k = binomial.quantile(p);
        assertThat(binomial.cdf(k)).isGreaterThanOrEqualTo(p);
        assertThat(k == 0 || binomial.cdf(k - 1) < p).isTrue();
    }

    @Test
    void binomialOfCertainty() {
        assertThat(new Binomial(5, 0).mass(0)).isEqualTo(1);
        assertThat(new Binomial(5, 0).mass(2)).isZero();
        assertThat(new Binomial(5, 1).mass(5)).isEqualTo(1);
        assertThat(new Binomial(5, 1).cdf(4)).isZero();
        assertThat(new Binomial(0, 0.5).mass(0)).isEqualTo(1);
        assertThat(new Binomial(5, 0.5).mass(6)).isZero();
    }

    @Test
    void parametersOutsideTheDomainAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudentT(0))
                .withMessage("degrees of freedom is 0.0, not a positive finite number");
    }

    private static List<Reference> references() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DistributionsTest.class.getResourceAsStream("distributions.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(DistributionsTest::reference)
                    .toList();
        }
    }

    private static Reference reference(String line) {
        String[] cells = line.split(",", -1);
        double[] parameters = Arrays.stream(cells[2].split(";", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Reference(
                cells[0], cells[1], parameters, Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
    }
}

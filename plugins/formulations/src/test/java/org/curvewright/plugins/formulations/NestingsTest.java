package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.LeastSquaresProblem;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Nesting;
import org.curvewright.spi.law.Nesting.Place;
import org.curvewright.spi.law.NestingFormulation;
import org.curvewright.spi.law.Restriction;
import org.curvewright.testkit.KnownLaws;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What laws state of the laws that they contain is so. */
class NestingsTest {

    private static final int ROWS = 14;

    record Stated(String id, NestingFormulation larger, Nesting nesting) {

        double[] theta() {
            double[] theta = KnownLaws.member(id, larger);
            for (Restriction held : nesting.held()) {
                theta[index(held.symbol())] = held.fixed().isPresent()
                        ? held.fixed().getAsDouble()
                        : theta[index(held.tied().orElseThrow())];
            }
            return theta;
        }

        private int index(String symbol) {
            return larger.parameters().index(symbol).orElseThrow();
        }

        @Override
        public String toString() {
            return id + " where " + nesting.where() + ": " + nesting.place();
        }
    }

    static Stream<Stated> stated() {
        return KnownLaws.laws()
                .flatMap(id -> KnownLaws.formulation(id) instanceof NestingFormulation law
                        ? law.nestings().stream().map(nesting -> new Stated(id, law, nesting))
                        : Stream.empty());
    }

    @ParameterizedTest
    @MethodSource("stated")
    void theSmallerLawReproducesTheLargerOneUnderTheRestrictions(Stated stated) {
        Rows rows = KnownLaws.rows(stated.larger, ROWS);
        double[] values = new Law(stated.larger, stated.theta()).predict(rows);
        Dataset data = seenBy(stated.nesting.smaller(), stated.larger, rows, values);
        double spread = Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
        double least = stated.nesting.smaller().startingPoints(data).stream()
                .mapToDouble(start -> LevenbergMarquardt.standard()
                        .minimize(new Fitting(stated.nesting.smaller(), data), start)
                        .objective())
                .min()
                .orElseThrow();
        assertThat(Math.sqrt(least / ROWS)).isLessThan(1e-4 * spread);
    }

    /** The columns of ∂f/∂θ say whether a parameter means nothing, and the support whether one is on its bound. */
    @ParameterizedTest
    @MethodSource("stated")
    void itLiesWhereTheLawSays(Stated stated) {
        double[] theta = stated.theta();
        Rows rows = KnownLaws.rows(stated.larger, 3 * theta.length + ROWS);
        Derivatives out = new Derivatives(rows.size(), theta.length, 1);
        stated.larger.evaluate(rows, theta, out);
        double[] columns = IntStream.range(0, theta.length)
                .mapToObj(out::gradient)
                .flatMapToDouble(NestingsTest::scaled)
                .toArray();
        HouseholderQr qr = new HouseholderQr(rows.size(), theta.length);
        qr.factor(columns, rows.size(), theta.length);
        boolean onBound = stated.nesting.held().stream()
                .anyMatch(held -> held.fixed().isPresent()
                        && stated.larger
                                        .parameters()
                                        .get(stated.index(held.symbol()))
                                        .support()
                                        .lower()
                                == held.fixed().getAsDouble());
        Place found = qr.rank(1e-9) < theta.length ? Place.UNIDENTIFIED : onBound ? Place.BOUND : Place.INTERIOR;
        assertThat(stated.nesting.place()).isEqualTo(found);
    }

    private static java.util.stream.DoubleStream scaled(double[] column) {
        double norm = Vectors.norm(column, 0, column.length);
        return Arrays.stream(column).map(x -> norm > 0 ? x / norm : 0);
    }

    private static Dataset seenBy(Formulation smaller, Formulation larger, Rows rows, double[] values) {
        List<String> names = larger.covariates().stream().map(Variable::name).toList();
        double[][] columns = smaller.covariates().stream()
                .map(variable -> rows.value(names.indexOf(variable.name())))
                .toArray(double[][]::new);
        return new Dataset(
                "data", smaller.covariates(), Variable.of("loss", ""), Rows.of(columns), values, Dataset.Roles.NONE);
    }

    private record Fitting(Formulation law, Dataset data) implements LeastSquaresProblem {

        @Override
        public int residuals() {
            return data.size();
        }

        @Override
        public Bounds bounds() {
            return Bounds.of(
                    law.parameters().parameters().stream()
                            .mapToDouble(p -> p.support().lower())
                            .toArray(),
                    law.parameters().parameters().stream()
                            .mapToDouble(p -> p.support().upper())
                            .toArray());
        }

        @Override
        public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
            Derivatives out = new Derivatives(data.size(), x.length, 1);
            law.evaluate(data.rows(), x, out);
            Arrays.setAll(residuals, i -> out.value()[i] - data.observed()[i]);
            for (int j = 0; j < x.length && jacobian != null; j++) {
                System.arraycopy(out.gradient(j), 0, jacobian, j * data.size(), data.size());
            }
        }
    }

    private static Optional<Nesting> between(String larger, String smaller) {
        return Nesting.between(KnownLaws.formulation(larger), KnownLaws.formulation(smaller));
    }

    /** By way of a tied exponent the pure power law would seem to be on a bound only; the data's exponent means nothing there. */
    @Test
    void farLawsAreFoundByTheHardestWay() {
        assertThat(between("chinchilla", "power-law").orElseThrow().place()).isEqualTo(Place.UNIDENTIFIED);
        assertThat(between("generalised-chinchilla", "tied-chinchilla")
                        .orElseThrow()
                        .where())
                .isEqualTo("gamma = 1, beta = alpha");
        assertThat(between("corrected-power-law", "power-law").orElseThrow().where())
                .isEqualTo("c = 0, L_inf = 0");
    }

    @Test
    void lawsThatAreNoneOfAnothersAreNot() {
        assertThat(between("kaplan", "log-sigmoid")).isEmpty();
        assertThat(between("power-law", "kaplan")).isEmpty();
    }
}

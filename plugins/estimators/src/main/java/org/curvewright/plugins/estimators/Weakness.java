package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.SingularValues;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.law.Derivatives;

/**
 * What the predictions' Jacobian says of the law's parameters at an optimum, each column scaled to unit length: its
 * condition number and the combination of parameters that the data determine least.
 */
final class Weakness {

    /** How far relative weights may differ by rounding, where the parameters are all but determined. */
    private static final double ALIKE = 1e-4;

    private final List<String> symbols;
    private final List<String> withoutEffect;
    private final double condition;
    private final int rank;
    private final double[] direction;
    /** Of the parameters along it, each relative to its value. */
    private final double[] relative;

    private Weakness(
            List<String> symbols,
            List<String> withoutEffect,
            double condition,
            int rank,
            double[] direction,
            double[] relative) {
        this.symbols = symbols;
        this.withoutEffect = withoutEffect;
        this.condition = condition;
        this.rank = rank;
        this.direction = direction;
        this.relative = relative;
    }

    /**
     * @param roots of the weights of the rows
     * @param free indices of the parameters that no bound holds
     */
    static Weakness of(Setting setting, double[] theta, double[] roots, int[] free) {
        int n = roots.length;
        Derivatives out = new Derivatives(n, setting.size(), 1);
        setting.formulation().evaluate(setting.data().rows(), theta, out);
        double[] columns = new double[n * free.length];
        for (int j = 0; j < free.length; j++) {
            for (int i = 0; i < n; i++) {
                columns[i + j * n] = roots[i] * out.gradient(free[j])[i];
            }
        }
        List<String> flat = IntStream.range(0, free.length)
                .filter(j -> Vectors.norm(columns, j * n, n) == 0)
                .mapToObj(j -> setting.parameter(free[j]).symbol())
                .toList();
        List<String> symbols =
                IntStream.of(free).mapToObj(k -> setting.parameter(k).symbol()).toList();
        double[] sizes = IntStream.range(0, free.length)
                .mapToDouble(j -> Vectors.norm(columns, j * n, n) * theta[free[j]])
                .toArray();
        return of(symbols, flat, unit(columns, n, free.length), sizes);
    }

    private static Weakness of(List<String> symbols, List<String> flat, double[] columns, double[] sizes) {
        int p = symbols.size();
        if (p == 0) {
            return new Weakness(symbols, flat, 1, 0, new double[0], new double[0]);
        }
        int n = columns.length / p;
        SingularValues svd = new SingularValues(n, p);
        svd.decompose(columns, n, p);
        double[] direction =
                IntStream.range(0, p).mapToDouble(j -> svd.right(j, p - 1)).toArray();
        orient(direction);
        double[] relative =
                IntStream.range(0, p).mapToDouble(j -> direction[j] / sizes[j]).toArray();
        return new Weakness(symbols, flat, svd.condition(), svd.rank(0x1p-46), direction, relative);
    }

    /** A direction has no sign of its own: its largest component is made positive. */
    private static void orient(double[] direction) {
        double largest = 0;
        for (double component : direction) {
            largest = Math.abs(component) > Math.abs(largest) + 1e-9 ? component : largest;
        }
        for (int j = 0; j < direction.length && largest < 0; j++) {
            direction[j] = -direction[j];
        }
    }

    private static double[] unit(double[] columns, int n, int p) {
        for (int j = 0; j < p; j++) {
            double norm = Vectors.norm(columns, j * n, n);
            for (int i = 0; i < n && norm > 0; i++) {
                columns[i + j * n] /= norm;
            }
        }
        return columns;
    }

    double condition() {
        return condition;
    }

    int rank() {
        return rank;
    }

    /** Symbols of the parameters that change no prediction. */
    List<String> withoutEffect() {
        return withoutEffect;
    }

    /** The weakest combination: weight by symbol. */
    Map<String, Double> direction() {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int j = 0; j < direction.length; j++) {
            weights.put(symbols.get(j), direction[j]);
        }
        return weights;
    }

    /** Where the weakest combination multiplies some parameters by any k and divides others by it: which do which. */
    Optional<String> scaling() {
        double most = Arrays.stream(relative).map(Math::abs).max().orElse(0);
        boolean scales = rank == direction.length - 1
                && Double.isFinite(most)
                && Arrays.stream(relative).map(r -> Math.abs(r) / most).allMatch(r -> r < ALIKE || r > 1 - ALIKE);
        List<String> times = those(most);
        List<String> over = those(-most);
        return scales && times.size() + over.size() > 1
                ? Optional.of("any k in " + written(times, "k·", "") + (times.isEmpty() || over.isEmpty() ? "" : ", ")
                        + written(over, "", "/k"))
                : Optional.empty();
    }

    private List<String> those(double relativeWeight) {
        return IntStream.range(0, relative.length)
                .filter(j -> relative[j] / relativeWeight > 1 - ALIKE)
                .mapToObj(symbols::get)
                .toList();
    }

    private static String written(List<String> symbols, String before, String after) {
        return symbols.stream().map(symbol -> before + symbol + after).collect(Collectors.joining(", "));
    }

    /** Its larger weights as text. */
    String described() {
        return Certificate.written(direction());
    }
}

package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Support;

/**
 * Laws of given nonlinear parameters through as many observations as some of the linear ones are, the others of these at the
 * ends of their supports: where the data hardly vary, a minimum under a loss that levels off has terms that vanish, and
 * Newton's method from a law without them cannot bring them back.
 */
final class AmplitudeSets {

    /** Losses that may be computed to judge all sets. */
    private static final double AFFORDED = 1e6;

    /** What a set costs beside its losses, in losses. */
    private static final int OVERHEAD = 50;

    /** Sets at one point, for each choice of linear parameters. */
    private static final int SETS = 60;

    private static final int KEPT = 24;
    private static final long SEED = 0xa5e7;

    private final Setting setting;
    private final Objective.Losses objective;
    private final Derivatives law;
    private final Derivatives losses;
    private final double[] predicted;
    private final List<int[]> faces;
    private final int n;

    private record Start(double[] theta, double value) {}

    AmplitudeSets(Setting setting) {
        this.setting = setting;
        this.n = setting.data().size();
        this.objective = setting.objective().on(setting.data());
        this.law = new Derivatives(n, setting.size(), 1);
        this.losses = new Derivatives(n, 1, 0);
        this.predicted = new double[n];
        int[] linear = setting.linear();
        this.faces = Stream.concat(
                        IntStream.of(linear).mapToObj(k -> new int[] {k}),
                        Stream.of(pairs(linear), all(linear)).flatMap(List::stream))
                .toList();
    }

    private static List<int[]> pairs(int[] linear) {
        return IntStream.range(0, linear.length)
                .boxed()
                .flatMap(j -> IntStream.range(0, j).mapToObj(i -> new int[] {linear[i], linear[j]}))
                .toList();
    }

    private static List<int[]> all(int[] linear) {
        return linear.length > 2 ? List.of(linear) : List.of();
    }

    /** The best of each point, best first. */
    List<double[]> at(List<double[]> points) {
        int sets = (int) Math.min(SETS, AFFORDED / ((double) points.size() * faces.size() * (n + OVERHEAD)));
        return points.stream()
                .map(point -> best(point, Math.max(1, sets)))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Start::value))
                .limit(KEPT)
                .map(Start::theta)
                .toList();
    }

    private Optional<Start> best(double[] point, int sets) {
        double[] bare = point.clone();
        for (int k : setting.linear()) {
            bare[k] = setting.parameter(k).support().clamp(0);
        }
        setting.formulation().evaluate(setting.data().rows(), bare, law);
        List<Start> starts = new ArrayList<>();
        for (int[] face : faces) {
            for (int draw = 0; draw < sets && face.length <= n; draw++) {
                RandomStream random = RandomStream.of(SEED, draw);
                int[] rows = IntStream.generate(() -> random.nextInt(n))
                        .distinct()
                        .limit(face.length)
                        .toArray();
                through(bare, face, rows).ifPresent(starts::add);
            }
        }
        return starts.stream().min(Comparator.comparingDouble(Start::value));
    }

    /** The law through these rows, if its parameters are within their supports. */
    private Optional<Start> through(double[] bare, int[] face, int[] rows) {
        int p = face.length;
        double[] matrix = new double[p * p];
        double[] missing = new double[p];
        double[] step = new double[p];
        for (int i = 0; i < p; i++) {
            missing[i] = setting.data().observed()[rows[i]] - law.value()[rows[i]];
            for (int j = 0; j < p; j++) {
                matrix[i + j * p] = law.gradient(face[j])[rows[i]];
            }
        }
        HouseholderQr qr = new HouseholderQr(p, p);
        qr.factor(matrix, p, p);
        qr.solve(missing, step, p);
        double[] theta = bare.clone();
        for (int j = 0; j < p; j++) {
            theta[face[j]] += step[j];
            Support support = setting.parameter(face[j]).support();
            if (!(theta[face[j]] >= support.lower() && theta[face[j]] <= support.upper())) {
                return Optional.empty();
            }
        }
        double value = value(face, step);
        return value < Double.POSITIVE_INFINITY ? Optional.of(new Start(theta, value)) : Optional.empty();
    }

    private double value(int[] face, double[] step) {
        System.arraycopy(law.value(), 0, predicted, 0, n);
        for (int j = 0; j < face.length; j++) {
            Vectors.addScaled(step[j], law.gradient(face[j]), 0, predicted, 0, n);
        }
        objective.evaluate(predicted, new double[0], losses);
        return Vectors.sum(losses.value(), 0, n);
    }
}

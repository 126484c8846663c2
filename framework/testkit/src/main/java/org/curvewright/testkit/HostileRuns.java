package org.curvewright.testkit;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Formulation;

/** A clean design of 42 runs of a known Chinchilla law with noise of 0.4 %, and what can go wrong with it. */
public enum HostileRuns {
    CLEAN {
        @Override
        Runs runs() {
            return Runs.clean();
        }
    },
    TOKENS_PROPORTIONAL {
        @Override
        Runs runs() {
            return Runs.tokens((n, d, i) -> 20 * n);
        }
    },
    TOKENS_NEARLY_PROPORTIONAL {
        @Override
        Runs runs() {
            return Runs.tokens((n, d, i) -> 20 * n * (1 + 0.01 * Math.floorMod(7 * i, 11) / 5.5 - 0.01));
        }
    },
    TOKENS_CONSTANT {
        @Override
        Runs runs() {
            return Runs.tokens((n, d, i) -> 3e11);
        }
    },
    FEWER_RUNS_THAN_PARAMETERS {
        @Override
        Runs runs() {
            return Runs.clean().rows(0, 8, 16, 30);
        }
    },
    AS_MANY_RUNS_AS_PARAMETERS {
        @Override
        Runs runs() {
            return Runs.clean().rows(0, 8, 16, 30, 41);
        }
    },
    LOSS_NOT_A_NUMBER {
        @Override
        Runs runs() {
            return Runs.clean().loss(7, Double.NaN);
        }
    },
    LOSS_INFINITE {
        @Override
        Runs runs() {
            return Runs.clean().loss(7, Double.POSITIVE_INFINITY);
        }
    },
    LOSS_NEGATIVE {
        @Override
        Runs runs() {
            return Runs.clean().loss(7, -2.5);
        }
    },
    LOSS_ZERO {
        @Override
        Runs runs() {
            return Runs.clean().loss(7, 0);
        }
    },
    SIZE_ZERO {
        @Override
        Runs runs() {
            return Runs.clean().size(7, 0);
        }
    },
    SIZE_NEGATIVE {
        @Override
        Runs runs() {
            return Runs.clean().size(7, -1e9);
        }
    },
    SIZE_NOT_A_NUMBER {
        @Override
        Runs runs() {
            return Runs.clean().size(7, Double.NaN);
        }
    },
    ONE_RUN_REPEATED {
        @Override
        Runs runs() {
            return Runs.clean().rows(IntStream.range(0, 30).map(i -> 7).toArray());
        }
    },
    LOSS_CONSTANT {
        @Override
        Runs runs() {
            return Runs.clean().losses((loss, i) -> 2.5);
        }
    },
    SIZES_TIMES_1E30 {
        @Override
        Runs runs() {
            return Runs.clean().sizes(1e30);
        }
    },
    SIZES_IN_BILLIONS {
        @Override
        Runs runs() {
            return Runs.clean().sizes(1e-9);
        }
    },
    LOSSES_TIMES_1E30 {
        @Override
        Runs runs() {
            return Runs.clean().losses((loss, i) -> 1e30 * loss);
        }
    },
    LOSSES_TIMES_1E_30 {
        @Override
        Runs runs() {
            return Runs.clean().losses((loss, i) -> 1e-30 * loss);
        }
    },
    OUTLIER_TIMES_3 {
        @Override
        Runs runs() {
            return Runs.clean().losses((loss, i) -> i == 7 ? 3 * loss : loss);
        }
    },
    OUTLIER_1E6 {
        @Override
        Runs runs() {
            return Runs.clean().loss(7, 1e6);
        }
    },
    OUTLIER_1E308 {
        @Override
        Runs runs() {
            return Runs.clean().loss(7, 1e308);
        }
    },
    LOSS_GROWS_WITH_SIZE {
        @Override
        Runs runs() {
            Runs clean = Runs.clean();
            return clean.losses((loss, i) -> 1.5 + 0.3 * StrictMath.log(clean.n[i] / 1e7));
        }
    },
    PURE_NOISE {
        @Override
        Runs runs() {
            RandomStream random = RandomStream.of(5);
            return Runs.clean().losses((loss, i) -> 2.5 + 0.1 * random.nextGaussian());
        }
    },
    NO_IRREDUCIBLE_LOSS {
        @Override
        Runs runs() {
            return Runs.of(406.4, 0.34, 410.7, 0.28, 0);
        }
    },
    EMPTY {
        @Override
        Runs runs() {
            return Runs.clean().rows();
        }
    };

    abstract Runs runs();

    /** The runs as observations of a law of model size and tokens, such as Chinchilla's. */
    public Dataset data(Formulation law) {
        return runs().dataset(law);
    }

    /** α of the clean design. */
    public static final double ALPHA = 0.34;

    /** β of the clean design. */
    public static final double BETA = 0.28;

    private interface Tokens {
        double of(double n, double d, int i);
    }

    private interface Losses {
        double of(double loss, int i);
    }

    private record Runs(double[] n, double[] d, double[] loss) {

        static Runs clean() {
            return of(406.4, ALPHA, 410.7, BETA, 1.69);
        }

        static Runs of(double a, double alpha, double b, double beta, double e) {
            double[] n = new double[42];
            double[] d = new double[42];
            for (int i = 0; i < n.length; i++) {
                n[i] = 5e7 * StrictMath.pow(2.5, i % 7);
                d[i] = 1e9 * StrictMath.pow(4, i / 7) * (1 + 0.1 * (i % 3));
            }
            return of(n, d, a, alpha, b, beta, e);
        }

        static Runs tokens(Tokens tokens) {
            Runs clean = clean();
            double[] d = IntStream.range(0, clean.n.length)
                    .mapToDouble(i -> tokens.of(clean.n[i], clean.d[i], i))
                    .toArray();
            return of(clean.n, d, 406.4, ALPHA, 410.7, BETA, 1.69);
        }

        private static Runs of(double[] n, double[] d, double a, double alpha, double b, double beta, double e) {
            RandomStream random = RandomStream.of(1);
            double[] loss = IntStream.range(0, n.length)
                    .mapToDouble(i -> (e + a * StrictMath.pow(n[i], -alpha) + b * StrictMath.pow(d[i], -beta))
                            * StrictMath.exp(0.004 * random.nextGaussian()))
                    .toArray();
            return new Runs(n, d, loss);
        }

        Runs loss(int row, double value) {
            return losses((loss, i) -> i == row ? value : loss);
        }

        Runs losses(Losses losses) {
            return new Runs(
                    n,
                    d,
                    IntStream.range(0, loss.length)
                            .mapToDouble(i -> losses.of(loss[i], i))
                            .toArray());
        }

        Runs size(int row, double value) {
            double[] changed = n.clone();
            changed[row] = value;
            return new Runs(changed, d, loss);
        }

        Runs sizes(double factor) {
            return new Runs(Arrays.stream(n).map(x -> x * factor).toArray(), d, loss);
        }

        Runs rows(int... kept) {
            return new Runs(picked(n, kept), picked(d, kept), picked(loss, kept));
        }

        private static double[] picked(double[] values, int... kept) {
            return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
        }

        Dataset dataset(Formulation law) {
            return Datasets.of(law, Rows.of(n, d), loss);
        }
    }
}

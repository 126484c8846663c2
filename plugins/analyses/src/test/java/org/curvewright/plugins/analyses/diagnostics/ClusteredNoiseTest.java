package org.curvewright.plugins.analyses.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Ordinary;
import org.curvewright.plugins.analyses.known.Proportional;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Dataset.Roles;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

/** Families of offsets 0.5 whose runs scatter by 0.01. */
class ClusteredNoiseTest {

    private static final String PATH = "fit/loss/line/";
    private static final int FAMILIES = 5;
    private static final int SIZES = 8;

    private static Found of(FitResult fit) {
        return new Found(new NoiseComponents(new NoiseConfiguration("N", .95, .05)).run(Known.of(fit)));
    }

    static Dataset clustered(Dataset data, int... clusters) {
        List<String> names = Arrays.stream(clusters)
                .distinct()
                .mapToObj(c -> "family " + (char) ('a' + c))
                .toList();
        Roles roles = new Roles(List.of(), new double[0], new double[0], new double[0], List.of(), clusters);
        return new Dataset(
                data.name(), data.covariates(), data.response(), data.rows(), data.observed(), roles.inClusters(names));
    }

    /** Offsets −1, −0.5, 0, 0.5, 1 times so much; an error of a family's run is its last one's share, and new noise. */
    static Dataset families(long seed, double offset, double bend, double alike) {
        double[] x = new double[FAMILIES * SIZES];
        double[] y = new double[x.length];
        int[] clusters = new int[x.length];
        RandomStream random = RandomStream.of(seed);
        for (int family = 0; family < FAMILIES; family++) {
            double error = random.nextGaussian();
            for (int size = 0; size < SIZES; size++) {
                int i = family * SIZES + size;
                error = alike * error + Math.sqrt(1 - alike * alike) * random.nextGaussian();
                x[i] = size + 1;
                clusters[i] = family;
                y[i] = 3 - .2 * x[i] + bend * x[i] * x[i] + offset * (family - 2) / 2 + .01 * error;
            }
        }
        return clustered(Known.data(x, y), clusters);
    }

    @Test
    void offsetsOfFamiliesDoNotHideAMisfit() {
        Found found = of(Known.fit("line", 1, families(1, .5, .01, 0)));
        assertThat(found.text(PATH + "lack-of-fit")).isEqualTo("misfit");
        assertThat(found.number(PATH + "lack-of-fit-p")).isLessThan(1e-6);
        assertThat(found.codes(PATH + "lack-of-fit-p")).containsExactly("BY_BLOCKS");
        assertThat(found.text(PATH + "answer")).contains("the law's shape misses them by more than they differ");
    }

    @Test
    void noiseOfRunsIsToldFromOffsets() {
        Found found = of(Known.fit("line", 1, families(1, .5, 0, 0)));
        assertThat(found.number(PATH + "replicates")).isEqualTo((FAMILIES - 1) * (SIZES - 1));
        assertThat(found.interval(PATH + "replicate-sd").contains(.01)).isTrue();
        assertThat(found.number(PATH + "run-to-run-sd")).isLessThan(.02);
        // the offsets −0.5, −0.25, 0, 0.25, 0.5 have the standard deviation √(0.625/4)
        assertThat(found.number(PATH + "cluster-sd")).isCloseTo(Math.sqrt(.625 / 4), within(.01));
    }

    /** Of 200 worlds of a true law 5 % are called misfits, 4.4 times the standard error of 1.5 % about it. */
    @Test
    void theTestHasItsSizeWhateverTheErrorsOfAFamilyShare() {
        for (double alike : new double[] {0, .95}) {
            long misfits = IntStream.range(0, 200)
                    .filter(world -> of(Known.fit("line", 1, families(100 + world, .5, 0, alike)))
                            .text(PATH + "lack-of-fit")
                            .equals("misfit"))
                    .count();
            assertThat(misfits).isBetween(2L, 23L);
        }
    }

    /** Correlated checkpoints bend by 0.01 x²/…: seen in nearly all worlds. */
    @Test
    void correlatedCheckpointsLeaveTheTestPower() {
        long misfits = IntStream.range(0, 50)
                .filter(world -> of(Known.fit("line", 1, families(world, .5, .003, .95)))
                        .text(PATH + "lack-of-fit")
                        .equals("misfit"))
                .count();
        assertThat(misfits).isGreaterThan(40);
    }

    private static FitResult proportional(Dataset data) {
        FitRequest request = new FitRequest(new Proportional(), data);
        double[] x = data.rows().logarithm(0);
        double product = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            product += x[i] * data.observed()[i];
            square += x[i] * x[i];
        }
        double slope = product / square;
        return new FitResult(
                new FitKey("fit", "loss", Optional.empty(), "line"),
                request,
                new Ordinary(),
                Laws.converged(new Proportional(), slope));
    }

    private static Dataset through(double level) {
        Dataset line = families(1, .5, 0, 0);
        return line.withObserved(
                Arrays.stream(line.observed()).map(y -> y + level - 3).toArray());
    }

    /** A law without a free constant: that all families lie 3 above it is a misfit, that they lie to both sides is not. */
    @Test
    void aLevelIsJudgedByHowClustersDiffer() {
        Found off = of(proportional(through(3)));
        assertThat(off.text(PATH + "lack-of-fit")).isEqualTo("misfit");
        assertThat(off.text(PATH + "answer")).contains("the law's level misses them");
        assertThat(of(proportional(through(.05))).text(PATH + "lack-of-fit")).isEqualTo("noise");
    }

    @Test
    void clustersOfTheirOwnCovariatesHaveNoVerdict() {
        double[] x = {1, 2, 3, 4, 1.5, 2.5, 3.5, 4.5};
        Found found =
                of(Known.fit("line", 1, clustered(Known.data(x, 1, 2, 3, 4.1, 1, 2, 3, 4), 0, 0, 0, 0, 1, 1, 1, 1)));
        assertThat(found.codes(PATH + "lack-of-fit")).containsExactly("CLUSTERS_NOT_CROSSED");
        assertThat(found.text(PATH + "answer")).contains("cannot be split");
    }

    /** Two sizes of two clusters each, evaluated three times: what is alike in a cluster is not noise between evaluations. */
    @Test
    void evaluationsOfOneRunCountOnce() {
        double[] x = {1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3};
        double[] y = new double[x.length];
        Arrays.setAll(y, i -> x[i] + .3 * (i / 3 % 2) + .001 * (i % 3));
        int[] runs = IntStream.range(0, x.length).map(i -> i / 3).toArray();
        Found found = of(Known.fit("line", 1, clustered(Known.data(x, y), runs)));
        assertThat(found.number(PATH + "replicates")).isEqualTo(3);
        assertThat(found.number(PATH + "replicate-sd")).isCloseTo(.3 / Math.sqrt(2), within(1e-12));
    }

    @Test
    void partlySharedCovariatesAreTestedWhereShared() {
        Dataset whole = families(1, .5, .01, 0);
        int[] kept =
                IntStream.range(0, whole.size()).filter(i -> i != 3 && i != 12).toArray();
        Found found = of(Known.fit("line", 1, whole.rows(kept)));
        assertThat(found.text(PATH + "lack-of-fit")).isEqualTo("misfit");
        assertThat(found.number(PATH + "replicates")).isEqualTo(26);
    }

    @Test
    void equalResponsesSaySo() {
        Found found =
                of(Known.fit("line", 1, Known.data(new double[] {1, 2, 2, 3, 3, 4}, 2.8, 2.6, 2.6, 2.3, 2.3, 2.2)));
        assertThat(found.number(PATH + "replicate-sd")).isZero();
        assertThat(found.codes(PATH + "replicate-sd")).containsExactly("IDENTICAL_REPLICATES");
        assertThat(found.codes(PATH + "lack-of-fit-f")).containsExactly("IDENTICAL_REPLICATES");
        assertThat(found.text(PATH + "answer")).contains("rounded or copied");
    }

    @Test
    void aMissingOrderIsNotAMissingCluster() {
        NoiseComponents along = new NoiseComponents(new NoiseConfiguration("D", .95, .05));
        Found found = new Found(along.run(Known.of(Known.fit("line", 1, families(1, .5, 0, 0)))));
        assertThat(found.codes(PATH + "neighbour-correlation")).containsExactly("NO_ORDER");
    }
}

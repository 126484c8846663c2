package org.curvewright.numerics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomStreamTest {
    private static final int DRAWS = 100_000;
    /** A correct sampler exceeds so many standard errors once in ten million. */
    private static final double STANDARD_ERRORS = 5.5;

    /** A sampler with the mean, variance and fourth central moment of its distribution and the digest of its first bits. */
    record Variate(
            String name,
            ToDoubleFunction<RandomStream> draw,
            double mean,
            double variance,
            double fourthMoment,
            long digest) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Variate> variates() {
        return Stream.of(
                new Variate("uniform", RandomStream::nextDouble, 0.5, 1 / 12.0, 1 / 80.0, 0x319d3238a3f16adL),
                new Variate("open", RandomStream::nextOpenDouble, 0.5, 1 / 12.0, 1 / 80.0, 0x8fa900be227923dcL),
                new Variate("die", r -> r.nextInt(6), 2.5, 35 / 12.0, 14.729166666666666, 0xb1e6067357a8daa8L),
                new Variate("coin", r -> r.nextBoolean() ? 1 : 0, 0.5, 0.25, 1 / 16.0, 0x6b84d7243e1b6fabL),
                new Variate("gaussian", RandomStream::nextGaussian, 0, 1, 3, 0x138b568fd47e6ebdL),
                new Variate("exponential", RandomStream::nextExponential, 1, 1, 9, 0x3b02bccaae056639L),
                gamma(0.1, 0xed6c0f3b9f043d5L),
                gamma(1, 0x1ee4c7417804a03cL),
                gamma(7.5, 0x5f4df9b5a9c2af44L),
                beta(0.05, 0.2, 0xaec739fa37c0709eL),
                beta(2, 3, 0xf501d489ddd4a084L),
                beta(40, 9, 0xd3967a9eb6465edbL),
                new Variate("t with 12", r -> r.nextStudentT(12), 0, 1.2, 5.4, 0x8a080120a91abdffL),
                binomial(20, 0.1, 0xe4a4439a0051a6bcL),
                binomial(100, 0.35, 0x907176ff04818403L),
                binomial(1000, 0.9, 0xf2babd66c19c71a8L),
                new Variate(
                        "beta-binomial",
                        r -> r.nextBetaBinomial(10, 2, 3),
                        4,
                        6,
                        77.14285714285714,
                        0xf90c0593306e8e36L),
                poisson(0.3, 0x94899b219f3d53b4L),
                poisson(9.9, 0x4e80166a4eb47eL),
                poisson(300, 0xbe14ba0f61efa06aL),
                new Variate("negative binomial", r -> r.nextNegativeBinomial(4, 2), 2, 3, 54, 0x5dc0fac501cc6f6eL),
                new Variate("Rademacher", WildWeight.RADEMACHER::next, 0, 1, 1, 0x81bbfc940899d546L),
                new Variate("Webb", WildWeight.WEBB::next, 0, 1, 7 / 6.0, 0xb43fca4958ddeb21L));
    }

    private static Variate gamma(double a, long digest) {
        return new Variate("gamma " + a, r -> r.nextGamma(a), a, a, 3 * a * a + 6 * a, digest);
    }

    private static Variate beta(double a, double b, long digest) {
        double n = a + b;
        double variance = a * b / (n * n * (n + 1));
        double excess = 6 * ((a - b) * (a - b) * (n + 1) - a * b * (n + 2)) / (a * b * (n + 2) * (n + 3));
        return new Variate(
                "beta " + a + " " + b,
                r -> r.nextBeta(a, b),
                a / n,
                variance,
                (3 + excess) * variance * variance,
                digest);
    }

    private static Variate binomial(long n, double p, long digest) {
        double variance = n * p * (1 - p);
        return new Variate(
                "binomial " + n,
                r -> r.nextBinomial(n, p),
                n * p,
                variance,
                variance * (1 + 3 * (n - 2) * p * (1 - p)),
                digest);
    }

    private static Variate poisson(double mean, long digest) {
        return new Variate("Poisson " + mean, r -> r.nextPoisson(mean), mean, mean, mean + 3 * mean * mean, digest);
    }

    @ParameterizedTest
    @MethodSource("variates")
    void momentsAreThoseOfTheDistribution(Variate variate) {
        double[] x = draws(variate, DRAWS);
        double mean = DoubleStream.of(x).average().orElseThrow();
        double second = DoubleStream.of(x)
                .map(v -> (v - variate.mean()) * (v - variate.mean()))
                .average()
                .orElseThrow();
        double meanError = Math.sqrt(variate.variance() / DRAWS);
        double square = variate.variance() * variate.variance();
        double varianceError = Math.sqrt(Math.max(variate.fourthMoment() - square, 1e-20) / DRAWS);
        assertThat((mean - variate.mean()) / meanError).isBetween(-STANDARD_ERRORS, STANDARD_ERRORS);
        assertThat((second - variate.variance()) / varianceError).isBetween(-STANDARD_ERRORS, STANDARD_ERRORS);
    }

    @ParameterizedTest
    @MethodSource("variates")
    void bitsAreTheSameEverywhere(Variate variate) {
        long digest = 0;
        for (double x : draws(variate, 1000)) {
            digest = Long.rotateLeft(digest ^ Double.doubleToLongBits(x), 17) * 0x9e3779b97f4a7c15L;
        }
        assertThat(digest).isEqualTo(variate.digest());
    }

    @Test
    void gaussianHasTheTailsOfANormal() {
        RandomStream random = RandomStream.of(3);
        double beyondTwo = DoubleStream.generate(random::nextGaussian)
                .limit(DRAWS)
                .filter(z -> Math.abs(z) > 1.959963984540054)
                .count();
        assertThat(beyondTwo / DRAWS).isCloseTo(0.05, within(0.004));
    }

    @Test
    void aStreamIsDeterminedBySeedAndKey() {
        assertThat(RandomStream.of(42, 7, 1).nextLong())
                .isEqualTo(RandomStream.of(42, 7, 1).nextLong());
    }

    @Test
    void aKeyMayBeGivenAtOnceOrStepByStep() {
        RandomStream parent = RandomStream.of(42).substream(7);
        parent.nextLong();
        assertThat(parent.substream(1).nextLong())
                .isEqualTo(RandomStream.of(42, 7, 1).nextLong());
    }

    @Test
    void differentKeysGiveDifferentStreams() {
        Set<Long> firsts = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            firsts.add(RandomStream.of(seed).nextLong());
            for (int a = 0; a < 20; a++) {
                firsts.add(RandomStream.of(seed, a).nextLong());
                for (int b = 0; b < 20; b++) {
                    firsts.add(RandomStream.of(seed, a, b).nextLong());
                }
            }
        }
        assertThat(firsts).hasSize(20 + 20 * 20 + 20 * 20 * 20);
    }

    @Test
    void neighbouringStreamsAreUncorrelated() {
        double sum = 0;
        for (int i = 0; i < DRAWS; i++) {
            sum += (RandomStream.of(1, i).nextDouble() - 0.5)
                    * (RandomStream.of(1, i + 1).nextDouble() - 0.5);
        }
        assertThat(sum * 12 / Math.sqrt(DRAWS)).isBetween(-STANDARD_ERRORS, STANDARD_ERRORS);
    }

    @Test
    void namedSubstreamsDiffer() {
        RandomStream random = RandomStream.of(1);
        assertThat(random.substream("ab").nextLong())
                .isNotEqualTo(random.substream("ba").nextLong());
    }

    @Test
    void binomialOfCertaintyIsCertain() {
        RandomStream random = RandomStream.of(1);
        assertThat(random.nextBinomial(50, 0)).isZero();
        assertThat(random.nextBinomial(50, 1)).isEqualTo(50);
        assertThat(random.nextBinomial(0, 0.3)).isZero();
    }

    @Test
    void argumentsOutsideTheDomainAreRefusedByName() {
        RandomStream random = RandomStream.of(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextBinomial(5, 1.5))
                .withMessage("probability is 1.5, not in [0.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextGamma(-1))
                .withMessage("shape is -1.0, not a positive finite number");
    }

    private static double[] draws(Variate variate, int count) {
        RandomStream random = RandomStream.of(20261124);
        return DoubleStream.generate(() -> variate.draw().applyAsDouble(random))
                .limit(count)
                .toArray();
    }
}

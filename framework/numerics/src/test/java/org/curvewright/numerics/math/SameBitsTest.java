package org.curvewright.numerics.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Digests of many results, recorded once: another JVM, system or processor has to give the same. */
class SameBitsTest {
    private static final int POINTS = 20_000;

    /** A function on an interval and the digest of its bits there. */
    record Case(String name, DoubleUnaryOperator function, double low, double high, long digest) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("exp", Elementary::exp, -750, 715, 0xef6bc76d9a8887fL),
                new Case("expm1", Elementary::expm1, -3, 3, 0x24a2c5e7eea51024L),
                new Case("log", Elementary::log, 0, 1e6, 0x7955881b37e0a151L),
                new Case("log1p", Elementary::log1p, -1, 5, 0x550f5ebb6c7cea59L),
                new Case("log10", Elementary::log10, 0, 1e6, 0x83fe0558aa4f7206L),
                new Case("pow", x -> Elementary.pow(x, -0.34), 0, 1e12, 0x87bda12c397a8994L),
                new Case("sigmoid", Logistic::sigmoid, -40, 40, 0x6475340718ab5816L),
                new Case("softplus", Logistic::softplus, -40, 40, 0x14b67540dc817057L),
                new Case("logit", Logistic::logit, 0, 1, 0xec60b83e8a861391L),
                new Case("logGamma", GammaFunction::logGamma, 0, 50, 0x6c818f4a910e7a63L),
                new Case("digamma", GammaFunction::digamma, 0, 50, 0x56ec67dc346bb88aL),
                new Case("trigamma", GammaFunction::trigamma, 0, 50, 0xed98836135d2f4b7L),
                new Case("erfc", ErrorFunction::erfc, -3, 27, 0x738daad8dcbf14e1L),
                new Case("incomplete gamma", x -> IncompleteGamma.lower(3.5, x), 0, 20, 0x70e28c804edc7656L),
                new Case("incomplete beta", x -> IncompleteBeta.lower(2.5, 31, x, 1 - x), 0, 1, 0x3e5dbd3f2b5ec96bL));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theBitsAreThoseOfEveryOtherMachine(Case one) {
        long digest = 0;
        for (double x : new Random(13).doubles(POINTS, one.low(), one.high()).toArray()) {
            digest = Long.rotateLeft(
                            digest ^ Double.doubleToLongBits(one.function().applyAsDouble(x)), 17)
                    * 0x9e3779b97f4a7c15L;
        }
        assertThat(digest).isEqualTo(one.digest());
    }
}

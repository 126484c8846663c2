package org.curvewright.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

    private static final int CASES = 20_000;

    @ParameterizedTest
    @CsvSource({
        "2e23, 2e23",
        "1e22, 1e22",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "4, 4",
        "-4, -4",
        "1e15, 1000000000000000",
        "1e16, 1e16",
        "1.5e-5, 0.000015",
        "1.5e-6, 1.5e-6",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e308",
        "-0.0, 0",
        "123456.789, 123456.789"
    })
    void writesTheShortestDecimal(double value, String expected) {
        assertThat(Decimal.shortest(value)).isEqualTo(expected);
    }

    @Test
    void readsBackAsTheSameDouble() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < CASES; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(Decimal.shortest(value))).isEqualTo(value == 0 ? 0.0 : value);
            }
        }
    }

    /** The slow and obvious way: the fewest digits of the exact value that read back. */
    private static String obvious(double value) {
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (exact.round(new MathContext(digits, RoundingMode.HALF_EVEN)).doubleValue() != value) {
            digits++;
        }
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toString();
    }

    @Test
    void agreesWithTheObviousWay() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < CASES; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            double ordinary = (random.nextDouble() - 0.5) * 100;
            for (double x : new double[] {value, ordinary, Math.rint(ordinary * 1000) / 1000}) {
                if (Double.isFinite(x) && x != 0 && Math.abs(x) > Double.MIN_NORMAL) {
                    assertThat(new BigDecimal(Decimal.shortest(x))).isEqualByComparingTo(obvious(x));
                }
            }
        }
    }

    /** Below a power of two doubles lie closer, so that the shortest decimal need not be the exact value rounded. */
    @Test
    void isShorterThanTheObviousWayAtPowersOfTwo() {
        assertThat(Decimal.shortest(0x1p-808)).isEqualTo("5.858190679279809e-244");
    }

    @Test
    void readsBackPowersOfTwo() {
        for (int e = Double.MIN_EXPONENT; e <= Double.MAX_EXPONENT; e++) {
            double power = Math.scalb(1.0, e);
            assertThat(Double.parseDouble(Decimal.shortest(power))).isEqualTo(power);
        }
    }

    @Test
    void isNeverLongerThanSeventeenDigits() {
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < CASES; i++) {
            String digits = Decimal.shortest(random.nextDouble()).replaceAll("e.*|^0\\.0*|[.-]", "");
            assertThat(digits).hasSizeLessThanOrEqualTo(17);
        }
    }

    @ParameterizedTest
    @CsvSource({"12.7, 2, 12.70", "-0.001, 2, 0.00", "0.125, 2, 0.12", "1e-3, 4, 0.0010"})
    void keepsDecimals(double value, int decimals, String expected) {
        assertThat(Decimal.fixed(value, decimals)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"17.38994, 4, 17.39", "0.00036471945, 3, 0.000365", "1.3e10, 2, 13000000000", "0, 3, 0"})
    void keepsSignificantDigits(double value, int digits, String expected) {
        assertThat(Decimal.significant(value, digits)).isEqualTo(expected);
    }

    /** Its shortest decimal is rounded, which must give what its exact value gives, in the middle of two decimals too. */
    @Test
    void roundsTheExactValue() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < CASES; i++) {
            int digits = 1 + random.nextInt(17);
            double middle = Double.parseDouble(random.nextInt(100, 1000) + "5e" + random.nextInt(-12, 12));
            assertThat(new BigDecimal(Decimal.significant(middle, 3))).isEqualByComparingTo(exactly(middle, 3));
            for (double x : new double[] {Double.longBitsToDouble(random.nextLong()), random.nextDouble()}) {
                if (Double.isFinite(x)) {
                    assertThat(new BigDecimal(Decimal.significant(x, digits))).isEqualByComparingTo(exactly(x, digits));
                }
            }
        }
    }

    private static BigDecimal exactly(double value, int digits) {
        return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    @ParameterizedTest
    @CsvSource({"0.15, 1, 0.1", "0.25, 1, 0.2", "0.35, 1, 0.3", "2.675, 3, 2.67", "1.005, 3, 1", "1e23, 1, 1e23"})
    void roundsWhatLooksLikeAMiddleByItsExactValue(double value, int digits, String expected) {
        assertThat(Decimal.significant(value, digits)).isEqualTo(expected);
    }

    @Test
    void refusesWhatIsNotFinite() {
        assertThatThrownBy(() -> Decimal.shortest(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.25, 0.25", "99999, 99999", "100000, 1e5", "13012345678, 1.3012e10", "-2e6, -2e6"})
    void sizesAreScientificFromAHundredThousandOn(double value, String expected) {
        assertThat(Decimal.size(value, 5)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.10609, 0.106",
        "-0.00001234, -0.0000123",
        "13999, 14000",
        "999499, 999000",
        "999600, 1e6",
        "1.111e8, 1.11e8",
        "9.996e6, 1e7",
        "-2.5e10, -2.5e10",
        "1e300, 1e300"
    })
    void speaksThreeDigitsAndSizesWithTheirPowerOfTen(double value, String expected) {
        assertThat(Decimal.spoken(value)).isEqualTo(expected);
    }
}

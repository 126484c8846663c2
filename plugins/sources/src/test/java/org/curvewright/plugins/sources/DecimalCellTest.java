package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalCellTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "-12,-12",
        "+7,7",
        "3.25,3.25",
        ".5,0.5",
        "5.,5",
        "1e18,1e18",
        "1E-3,0.001",
        "2.5e+10,2.5e10",
        "010,10"
    })
    void readsDecimalNumbers(String cell, double value) {
        assertThat(DecimalCell.parse(cell)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "-",
                "e5",
                "1e",
                "1e+",
                "1.2.3",
                "0x10",
                "0x1p3",
                "1f",
                "1d",
                "1L",
                "1_000",
                "1,5",
                "NaN",
                "inf",
                "Infinity",
                "1e999",
                "12 ",
                "--1",
                "٣",
                "1e5.0",
                "no"
            })
    void takesAnythingElseForText(String cell) {
        assertThat(DecimalCell.parse(cell)).isNaN();
    }

    /** Short numbers take a short way, which must round as the long one does. */
    @Test
    void shortNumbersAreTheNearestDoubles() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String digits = Long.toString(random.nextLong(1, 100_000_000_000_000L));
            int point = random.nextInt(digits.length() + 1);
            String cell = digits.substring(0, point) + "." + digits.substring(point);
            assertThat(DecimalCell.parse(cell)).isEqualTo(Double.parseDouble(cell));
        }
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(DecimalCell.parse("1.5")).isEqualTo(1.5);
        } finally {
            Locale.setDefault(before);
        }
    }
}

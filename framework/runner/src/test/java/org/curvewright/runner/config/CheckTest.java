package org.curvewright.runner.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.runner.config.Check.Test;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    private static final OptionalDouble NONE = OptionalDouble.empty();
    private static final Interval INTERVAL =
            new Interval(OptionalDouble.of(1), OptionalDouble.of(3), NONE, 0.95, "m", List.of());
    private static final Finding TWO = Finding.measurement("a", 2, "").with(INTERVAL);

    private static Check number(Test test, double expected, OptionalDouble within, OptionalDouble relative) {
        return new Check(test, Optional.empty(), List.of(expected), within, relative);
    }

    @ParameterizedTest
    @CsvSource({
        "IS,2,true", "IS,2.1,false", "AT_LEAST,2,true", "AT_LEAST,2.1,false", "AT_MOST,2,true", "AT_MOST,1.9,false",
        "ABOVE,2,false", "ABOVE,1.9,true", "BELOW,2,false", "BELOW,2.1,true", "CONTAINS,3,true", "CONTAINS,3.1,false",
        "EXCLUDES,3,false", "EXCLUDES,3.1,true"
    })
    void aNumberIsCompared(Test test, double expected, boolean holds) {
        assertThat(number(test, expected, NONE, NONE).holds(TWO)).contains(holds);
    }

    @ParameterizedTest
    @CsvSource({"2.1,0.11,true", "2.1,0.09,false"})
    void withinIsAbsolute(double expected, double within, boolean holds) {
        assertThat(number(Test.IS, expected, OptionalDouble.of(within), NONE).holds(TWO))
                .contains(holds);
    }

    @ParameterizedTest
    @CsvSource({"-2.5,0.1,false", "2.5,0.21,true", "2.5,0.19,false"})
    void withinRelativeIsAShareOfTheExpected(double expected, double share, boolean holds) {
        assertThat(number(Test.IS, expected, NONE, OptionalDouble.of(share)).holds(TWO))
                .contains(holds);
    }

    @ParameterizedTest
    @CsvSource({"1.01,3,true", "1.2,3,false", "1,2.5,false"})
    void bothEndsOfAnIntervalMustMatch(double lower, double upper, boolean holds) {
        Check check = new Check(Test.INTERVAL, Optional.empty(), List.of(lower, upper), OptionalDouble.of(0.05), NONE);

        assertThat(check.holds(TWO)).contains(holds);
    }

    @org.junit.jupiter.api.Test
    void textIsEqualOrNot() {
        Check check = new Check(Test.IS, Optional.of("CONVERGED"), List.of(), NONE, NONE);

        assertThat(check.holds(Finding.verdict("a", "CONVERGED"))).contains(true);
        assertThat(check.holds(Finding.verdict("a", "AT_BOUND"))).contains(false);
    }

    @org.junit.jupiter.api.Test
    void nothingIsAbsence() {
        Check check = new Check(Test.IS, Optional.empty(), List.of(), NONE, NONE);
        Finding absent = Finding.absent("a", Finding.Kind.MEASUREMENT, "", new Notice("UNDEFINED", "no"));

        assertThat(check.holds(absent)).contains(true);
        assertThat(check.holds(TWO)).contains(false);
    }

    @ParameterizedTest
    @CsvSource({"IS", "AT_LEAST", "CONTAINS"})
    void whatLacksTheThingAskedAboutCannotBeTold(Test test) {
        assertThat(number(test, 1, NONE, NONE).holds(Finding.verdict("a", "x"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NOTICE,WITHHELD,true", "NOTICE,FAILED,false", "NO_NOTICE,WITHHELD,false", "NO_NOTICE,FAILED,true"})
    void noticesAreThereOrNot(Test test, String code, boolean holds) {
        Check check = new Check(test, Optional.of(code), List.of(), NONE, NONE);
        Finding absent = Finding.absent("a", Finding.Kind.FORECAST, "", new Notice("WITHHELD", "no"));

        assertThat(check.holds(absent)).contains(holds);
    }

    @org.junit.jupiter.api.Test
    void noticesOfTheIntervalCountToo() {
        Interval open = new Interval(NONE, NONE, NONE, 0.95, "m", List.of(new Notice("OPEN", "no end")));
        Check check = new Check(Test.NOTICE, Optional.of("OPEN"), List.of(), NONE, NONE);

        assertThat(check.holds(Finding.measurement("a", 2, "").with(open))).contains(true);
        assertThat(check.holds(TWO)).contains(false);
    }
}

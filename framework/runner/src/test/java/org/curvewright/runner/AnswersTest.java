package org.curvewright.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Configuration;
import org.curvewright.spi.report.ResultDocument.Experiment;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Interval INTERVAL = new Interval(
            OptionalDouble.of(0.05), OptionalDouble.empty(), OptionalDouble.empty(), 0.95, "profile", List.of());
    private static final Finding ALPHA =
            Finding.measurement("fits/x/alpha", 0.1, "").with(INTERVAL);
    private static final Finding ABSENT = Finding.absent(
            "fits/x/aic", Finding.Kind.MEASUREMENT, "", new Notice("NO_LIKELIHOOD", "there is no likelihood"));

    private final Answers answers = Answers.of(new ResultDocument(
            1,
            "1",
            new Experiment("x", "", "", 1, Optional.empty()),
            new Configuration("", List.of(), "{}"),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(ALPHA, ABSENT, Finding.verdict("fits/x/status", "CONVERGED")),
            List.of(),
            List.of(),
            List.of()));

    @Test
    void aNumberIsFoundByItsAddress() {
        assertThat(answers.number("fits/x/alpha")).isEqualTo(0.1);
    }

    @Test
    void soIsTheEndOfItsInterval() {
        assertThat(answers.number("fits/x/alpha/lower")).isEqualTo(0.05);
        assertThat(answers.interval("fits/x/alpha")).contains(INTERVAL);
    }

    @Test
    void aWordIsText() {
        assertThat(answers.text("fits/x/status")).isEqualTo("CONVERGED");
    }

    @Test
    void anUnknownAddressSuggestsTheLikelyOne() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> answers.number("fits/x/alhpa"))
                .withMessage("no finding at 'fits/x/alhpa'; did you mean 'fits/x/alpha'?");
    }

    @Test
    void anAbsentNumberSaysWhy() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> answers.number("fits/x/aic"))
                .withMessage("no number at 'fits/x/aic': there is no likelihood");
    }
}

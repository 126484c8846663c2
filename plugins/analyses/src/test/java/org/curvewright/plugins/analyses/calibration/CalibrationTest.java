package org.curvewright.plugins.analyses.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;
import org.junit.jupiter.api.Test;

class CalibrationTest implements AnalysisContract {

    @Override
    public Analysis analysis() {
        return CALIBRATION;
    }

    @Override
    public AnalysisContext context() {
        Tables answers = answers();
        fill(answers, 0, 2, 2, 0);
        fill(answers, 1, 6, 2, -.6);
        return BorrowedTables.of(answers.build());
    }

    private static final Calibration CALIBRATION = new Calibration(new CalibrationConfiguration(
            new DataReference("answers"),
            Optional.of("checkpoint"),
            Optional.of("x"),
            Optional.of("item"),
            "correct",
            "confidence",
            10,
            1e-6,
            60,
            0.95));

    private static Tables answers() {
        return Tables.named("answers", "checkpoint", "x", "item", "correct", "confidence");
    }

    private static Found run(Table table) {
        return new Found(CALIBRATION.run(BorrowedTables.of(table)));
    }

    private static List<String> problems(Table table) {
        return CALIBRATION.check(BorrowedTables.of(table).plan()).stream()
                .map(Problem::code)
                .toList();
    }

    /** q ~ Beta(a, b), correct with probability σ(logit q + shift). */
    private static void fill(Tables answers, int x, double a, double b, double shift) {
        RandomStream random = RandomStream.of(9, x);
        for (int i = 0; i < 800; i++) {
            double q = random.nextBeta(a, b);
            boolean correct = random.nextDouble() < Logistic.sigmoid(Logistic.logit(q) + shift);
            answers.row("step-" + x, x, i, correct ? 1 : 0, q);
        }
    }

    @Test
    void seesAccuracyClimbWhileCalibrationDegrades() {
        Tables answers = answers();
        fill(answers, 0, 2, 2, 0);
        fill(answers, 1, 6, 2, -.6);
        fill(answers, 2, 20, 2, -1.6);
        Found found = run(answers.build());
        assertThat(found.text("alarm")).isEqualTo("DIVERGING");
        assertThat(found.text("answer"))
                .startsWith(
                        "Accuracy climbs while calibration degrades, by lines through the 3 checkpoints: from x 0 to 2"
                                + " accuracy changes by 0.")
                .endsWith(" (the last checkpoint less the first, 95 % intervals).");
        assertThat(found.number("changes/accuracy"))
                .isCloseTo(found.number("step-2/accuracy") - found.number("step-0/accuracy"), within(1e-12));
        assertThat(found.interval("changes/ece").contains(found.number("changes/ece")))
                .isTrue();
        assertThat(found.text("slopes/gap-direction")).isEqualTo("RISES");
        assertThat(found.number("slopes/accuracy")).isPositive();
    }

    /** Right from the third checkpoint on: the line through 0, 0, 1, 1 rises by 1.2, the accuracy by 1. */
    @Test
    void oneItemRaisesNoAlarm() {
        Tables answers = answers();
        for (int x = 1; x <= 4; x++) {
            answers.row("step-" + x, x, 0, x > 2 ? 1 : 0, x > 2 ? .6 : .1);
        }
        Found found = run(answers.build());
        assertThat(found.text("alarm")).isEqualTo("UNDETERMINED");
        assertThat(found.codes("alarm")).containsExactly("TOO_FEW_UNITS");
        assertThat(found.at("slopes/accuracy").interval()).isEmpty();
        assertThat(found.codes("slopes/accuracy")).contains("TOO_FEW_UNITS");
        assertThat(found.text("answer"))
                .startsWith("Accuracy does not move by more than its noise")
                .contains("accuracy changes by 1,")
                .contains("no intervals: 1 unit shows too little");
    }

    @Test
    void ordersCheckpointsByX() {
        Tables answers = answers();
        fill(answers, 2, 2, 2, 0);
        fill(answers, 1, 2, 2, 0);
        Found found = run(answers.build());
        assertThat(found.lane("tracks", "checkpoint").labels()).containsExactly("step-1", "step-2");
    }

    /** Well calibrated, so that resamples, which hold answers twice, are worse than the answers themselves, and the truth better. */
    @Test
    void intervalsOfCalibrationErrorsHoldThem() {
        Tables answers = answers();
        for (int x = 0; x < 6; x++) {
            fill(answers, x, 2, 2, 0);
        }
        Found found = run(answers.build());
        for (String name : List.of("ece", "ece-equal-mass", "ece-debiased")) {
            for (int x = 0; x < 6; x++) {
                String address = "step-" + x + "/" + name;
                assertThat(found.interval(address).contains(found.number(address)))
                        .as(address)
                        .isTrue();
                assertThat(found.interval(address).lower().orElseThrow()).isBetween(0.0, .02);
            }
        }
        assertThat(found.interval("step-0/ece").notices())
                .extracting(Notice::code)
                .containsExactly("BIASED_RESAMPLES");
    }

    @Test
    void saysThatOneCheckpointHasNoTrack() {
        Tables answers = answers();
        fill(answers, 0, 2, 2, 0);
        Found found = run(answers.build());
        assertThat(found.codes("alarm")).containsExactly("NO_TRACK");
        assertThat(found.number("step-0/ece")).isLessThan(.08);
        assertThat(found.interval("step-0/accuracy").contains(.5)).isTrue();
        assertThat(found.text("answer")).matches("\\p{Lu}.*\\[[^,]+, [^]]+].*95 % interval.*\\.");
    }

    @Test
    void hasNoAreaWhereEveryAnswerIsCorrect() {
        Found found = run(answers().row("a", 1, 1, 1, .9).row("a", 1, 2, 1, .8).build());
        assertThat(found.codes("a/auroc")).containsExactly("ONE_CLASS");
        assertThat(found.number("a/brier")).isCloseTo(.025, within(1e-15));
        assertThat(found.interval("a/accuracy").lower().orElseThrow()).isLessThan(.5);
    }

    @Test
    void countsClippedConfidences() {
        Found found = run(answers().row("a", 1, 1, 0, 1).row("a", 1, 2, 1, .8).build());
        assertThat(found.codes("a/log-score")).contains("CLIPPED");
    }

    @Test
    void refusesConfidenceOutsideOfProbability() {
        assertThat(problems(answers().row("a", 1, 1, 0, 1.2).build())).containsExactly("BAD_VALUE");
    }

    @Test
    void refusesHalfCorrectAnswers() {
        assertThat(problems(answers().row("a", 1, 1, .5, .2).build())).containsExactly("BAD_VALUE");
    }

    @Test
    void findsContradictionsInATable() {
        Table table = Tables.named("summary", "label", "accuracy", "confidence", "brier", "ece")
                .row("certain", .63, 1, .37, .37)
                .row("impossible", .6, .9, .3, .1)
                .build();
        CalibrationTable.Configuration with = new CalibrationTable.Configuration(
                new DataReference("summary"), "label", "accuracy", "confidence", "brier", "ece", 5e-4);
        Found found = new Found(new CalibrationTable(with).run(BorrowedTables.of(table)));
        assertThat(found.text("certain/identities")).isEqualTo("HOLD");
        assertThat(found.text("impossible/identities")).isEqualTo("CONTRADICTED");
        assertThat(found.number("contradictions")).isEqualTo(1);
    }
}

package org.curvewright.plugins.analyses.errormodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.curvewright.numerics.random.RandomStream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorModesTest implements AnalysisContract {

    private static final int WORLDS = 20;

    private static ErrorModes modes(int draws, Optional<String> by, Optional<String> type) {
        return new ErrorModes(new ErrorModesConfiguration(
                new DataReference("steps"), by, "task_id", "attempt_id", "step_id", "step_ok", type, 2, draws, 0.95));
    }

    private static Found run(Table table) {
        return new Found(modes(1, Optional.empty(), Optional.empty()).run(BorrowedTables.of(table)));
    }

    @Override
    public Analysis analysis() {
        return modes(10, Optional.empty(), Optional.empty());
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(new StepWorld(Mode.TWO_CLASS, 20, 4, 6).table(1));
    }

    /** METHODS S12 at a tenth of its size: the criterion picks the generator in at least 95 % of worlds. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void picksTheModeThatMadeTheErrors(Mode mode) {
        int picked = 0;
        for (int world = 0; world < WORLDS; world++) {
            Found found = run(new StepWorld(mode, 60, 10, 12).table(world));
            picked += found.text("mode").equals(mode.name()) ? 1 : 0;
        }
        assertThat(picked).isGreaterThanOrEqualTo(WORLDS - 1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"INDEPENDENT", "STEP"})
    void doesNotTellHardStepsFromChanceByOneAttempt(Mode mode) {
        Found found = run(new StepWorld(mode, 150, 1, 20).table(3));
        assertThat(found.text("mode")).isEqualTo("INDISTINGUISHABLE");
        assertThat(found.codes("mode")).containsExactly("NEEDS_RETRIES");
        assertThat(found.absent("shares/step")).isTrue();
    }

    /** A task with a step that fails at each of many attempts: the criterion is sure, of one task. */
    @Test
    void oneTaskTellsNoMode() {
        Tables steps = Tables.named("steps", "task_id", "attempt_id", "step_id", "step_ok");
        for (int attempt = 0; attempt < 20; attempt++) {
            for (int step = 0; step < 10; step++) {
                steps.row("t", attempt, step, step == 4 ? 0 : 1);
            }
        }
        Found found = new Found(modes(50, Optional.empty(), Optional.empty()).run(BorrowedTables.of(steps.build())));
        assertThat(found.text("mode")).isEqualTo("INDISTINGUISHABLE");
        assertThat(found.codes("mode")).containsExactly("TOO_FEW_UNITS");
        assertThat(found.at("step-error").interval()).isEmpty();
        assertThat(found.codes("step-error")).contains("TOO_FEW_UNITS");
    }

    /** Chance alone, each attempt cut at its first failure: pairs of outcomes would show a share of tasks that is not there. */
    @Test
    void splitsNoVarianceWhereAttemptsStop() {
        RandomStream random = RandomStream.of(4, 0);
        Tables cut = Tables.named("steps", "task_id", "attempt_id", "step_id", "step_ok");
        Tables whole = Tables.named("steps", "task_id", "attempt_id", "step_id", "step_ok");
        for (int task = 0; task < 30; task++) {
            for (int attempt = 0; attempt < 5; attempt++) {
                boolean going = true;
                for (int step = 0; step < 8; step++) {
                    int ok = random.nextDouble() < .8 ? 1 : 0;
                    whole.row(task, attempt, step, ok);
                    if (going) {
                        cut.row(task, attempt, step, ok);
                    }
                    going &= ok == 1;
                }
            }
        }
        Found stopped = run(cut.build());
        assertThat(stopped.codes("shares/task")).containsExactly("ATTEMPTS_STOP");
        assertThat(stopped.absent("shares/luck")).isTrue();
        assertThat(run(whole.build()).number("shares/task")).isCloseTo(0, within(.02));
    }

    @Test
    void tellsSharedDifficultyByOneAttempt() {
        assertThat(run(new StepWorld(Mode.TASK, 300, 1, 20).table(3)).text("mode"))
                .isEqualTo("TASK");
    }

    @Test
    void recoversTheShareOfDeficientTasks() {
        Found found = new Found(modes(60, Optional.empty(), Optional.empty())
                .run(BorrowedTables.of(new StepWorld(Mode.TWO_CLASS, 200, 8, 10).table(5))));
        assertThat(found.number("two-class/share")).isCloseTo(.33, within(.08));
        assertThat(found.interval("two-class/share").contains(.33)).isTrue();
        assertThat(found.number("two-class/p")).isCloseTo(.95, within(.01));
        assertThat(found.number("retry-shortfall")).isGreaterThan(.1);
        assertThat(found.codes("remedy")).containsExactly("HYPOTHESIS");
        assertThat(found.text("answer")).matches("\\p{Lu}.*\\[[^,]+, [^]]+].*95 % interval.*\\.");
    }

    @Test
    void splitsTheVarianceOfOutcomes() {
        Found steps = run(new StepWorld(Mode.STEP, 100, 10, 20).table(8));
        assertThat(steps.number("shares/step")).isCloseTo(1 / 11.0, within(.02));
        assertThat(steps.number("shares/task")).isCloseTo(0, within(.01));
        Found tasks = run(new StepWorld(Mode.TASK, 400, 5, 10).table(8));
        assertThat(tasks.number("shares/task")).isCloseTo(1 / 11.0, within(.03));
        assertThat(tasks.number("shares/step")).isCloseTo(0, within(.01));
    }

    @Test
    void saysNothingWhereNothingFails() {
        Found found = run(Tables.named("steps", "task_id", "attempt_id", "step_id", "step_ok")
                .row(1, 1, 1, 1)
                .row(1, 2, 1, 1)
                .build());
        assertThat(found.codes("mode")).containsExactly("NO_CONTRAST");
    }

    @Test
    void namesTheKindOfStepThatFails() {
        Tables steps = Tables.named("steps", "task_id", "attempt_id", "step_id", "step_ok", "kind");
        for (int task = 0; task < 20; task++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                steps.row(task, attempt, 0, (task + attempt) % 9 == 0 ? 0 : 1, "read");
                steps.row(task, attempt, 1, (task + attempt) % 2, "click");
            }
        }
        Found found = new Found(modes(5, Optional.empty(), Optional.of("kind")).run(BorrowedTables.of(steps.build())));
        assertThat(found.text("types/top")).isEqualTo("click");
        assertThat(found.number("types/top-share")).isGreaterThan(.7);
    }

    @Test
    void refusesHalfSteps() {
        Table table = Tables.named("steps", "task_id", "attempt_id", "step_id", "step_ok")
                .row(1, 1, 1, 2)
                .build();
        assertThat(modes(1, Optional.empty(), Optional.empty())
                        .check(BorrowedTables.of(table).plan()))
                .extracting(Problem::code)
                .containsExactly("BAD_VALUE");
    }
}

package org.curvewright.plugins.analyses.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.testkit.AnalysisContract;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.curvewright.testkit.Tables;
import org.junit.jupiter.api.Test;

class SkillTableTest implements AnalysisContract {

    private static SkillTable table(boolean gains) {
        return new SkillTable(new SkillTable.Configuration(
                new DataReference("means"),
                "model",
                "skill",
                "score",
                gains ? Optional.of(new DataReference("gains")) : Optional.empty(),
                .005));
    }

    private static Tables means() {
        return Tables.named("means", "model", "skill", "score")
                .row("a", "wit", 2)
                .row("a", "care", 4.5)
                .row("b", "wit", 3)
                .row("b", "care", 1);
    }

    /** 2.27 → 2.36 is +3.5 to +4.4 % whatever was rounded off; 3.71 → 3.38 is −9.1 to −8.6 %. */
    private static Tables gains() {
        return Tables.named("gains", "skill", "before", "after", "printed")
                .row("robustness", 2.27, 2.36, 3.96)
                .row("metacognition", 3.71, 3.38, -9.90);
    }

    @Override
    public Analysis analysis() {
        return table(true);
    }

    @Override
    public AnalysisContext context() {
        return BorrowedTables.of(means().build(), gains().build());
    }

    private Found found() {
        return new Found(analysis().run(context()));
    }

    @Test
    void namesStrongestAndWeakest() {
        assertThat(found().text("a/weakest")).isEqualTo("wit");
        assertThat(found().text("a/strongest")).isEqualTo("care");
        assertThat(found().text("b/weakest")).isEqualTo("care");
        assertThat(found().number("a/mean")).isEqualTo(3.25);
        assertThat(found().number("b/care")).isEqualTo(1);
    }

    @Test
    void findsGainsThatDoNotFollow() {
        assertThat(found().text("gains/robustness/identities")).isEqualTo("HOLD");
        assertThat(found().text("gains/metacognition/identities")).isEqualTo("CONTRADICTED");
        assertThat(found().number("gains/metacognition/implied")).isCloseTo(-8.8949, within(1e-4));
        assertThat(found().number("gains/contradictions")).isEqualTo(1);
        assertThat(found().text("answer"))
                .startsWith("By the published means a is weakest in wit (2 points)")
                .contains("Of 2 printed relative gains 1 do not follow");
    }

    @Test
    void doesWithoutGains() {
        Found found = new Found(table(false).run(context()));
        assertThat(found.text("answer")).doesNotContain("gains");
    }

    @Test
    void refusesEmptyTablesAndGainsFromNothing() {
        assertThat(table(false)
                        .check(BorrowedTables.of(Tables.named("means", "model", "skill", "score")
                                        .build())
                                .plan()))
                .extracting(Problem::code)
                .contains("NO_ROWS");
        BorrowedTables zero = BorrowedTables.of(
                means().build(),
                Tables.named("gains", "skill", "before", "after", "printed")
                        .row("s", 0, 1, 5)
                        .build());
        assertThat(table(true).check(zero.plan())).extracting(Problem::code).containsExactly("BAD_VALUE");
    }

    @Test
    void refusesNegativeRounding() {
        assertThatThrownBy(() ->
                        new SkillTable.Configuration(new DataReference("means"), "m", "s", "c", Optional.empty(), -1))
                .hasMessage("rounding is -1, not at least 0");
    }
}

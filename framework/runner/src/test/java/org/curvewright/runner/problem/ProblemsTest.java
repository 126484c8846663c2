package org.curvewright.runner.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

    private final Problems problems = new Problems();

    @Test
    void problemsAreSortedByPositionThingsFirstAndArgumentsLast() {
        problems.add(Code.BAD_VALUE, new Position.InArgument("seed"), "seed", "d");
        problems.add(Code.BAD_VALUE, new Position.InText("a.yaml", 10, 2), "x", "c");
        problems.add(Code.BAD_VALUE, new Position.InText("a.yaml", 9, 30), "x", "b");
        problems.add(Code.BROKEN_PLUGIN, new Position.Thing("x.jar"), "", "a");

        assertThat(problems.render()).isEqualTo("""
                        x.jar: BROKEN_PLUGIN: a
                        a.yaml:9:30: BAD_VALUE x: b
                        a.yaml:10:2: BAD_VALUE x: c
                        --set seed: BAD_VALUE seed: d
                        4 problems, nothing was run
                        """);
    }

    @Test
    void oneProblemIsSingularAndFoundTwiceCountsOnce() {
        problems.add(Code.BAD_VALUE, new Position.InText("a.yaml", 1, 1), "x", "b");
        problems.add(Code.BAD_VALUE, new Position.InText("a.yaml", 1, 1), "x", "b");

        assertThat(problems.render()).endsWith("1 problem, nothing was run\n");
    }

    @Test
    void ofHundredsOfAKindTheFirstFewAreTold() {
        for (int k = 0; k < 300; k++) {
            problems.add(Code.TOO_FEW_OBSERVATIONS, new Position.InText("a.yaml", 1, 1), "x", "group " + k);
        }
        problems.add(Code.BAD_VALUE, new Position.InText("a.yaml", 1, 1), "x", "another kind");

        assertThat(problems.render())
                .startsWith("a.yaml:1:1: TOO_FEW_OBSERVATIONS x: group 0\n")
                .contains("group 4\na.yaml:1:1: TOO_FEW_OBSERVATIONS … and 295 more of the same kind\n")
                .endsWith("another kind\n301 problems, nothing was run\n");
    }

    @Test
    void hostileTextStaysOnOneLine() {
        assertThat(Quoted.of("a\nb\u001b[31m")).isEqualTo("'a\\nb [31m'");
    }

    @Test
    void longTextIsCut() {
        assertThat(Quoted.of("x".repeat(100))).isEqualTo("'" + "x".repeat(60) + "…'");
    }

    @Test
    void everyCodeIsExplained() {
        assertThat(Code.values())
                .allSatisfy(code -> assertThat(code.explanation()).isNotBlank());
    }
}

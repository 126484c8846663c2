package org.curvewright.runner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.curvewright.runner.problem.LocatedProblem;
import org.curvewright.runner.problem.Position;
import org.junit.jupiter.api.Test;

class TableOriginTest {

    private static String refusal(String message) {
        Position drafted = new Position.InText("the table", 2, 15);
        return TableOrigin.refusal("logs/broken.csv", new LocatedProblem(drafted, "BAD_VALUE", "data.runs", message));
    }

    @Test
    void whatIsWrongIsSaidOfTheFileAndItsLine() {
        assertThat(refusal("../logs/broken.csv: line 3: 2 cells where the header has 3"))
                .isEqualTo("logs/broken.csv: BAD_VALUE: line 3: 2 cells where the header has 3");
        assertThat(refusal("line 3 is empty")).isEqualTo("logs/broken.csv: BAD_VALUE: line 3 is empty");
    }
}

package org.curvewright.runner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsePatternTest {

    private static TextColumn texts(String name, String cells) {
        return TextColumn.of(Variable.of(name, ""), Arrays.asList(cells.split(",", -1)));
    }

    private static Table table(String cells) {
        return new Table(
                "runs",
                List.of(NumberColumn.of(Variable.of("N", ""), new double[4]), texts("a_acc", cells)),
                Provenance.of("runs.csv", ""));
    }

    private static List<String> matching(String pattern, String cells) {
        return new ResponsePattern(pattern).matching(table(cells));
    }

    /** A star alone asks for no score of that name, so that labels, which hold no number, are not told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a*    | a,b,c,d       | 1 column of runs with more texts than numbers: a_acc (4 of 4 cells, such as 'a' in row 1)
            *     | 0.1,b,c,      | 1 column of runs with more texts than numbers: a_acc (2 of 3 cells, such as 'b' in row 2)
            *     | a,b,c,d       |
            a*    | 0.1,0.2,n/a,  |
            b*    | a,b,c,d       |
            a_acc | a,b,c,d       |
            a*    | '   ,,,'      |
            """)
    void textsThatMatchByNameAreTold(String pattern, String cells, String told) {
        assertThat(new ResponsePattern(pattern)
                        .leftOut(table(cells), RoleColumns.NONE)
                        .map(UnmatchedTexts::sentence))
                .isEqualTo(Optional.ofNullable(told));
    }

    @Test
    void aColumnOfARoleIsNoScore() {
        RoleColumns roles = new RoleColumns(
                Optional.of("a_acc"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(new ResponsePattern("a*").leftOut(table("a,b,c,d"), roles)).isEmpty();
    }

    /** Empty cells speak for neither. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.1,0.2,0.3,n/a | true
            0.1,0.2,n/a,inf | true
            0.1,,n/a,       | true
            0.1,0.2,0.3,0.4 | true
            0.1,n/a,inf,    | false
            0.1,a,b,c       | false
            a,b,c,d         | false
            '   ,,,'        | false
            """)
    void aPatternMeansColumnsOfWhichAtLeastHalfAreNumbers(String cells, boolean matched) {
        assertThat(matching("*_acc", cells)).hasSize(matched ? 1 : 0);
        assertThat(matching("a*c", cells)).hasSize(matched ? 1 : 0);
        assertThat(matching("*_loss", cells)).isEmpty();
    }

    @Test
    void aNameMeansItselfWhateverTheTableHolds() {
        assertThat(matching("a_acc", "a,b,c,d")).containsExactly("a_acc");
        assertThat(matching("b_acc", "a,b,c,d")).containsExactly("b_acc");
    }

    @Test
    void aStarAloneMeansEveryNumericColumn() {
        assertThat(matching("*", "a,b,c,d")).containsExactly("N");
    }
}

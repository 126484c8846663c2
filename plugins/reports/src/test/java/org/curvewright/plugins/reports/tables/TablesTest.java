package org.curvewright.plugins.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.curvewright.plugins.reports.Hostile;
import org.curvewright.plugins.reports.MemorySink;
import org.curvewright.plugins.reports.Study;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.Test;

final class TablesTest {

    private static MemorySink csv(ResultDocument document) throws IOException {
        MemorySink sink = new MemorySink();
        new CsvTables().render(document, sink);
        return sink;
    }

    static String latex(ResultDocument document, boolean standalone) throws IOException {
        MemorySink sink = new MemorySink();
        new LatexTables(new LatexTables.Configuration(4, standalone)).render(document, sink);
        return sink.text("tables.tex");
    }

    @Test
    void everyKindOfTableHasItsFile() throws IOException {
        assertThat(csv(Study.document()).paths())
                .contains("tables/laws.csv", "tables/parameters.csv", "tables/claims.csv");
    }

    @Test
    void everyRowHasAsManyCellsAsTheHeader() throws IOException {
        String[] lines = csv(Study.document()).text("tables/parameters.csv").split("\n");
        assertThat(lines[0].split(",", -1)).hasSize(9);
        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(9));
    }

    @Test
    void numbersAreSetBySiunitxBetweenTheRulesOfBooktabs() throws IOException {
        assertThat(latex(Study.document(), false))
                .contains("\\toprule", "\\midrule", "\\bottomrule", "\\num{")
                .doesNotContain("\\documentclass", "NaN");
    }

    @Test
    void aStandaloneFileIsADocument() throws IOException {
        assertThat(latex(Study.document(), true)).contains("\\documentclass", "\\end{document}");
    }

    @Test
    void labelsAreNoCommands() throws IOException {
        assertThat(latex(Hostile.document(), false)).doesNotContain("<script>");
        assertThat(Latex.text("\\input{x} 5 % & a_b #1 $y$ ~^\n\n"))
                .isEqualTo(
                        "\\textbackslash{}input\\{x\\} 5 \\% \\& a\\_b \\#1 \\$y\\$ \\textasciitilde{}\\textasciicircum{}");
    }

    @Test
    void digitsHaveARange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatexTables.Configuration(0, false))
                .withMessage("0 digits; from 1 to 15");
    }
}

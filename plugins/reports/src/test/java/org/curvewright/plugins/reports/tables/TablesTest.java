package org.curvewright.plugins.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.reports.DocumentBuilder;
import org.curvewright.plugins.reports.FitBuilder;
import org.curvewright.plugins.reports.Hostile;
import org.curvewright.plugins.reports.MemorySink;
import org.curvewright.plugins.reports.Study;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Parameter;
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
        assertThat(lines[0].split(",", -1)).hasSize(10);
        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.split(",", -1)).hasSize(10));
    }

    @Test
    void numbersAreSetBySiunitxBetweenTheRulesOfBooktabs() throws IOException {
        assertThat(latex(Study.document(), false))
                .contains("\\toprule", "\\midrule", "\\bottomrule", "\\num{")
                .doesNotContain("\\documentclass", "NaN");
    }

    @Test
    void whatIsNoEstimateIsMarkedAndTheMarkExplained() throws IOException {
        assertThat(csv(Study.document()).text("tables/parameters.csv").lines())
                .anyMatch(line -> line.contains(",chinchilla,alpha,") && line.contains(",not identified,"))
                .anyMatch(line -> line.contains(",kaplan,alpha,") && line.contains(",,fits/"));
        assertThat(latex(Study.document(), false))
                .contains("not identified \\\\", "Not identified: the data do not determine the value.");
    }

    @Test
    void aValueOnABoundIsMarked() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.fit(new FitBuilder("tasks", "acc", "power", "Tasks")
                .parameter(Parameter.level("E", "level"), 0, 0, 1)
                .certificate(new Certificate(
                        OptionalDouble.empty(),
                        1,
                        0,
                        0,
                        OptionalDouble.empty(),
                        1,
                        List.of(),
                        List.of("E"),
                        8,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        "",
                        OptionalDouble.empty())));
        assertThat(csv(document.build()).text("tables/parameters.csv")).contains(",at bound,fits/tasks/acc/power/E");
    }

    /** A fit that converged, with what qualifies it, and one without a certificate. */
    static ResultDocument reasoned() {
        return new DocumentBuilder()
                .fit(new FitBuilder("tasks", "acc", "power", "Tasks")
                        .status(FitStatus.CONVERGED, "the gradient vanishes")
                        .cautions("observation a_1 & b alone makes up 97.4 % of the objective"))
                .fit(new FitBuilder("tasks", "acc", "line", "Tasks")
                        .status(FitStatus.FAILED, "the response 1e308 is too large to be squared")
                        .certificate(Certificate.NONE))
                .build();
    }

    @Test
    void aCertificateTellsTheReasonsOfEachFit() throws IOException {
        assertThat(csv(reasoned()).text("tables/certificates.csv").lines())
                .satisfiesExactly(
                        header -> assertThat(header).startsWith("fit,searched,").endsWith(",not determined,reasons"),
                        converged -> assertThat(converged)
                                .startsWith("tasks/acc/power,64,")
                                .endsWith(
                                        ",the gradient vanishes; observation a_1 & b alone makes up 97.4 % of the objective"),
                        failed -> assertThat(failed)
                                .isEqualTo("tasks/acc/line,,,,,,,,,,,,the response 1e308 is too large to be squared"));
        assertThat(csv(reasoned()).text("tables/reasons.csv").lines())
                .containsExactly(
                        "fit,status,reason",
                        "tasks/acc/power,converged,the gradient vanishes",
                        "tasks/acc/power,converged,observation a_1 & b alone makes up 97.4 % of the objective",
                        "tasks/acc/line,failed,the response 1e308 is too large to be squared");
    }

    @Test
    void inLatexEachReasonHasARow() throws IOException {
        String tables = latex(reasoned(), false);
        String reasons = tables.substring(tables.indexOf("\\label{tab:reasons}"));
        assertThat(reasons)
                .contains("& converged & the gradient vanishes \\\\", "a\\_\\allowbreak{}1 \\& b alone", "97.4 \\% of");
        assertThat(tables).containsOnlyOnce("the gradient vanishes");
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
    void symbolsAndUnitsAreTypeset() {
        assertThat(Latex.symbol("alpha")).isEqualTo("$\\alpha$");
        assertThat(Latex.symbol("L_inf")).isEqualTo("$L_{\\infty}$");
        assertThat(Latex.symbol("x0")).isEqualTo("$x_{0}$");
        assertThat(Latex.symbol("ceiling")).isEqualTo("ceiling");
        assertThat(Latex.unit("response·parameters^alpha"))
                .isEqualTo("response$\\cdot$\\allowbreak{}parameters$^{\\alpha}$");
        assertThat(Latex.unit("tokens^-1")).isEqualTo("tokens$^{-1}$");
        assertThat(Latex.unit("a^$x$")).isEqualTo("a\\textasciicircum{}\\$x\\$");
    }

    @Test
    void columnsShareTheLine() {
        Widths widths = Widths.of(new int[] {18, 18, 18, 10, 18, 18, 18}, new int[] {90, 18, 18, 10, 30, 40, 18});
        assertThat(widths.small()).isTrue();
        assertThat(widths.shares().stream().mapToDouble(share -> share).sum()).isLessThanOrEqualTo(1.0 + 1e-12);
        assertThat(Widths.of(new int[] {4, 5}, new int[] {10, 9}).shares()).allMatch(share -> share < 0.2);
    }

    @Test
    void anIntervalStandsBesideItsValue() throws IOException {
        assertThat(latex(Study.document(), false))
                .contains("value [interval]")
                .containsPattern("\\\\num\\{[^}]+\\} \\[\\\\num\\{[^}]+\\}, ")
                .doesNotContain("& lower &", "textasciicircum");
    }

    @Test
    void digitsHaveARange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LatexTables.Configuration(0, false))
                .withMessage("0 digits; from 1 to 15");
    }
}

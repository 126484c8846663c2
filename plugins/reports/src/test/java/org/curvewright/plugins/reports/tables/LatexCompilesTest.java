package org.curvewright.plugins.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.curvewright.plugins.reports.DocumentBuilder;
import org.curvewright.plugins.reports.FitBuilder;
import org.curvewright.plugins.reports.Hostile;
import org.curvewright.plugins.reports.Study;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables as LaTeX itself sets them; skipped where no pdflatex with booktabs, longtable and siunitx is installed. */
final class LatexCompilesTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final String PROBE =
            "\\documentclass{article}\\usepackage{booktabs,longtable,siunitx}\\begin{document}x\\end{document}";

    @TempDir
    private Path folder;

    @BeforeEach
    void latexIsThere() throws IOException, InterruptedException {
        boolean program = List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, "pdflatex")));
        assumeTrue(program, "SKIPPED: no pdflatex on the PATH");
        assumeTrue(compiled("probe", PROBE) == 0, "SKIPPED: this LaTeX lacks booktabs, longtable or siunitx");
    }

    @Test
    void theStudysTablesAreSetWithoutAComplaint() throws IOException, InterruptedException {
        assertThat(compiled("study", standalone(Study.document()))).isZero();
        assertThat(Files.size(folder.resolve("study.pdf"))).isGreaterThan(10_000);
        assertThat(tooWide("study")).isEmpty();
    }

    @Test
    void hostileLabelsAreSetAsText() throws IOException, InterruptedException {
        assertThat(compiled("hostile", standalone(Hostile.document()))).isZero();
        assertThat(tooWide("hostile")).isEmpty();
    }

    /** Of many fits that each have much said of them, over many pages. */
    @Test
    void longReasonsAreSetOverSeveralPages() throws IOException, InterruptedException {
        String said =
                "the parameters hang on observation a_1: without it the sum of squares falls from 3.26 to 0.00295, more than"
                        + " Gaussian noise explains (F(1, 9) = 9960), and α = 0.3469, β = 0.3 in [0, ∞], R² ≥ 0.9 & 50 % − so";
        DocumentBuilder document = new DocumentBuilder();
        for (int k = 0; k < 100; k++) {
            document.fit(new FitBuilder("tasks", "leaderboard_task_" + k, "chance-floored-power-law", "Tasks")
                    .status(FitStatus.NOT_IDENTIFIED, said, said + " again", said + " and again")
                    .cautions(said));
        }
        assertThat(compiled("reasons", standalone(document.build()))).isZero();
        assertThat(tooWide("reasons")).isEmpty();
        assertThat(tooTall("reasons")).isEmpty();
    }

    private List<String> tooTall(String name) throws IOException {
        return said(name, line -> line.startsWith("Overfull \\vbox"));
    }

    /** What LaTeX says of tables that stick out of the page. */
    private List<String> tooWide(String name) throws IOException {
        return said(name, line -> line.startsWith("Overfull") && line.contains("in alignment"));
    }

    private List<String> said(String name, Predicate<String> what) throws IOException {
        return Files.readString(folder.resolve(name + ".log"), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(what)
                .toList();
    }

    private static String standalone(ResultDocument document) throws IOException {
        return TablesTest.latex(document, true);
    }

    /** The exit code of a run that stops at the first error. */
    private int compiled(String name, String source) throws IOException, InterruptedException {
        Files.writeString(folder.resolve(name + ".tex"), source, StandardCharsets.UTF_8);
        Process latex = new ProcessBuilder(
                        "pdflatex", "-halt-on-error", "-interaction=nonstopmode", "-no-shell-escape", name)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .start();
        if (!latex.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            latex.destroyForcibly();
            return -1;
        }
        return latex.exitValue();
    }
}

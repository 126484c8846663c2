package org.curvewright.plugins.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.curvewright.plugins.reports.Hostile;
import org.curvewright.plugins.reports.Study;
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

    /** What LaTeX says of tables that stick out of the page. */
    private List<String> tooWide(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"), StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> line.startsWith("Overfull") && line.contains("in alignment"))
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

package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Severity;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {

    private static String rendered(ResultDocument document) throws IOException {
        MemorySink sink = new MemorySink();
        new MarkdownReport(new MarkdownReport.Configuration(Optional.empty())).render(document, sink);
        return sink.text("report.md");
    }

    @Test
    void theSectionsStandInTheOrderOfTheStudy() throws IOException {
        List<String> headings = rendered(Study.document())
                .lines()
                .filter(line -> line.startsWith("## "))
                .toList();
        assertThat(headings)
                .containsExactly(
                        "## Summary",
                        "## Loss Scaling",
                        "## Task Scaling",
                        "## Cross-Metric Correlation",
                        "## Extrapolation Risk",
                        "## Cross-Family Transfer",
                        "## Methodology",
                        "## Limitations");
    }

    @Test
    void aPublishedStatementStandsBesideWhatWasRecomputed() throws IOException {
        assertThat(rendered(Study.document()))
                .contains(
                        "| Kaplan's law has the exponent 0.106 | is 0.106 within 0.0005 | 0.10609 | [0.0942, 0.2081] | holds |"
                                + " `fits/loss/pile_test_loss/kaplan/alpha` |");
    }

    @Test
    void anIntervalTestShowsTheNumberWithinItsInterval() throws IOException {
        assertThat(rendered(Study.document()))
                .contains("| the exponent is consistent with 0.076 | contains 0.076 | 0.10609 | [0.0942, 0.2081] |");
    }

    @Test
    void theSummaryCountsTheVerdicts() throws IOException {
        assertThat(rendered(Study.document()))
                .contains("Of 22 published statements, 18 hold, 3 do not hold and 1 cannot be told.");
    }

    @Test
    void theSummaryNamesThePreferredLawWithItsExponent() throws IOException {
        assertThat(rendered(Study.document()))
                .contains(
                        "| `loss/pile_test_loss` | `kaplan` | converged | 0.99009 | `alpha` 0.10609 [0.0942, 0.2081] |");
    }

    @Test
    void anIndeterminateFitIsExplainedInItsSymbols() throws IOException {
        assertThat(rendered(Study.document()))
                .contains("is **not identified**", "Undetermined: `0.71 b − 0.7 beta`.", "On a bound: `E`.");
    }

    @Test
    void fitsOfWhichTheSameIsSaidShareASentence() throws IOException {
        assertThat(rendered(Study.document()))
                .containsOnlyOnce("lie **on a bound** of the support. Why: ceiling lies on its bound 1.");
    }

    @Test
    void anotherInferenceHasARowOfItsOwn() throws IOException {
        assertThat(rendered(Study.document()))
                .contains("[0.0991, 0.1962]", "`fits/loss/pile_test_loss/kaplan/alpha/as-published`")
                .doesNotContain("alpha/parametric-bootstrap");
    }

    @Test
    void whatHasNoValueSaysWhy() throws IOException {
        assertThat(rendered(Study.document()))
                .contains("- **NOT_A_LIKELIHOOD**: no criterion where there is no optimum"
                        + " (`fits/loss/pile_test_loss/corrected-power-law/aic`)");
    }

    @Test
    void drawsAtABoundAreCounted() throws IOException {
        assertThat(rendered(Study.document()))
                .contains(
                        "counted as “at bound”: in 17 of 17 fits, at most 211 of 500 (42.2 %, `fits/loss/pile_test_loss/kaplan`)",
                        "`L_inf` at bound 211");
    }

    @Test
    void dataAreCitedWithWhatWasLeftOut() throws IOException {
        assertThat(rendered(Study.document()))
                .contains(
                        "7 rows; excluded by the configuration: 1 (deduped), 2 (no loss).",
                        "Licence: Apache-2.0.",
                        "sha256 `4ca0c1fb`");
    }

    /** Two laws of one response have the same scores, so what these resolve stands once. */
    @Test
    void whatScoresResolveStandsOnceBesideTheirFits() throws IOException {
        DocumentBuilder builder = new DocumentBuilder();
        for (String law : List.of("line", "curve")) {
            builder.fit(new FitBuilder("tasks", "piqa", law, "Tasks")
                    .observations(List.of("a", "b"), new double[] {1, 10}, new double[] {.3, .4})
                    .score("sampling/items", 500)
                    .score("sampling/resolution", .002)
                    .score("sampling/standard-error", .021)
                    .score("sampling/detectable-difference", .059));
        }
        String report = rendered(builder.build());
        assertThat(report)
                .contains("| `piqa` | 500 | 0.002 | 0.021 | 0.059 | `fits/tasks/piqa/line/sampling` |")
                .doesNotContain("| `fits/tasks/piqa/curve/sampling` |");
    }

    @Test
    void findingsOfOneShapeShareATable() throws IOException {
        assertThat(rendered(Study.document()))
                .contains(
                        "| address | index | rss ((probability)²) |",
                        "| `analyses/breakpoint/tasks/lambada` | 4 | 0.00016588 |");
    }

    @Test
    void everyFigureThatIsLinkedIsDrawn() throws IOException {
        MemorySink figures = new MemorySink();
        new FiguresReport(new FiguresReport.Configuration(
                        List.of(FiguresReport.Format.SVG),
                        "85mm",
                        org.curvewright.plugins.reports.plot.Theme.PAPER,
                        org.curvewright.plugins.reports.plot.Face.SANS,
                        java.util.OptionalDouble.empty(),
                        72))
                .render(Study.document(), figures);
        Matcher links = Pattern.compile("\\]\\((figures/.*?)\\)").matcher(rendered(Study.document()));
        assertThat(links.results().map(link -> link.group(1))).hasSize(6).allMatch(link -> contains(figures, link));
    }

    private static boolean contains(MemorySink sink, String path) {
        for (String each : sink.paths()) {
            if (each.equals(path)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void noFigureIsLinkedThatTheExperimentDoesNotDraw() throws IOException {
        DocumentBuilder builder = new DocumentBuilder().using("{\"expect\":[\"figures\"],\"reports\":[\"markdown\"]}");
        Study.addTo(builder);
        assertThat(rendered(builder.build())).doesNotContain("](figures/");
    }

    @Test
    void figuresAreLinkedWhereverTheyStandInTheListOfReports() throws IOException {
        DocumentBuilder builder = new DocumentBuilder()
                .using("{\"reports\":[{\"use\":\"markdown\",\"with\":{\"x\":[1,\"]\"]}},\"figures\"],\"seed\":1}");
        Study.addTo(builder);
        assertThat(rendered(builder.build())).contains("](figures/loss_scaling.svg)");
    }

    @Test
    void aHostileLabelOpensNoTagAndNoLink() throws IOException {
        assertThat(rendered(Hostile.document()))
                .doesNotContain("<script")
                .doesNotContainPattern("(?<!\\\\)\\]\\(javascript")
                .doesNotContain("\u0000", "\u202E");
    }

    @Test
    void everyRowOfATableHasItsHeadersCells() throws IOException {
        String header = "";
        for (String line : rendered(Hostile.document()).lines().toList()) {
            if (line.startsWith("|") && header.isEmpty()) {
                header = line;
            }
            assertThat(line.startsWith("|") ? bars(line) : bars(header))
                    .as(line)
                    .isEqualTo(bars(header));
            header = line.startsWith("|") ? header : "";
        }
    }

    private static long bars(String line) {
        return Pattern.compile("(?<!\\\\)\\|").matcher(line).results().count();
    }

    @Test
    void anEmptyDocumentIsTold() throws IOException {
        assertThat(rendered(new DocumentBuilder().build()))
                .contains("Nothing was fitted.", "## Methodology", "The document records none.");
    }

    @Test
    void whatFindingsSayAgainstThemselvesIsALimitation() throws IOException {
        Notice common = new Notice("FEW_ITEMS", "few items");
        Finding[] found = {
            Finding.measurement("a", 1, "").noting(List.of(common)),
            Finding.measurement("b", 1, "").noting(List.of(common)),
            Finding.verdict("answer", "Yes.").noting(List.of(new Notice("GUESSABLE", "one can guess"))),
        };
        String report =
                rendered(new DocumentBuilder().analysis("x", "use", "X", found).build());
        String limitations = report.substring(report.indexOf("## Limitations"));
        assertThat(limitations)
                .doesNotContain("records none")
                .containsSubsequence(
                        "**GUESSABLE**: one can guess (`analyses/x/answer`)",
                        "**FEW_ITEMS**: few items (`analyses/x/a` and 1 more)");
    }

    @Test
    void whatOnlyInformsIsNoLimitationAndWhatInvalidatesComesFirst() throws IOException {
        Finding[] found = {
            Finding.measurement("a", 1, "").noting(List.of(new Notice("COUNTED", "two of them"))),
            Finding.verdict("answer", "yes").noting(List.of(new Notice("FEW_ITEMS", "few items"))),
            Finding.measurement("b", 1, "").noting(List.of(new Notice("LAW_REFUTED", "the law is refuted")))
        };
        ResultDocument document = new DocumentBuilder()
                .analysis("x", "use", "X", found)
                .build()
                .explained(Map.of(
                        "COUNTED", Severity.INFO, "LAW_REFUTED", Severity.INVALIDATES, "UNSEEN", Severity.INVALIDATES));
        assertThat(document.severities()).containsOnlyKeys("COUNTED", "LAW_REFUTED");
        String report = rendered(document);
        assertThat(report.substring(report.indexOf("## Limitations")))
                .doesNotContain("COUNTED")
                .containsSubsequence("**LAW_REFUTED**", "**FEW_ITEMS**");
    }

    @Test
    void theLocaleChangesNothing() throws IOException {
        String here = rendered(Study.document());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(rendered(Study.document())).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }
}

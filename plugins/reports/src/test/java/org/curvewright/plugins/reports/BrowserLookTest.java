package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.browser.Chromium;
import org.curvewright.plugins.reports.browser.Tab;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Letters, sets of runs, widths, the tooltip's place and a narrow window; skipped where no Chromium is installed. */
final class BrowserLookTest {

    private static final String FIGURE = "document.querySelector('figure[data-of$=\"%s\"]:not(.hero)')";

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @Test
    void thePageBringsBothWeightsOfItsLetters() throws IOException, InterruptedException {
        see(Study.document(), 1200, tab -> {
            assertThat(tab.script("[...document.fonts].map(face => face.weight + ' ' + face.status).sort().join()"))
                    .isEqualTo("400 loaded,700 loaded");
            assertThat(tab.complaints()).isEmpty();
        });
    }

    @Test
    void runsToChooseFromAreNoPath() throws IOException, InterruptedException {
        see(design(), 1200, tab -> {
            String candidates = FIGURE.formatted("/candidates");
            assertThat(tab.script(candidates + ".querySelectorAll('circle.dot').length"))
                    .isEqualTo("4");
            assertThat(tab.script(candidates + ".querySelectorAll('path.line').length"))
                    .isEqualTo("0");
            assertThat(tab.script("[..." + candidates + ".querySelectorAll('text.title')]"
                            + ".map(each => each.textContent).join()"))
                    .isEqualTo("model size N (parameters),training data D (tokens)");
            String next = FIGURE.formatted("/next-for-information/series");
            assertThat(tab.script(next + ".querySelectorAll('path.line').length"))
                    .isEqualTo("0");
            assertThat(tab.script(
                            "[..." + next + ".querySelectorAll('text.value')].map(each => each.textContent).join()"))
                    .isEqualTo("1,2,3");
        });
    }

    @Test
    void multiplesStandOnALogarithmicAxisAndTheTableOfUnlikeUnitsIsNotDrawn() throws IOException, InterruptedException {
        see(design(), 1200, tab -> {
            assertThat(tab.script("document.querySelectorAll('figure[data-of$=\"/widths\"]').length"))
                    .isEqualTo("0");
            String widths = FIGURE.formatted("/widths/picture");
            assertThat(tab.script(widths + ".querySelectorAll('rect.column').length"))
                    .isEqualTo("0");
            assertThat(tab.script("(() => { const at = [..." + widths
                            + ".querySelectorAll('circle.dot')].map(dot => Number(dot.getAttribute('cx')));"
                            + " return Math.round(100 * (at[1] - at[0]) / (at[2] - at[1])); })()"))
                    .as("from 0.1 to 1 as far as from 1 to 10")
                    .isEqualTo("100");
        });
    }

    @Test
    void theTooltipLeavesThePointInSight() throws IOException, InterruptedException {
        see(design(), 1200, tab -> {
            String covered = "(() => { const plot = " + FIGURE.formatted("/candidates")
                    + ".querySelector('svg.plot'); plot.scrollIntoView({ block: 'center' }); const dots = [...plot.querySelectorAll('circle.dot')];"
                    + " const box = dots[0].getBoundingClientRect(), x = box.x + box.width / 2, y = box.y + box.height / 2;"
                    + " plot.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }));"
                    + " const tip = document.getElementById('tip').getBoundingClientRect();"
                    + " return document.getElementById('tip').hidden || (x > tip.left && x < tip.right && y > tip.top && y < tip.bottom); })()";
            assertThat(tab.script(covered)).isEqualTo("false");
        });
    }

    @Test
    void onANarrowScreenWhatFollowsTheFirstChartsIsFolded() throws IOException, InterruptedException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "many",
                "residuals",
                "Many",
                IntStream.range(0, 12)
                        .mapToObj(i -> Finding.series(
                                "s" + i,
                                Lane.numbers("x", "", new double[] {1, 2, 3}),
                                Lane.numbers("y", "", new double[] {2, 1, i})))
                        .toArray(Finding[]::new));
        String inSight =
                "[...document.querySelectorAll('section figure')].filter(each => each.checkVisibility()).length";
        see(document.build(), 360, tab -> assertThat(tab.script(inSight)).isEqualTo("3"));
        see(document.build(), 1200, tab -> assertThat(tab.script(inSight)).isEqualTo("12"));
    }

    private static ResultDocument design() {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "plan",
                "design",
                "Plan",
                Finding.series(
                        "candidates",
                        Lane.numbers("N", "parameters", new double[] {1e8, 1e8, 4e8, 4e8}),
                        Lane.numbers("D", "tokens", new double[] {1e9, 9e9, 1e9, 9e9}),
                        Lane.numbers("cost", "FLOP", new double[] {1, 2, 3, 4})),
                Finding.series(
                        "next-for-information/series",
                        Lane.numbers("N", "parameters", new double[] {1e8, 4e8, 2e8}),
                        Lane.numbers("D", "tokens", new double[] {9e9, 1e9, 1e9}),
                        Lane.numbers("cost", "FLOP", new double[] {1, 2, 3})),
                Finding.series(
                        "widths",
                        Lane.labels("quantity", List.of("A", "alpha", "E")),
                        Lane.labels("unit", List.of("nats", "", "nats")),
                        Lane.numbers("true", "", new double[] {406.4, 0.34, 1.69})),
                Finding.series(
                        "widths/picture",
                        Lane.labels("x: quantity", List.of("A", "alpha", "E")),
                        Lane.numbers("y (log): width", "", new double[] {0.1, 1, 10})));
        return document.build();
    }

    private void see(ResultDocument document, int width, Consumer<Tab> looks) throws IOException, InterruptedException {
        Optional<Path> program = Chromium.found();
        assumeTrue(program.isPresent(), "SKIPPED: no chromium on the PATH and none named by CHROMIUM");
        Path page = folder.resolve("page" + width + ".html");
        Files.writeString(page, HtmlReportTest.page(document));
        Path profile = Files.createDirectory(folder.resolve("profile" + width));
        try (Chromium browser = Chromium.start(program.orElseThrow(), profile)) {
            Tab first = browser.open(page);
            first.width(width, 8000);
            first.reload();
            looks.accept(first);
        }
    }
}

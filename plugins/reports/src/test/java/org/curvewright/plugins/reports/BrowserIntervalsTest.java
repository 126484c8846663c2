package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.curvewright.plugins.reports.browser.Chromium;
import org.curvewright.plugins.reports.browser.Tab;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Bands and whiskers that are wide, open or unknown in places; skipped where no Chromium is installed. */
final class BrowserIntervalsTest {

    private static final double NONE = Double.NaN;
    private static final String CHART = "document.querySelector('figure[data-of$=\"/backtest\"]')";
    private static final String PIECES = "[..." + CHART + ".querySelectorAll('path.band')].length";
    private static final String ARROWS = CHART + ".querySelectorAll('path.cut').length";
    private static final String SAID = "[..." + CHART
            + ".querySelectorAll('svg text')].filter(each => /beyond the chart/.test(each.textContent)).length";
    private static final String LOWEST = "Math.min(...[..." + CHART
            + ".querySelectorAll('svg text')].map(each => parseFloat(each.textContent)).filter(Number.isFinite))";

    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @Test
    void aBandIsBrokenWhereAnEndIsUnknown() throws IOException, InterruptedException {
        see(
                tab -> {
                    assertThat(tab.script(PIECES)).isEqualTo("2");
                    assertThat(tab.script(ARROWS)).isEqualTo("0");
                },
                new double[] {1.9, 1.8, NONE, 1.6, 1.5},
                new double[] {2.1, 2, 1.9, 1.8, 1.7});
    }

    @Test
    void aBandThatIsOpenAllAlongGoesToTheEdgeAndSaysSo() throws IOException, InterruptedException {
        see(
                tab -> {
                    assertThat(tab.script(PIECES)).isEqualTo("1");
                    assertThat(tab.script(ARROWS)).isEqualTo("1");
                    assertThat(tab.script(SAID)).isEqualTo("1");
                },
                new double[] {NONE, NONE, NONE, NONE, NONE},
                new double[] {2.1, 2, 1.9, 1.8, 1.7});
    }

    @Test
    void theAxisMakesRoomForIntervalsAndMarksTheOnesThatItCuts() throws IOException, InterruptedException {
        see(
                tab -> {
                    assertThat(Double.parseDouble(tab.script(LOWEST))).isLessThan(1.3);
                    assertThat(tab.script(ARROWS)).isEqualTo("1");
                    assertThat(tab.script(SAID)).isEqualTo("1");
                },
                new double[] {1.4, 1.3, 1.2, 1.2, 1.1},
                new double[] {2.1, 2, 1.9, 90, 100});
    }

    private void see(Consumer<Tab> looks, double[] lower, double[] upper) throws IOException, InterruptedException {
        Optional<Path> program = Chromium.found();
        assumeTrue(program.isPresent(), "SKIPPED: no chromium on the PATH and none named by CHROMIUM");
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "tested",
                "extrapolation",
                "Tested",
                Finding.series(
                        "loss/backtest",
                        Lane.numbers("target", "parameters", new double[] {1e8, 2e8, 4e8, 8e8, 16e8}),
                        Lane.numbers("cutoff", "parameters", new double[] {5e7, 5e7, 5e7, 5e7, 5e7}),
                        Lane.numbers("observed", "nats/token", new double[] {2, 1.9, 1.8, 1.7, 1.6}),
                        Lane.numbers("predicted", "nats/token", new double[] {2, 1.9, 1.8, 1.7, 1.6}),
                        Lane.numbers("lower", "nats/token", lower),
                        Lane.numbers("upper", "nats/token", upper)));
        Path page = folder.resolve("page.html");
        Files.writeString(page, HtmlReportTest.page(document.build()));
        try (Chromium browser =
                Chromium.start(program.orElseThrow(), Files.createDirectory(folder.resolve("profile")))) {
            Tab tab = browser.open(page);
            tab.width(1200, 20_000);
            tab.settle();
            looks.accept(tab);
            assertThat(tab.complaints()).isEmpty();
        }
    }
}

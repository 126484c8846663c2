package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.browser.Chromium;
import org.curvewright.plugins.reports.browser.Tab;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as a reader's browser shows it; skipped where no Chromium is installed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrowserTest {

    private static final String VALUE = "document.getElementById('forecast-value').textContent";

    private Path folder = Path.of("");
    private Optional<Chromium> browser = Optional.empty();

    @BeforeAll
    void start(@TempDir(cleanup = CleanupMode.NEVER) Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        Optional<Path> program = Chromium.found();
        assumeTrue(program.isPresent(), "SKIPPED: no chromium on the PATH and none named by CHROMIUM");
        browser = Optional.of(Chromium.start(program.orElseThrow(), Files.createDirectory(folder.resolve("profile"))));
    }

    @AfterAll
    void stop() {
        if (browser.isPresent()) {
            browser.get().close();
        }
    }

    @Test
    void thePageOpensWithoutComplaintAndAsksForNothingElse() throws IOException {
        Tab tab = open("plain", Forecasted.document());
        assertThat(tab.script(
                        "document.querySelectorAll('#forecast-panel svg.plot, figure[data-drawn] svg.plot').length"))
                .isNotEqualTo("0");
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests())
                .filteredOn(address -> !address.startsWith("data:"))
                .hasSize(1)
                .allMatch(address -> address.startsWith("file:"));
    }

    @Test
    void everyChartIsDrawn() throws IOException {
        Tab tab = open("charts", Forecasted.document());
        tab.script("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        tab.width(1200, 20_000);
        tab.settle();
        assertThat(
                        tab.script(
                                "[...document.querySelectorAll('figure[data-chart]')].filter(figure =>"
                                        + " !figure.hidden && !figure.querySelector('svg.plot')).map(figure => figure.dataset.of).join()"))
                .isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theSliderMovesTheNumbersTheIntervalTheReachAndTheVerdict() throws IOException {
        Tab tab = open("slider", Forecasted.document());
        slide(tab, 0);
        List<String> within =
                List.of(tab.script(VALUE), output(tab, "prediction"), output(tab, "reach"), output(tab, "verdict"));
        slide(tab, 1000);
        List<String> beyond =
                List.of(tab.script(VALUE), output(tab, "prediction"), output(tab, "reach"), output(tab, "verdict"));
        assertThat(within).containsExactly("2.549", "[2.509, 2.589]", "within the data", "reliable");
        assertThat(beyond).containsExactly("1.216", "[1.034, 1.397]", "1.2 decades", "unreliable");
    }

    @Test
    void betweenTwoPointsOfTheGridItReadsTheLineBetweenThem() throws IOException {
        Tab tab = open("between", Forecasted.document());
        slide(tab, 500);
        double shown = Double.parseDouble(tab.script(VALUE));
        double law = 17.39 * StrictMath.pow(111e6 * StrictMath.pow(1.135, 29.5), -0.1061) + 0.1129;
        assertThat(shown).isCloseTo(law, org.assertj.core.api.Assertions.within(1e-3));
    }

    @Test
    void aForecastThatIsWithheldSaysWhyAndWhatSpeaksAgainstIt() throws IOException {
        Tab tab = open("withheld", Forecasted.withheld());
        String why = "document.querySelector('#forecast-panel .why').textContent";
        assertThat(tab.script(why)).isEmpty();
        slide(tab, 1000);
        assertThat(tab.script(VALUE + " === '\u2013'")).isEqualTo("true");
        assertThat(tab.script(why)).isEqualTo("withheld: 1.00 decades is too farreach fails too farrecipe-match odd");
        slide(tab, 100);
        assertThat(tab.script(why)).isEmpty();
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theTargetIsMovedAlongComputeAndAWideIntervalLeavesTheRunsReadable() throws IOException {
        Tab tab = open("compute", Forecasted.withheld());
        tab.script("(() => { const axis = document.querySelectorAll('#forecast-panel select')[1]; axis.value = '1';"
                + " axis.dispatchEvent(new Event('change')); })()");
        slide(tab, 500);
        assertThat(output(tab, "at")).startsWith("N 1B, C 10");
        assertThat(tab.script("document.querySelectorAll('#forecast-panel circle.dot.open').length"))
                .isEqualTo("1");
        assertThat(tab.script("[...document.querySelectorAll('#forecast-panel svg.plot text')]"
                        + ".map(each => parseFloat(each.textContent)).filter(each => each > 100).length"))
                .as("ticks at hundreds of nats")
                .isEqualTo("0");
    }

    @Test
    void bothThemesAreDrawn() throws IOException {
        Tab tab = open("themes", Forecasted.document());
        tab.scheme("light");
        String light = colours(tab);
        tab.scheme("dark");
        String dark = colours(tab);
        tab.script("document.getElementById('theme').click()");
        assertThat(dark).isNotEqualTo(light);
        assertThat(colours(tab)).isEqualTo(light);
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1440})
    void nothingSticksOutOfTheWindow(int width) throws IOException {
        Tab tab = open("width" + width, Forecasted.document());
        tab.width(width, 3000);
        assertThat(Integer.parseInt(tab.script("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void theKeyboardReachesTheRunsOfAChart() throws IOException {
        Tab tab = open("keys", Forecasted.document());
        tab.width(1200, 20_000);
        tab.script(
                "(() => { const plot = document.querySelector('[data-of=\"loss/pile_test_loss\"] svg.plot'); plot.focus();"
                        + " plot.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' })); })()");
        assertThat(tab.script("document.getElementById('tip').textContent")).contains("Cerebras-GPT-111M", "residual");
    }

    @Test
    void aNumberLeadsToItsAddressAndUnfoldsIt() throws IOException {
        Tab tab = open("links", Forecasted.document());
        tab.script("document.querySelector('a.number[href$=\"kaplan/alpha\"]').click()");
        tab.settle();
        assertThat(tab.script("document.getElementById('register-table').open + document.activeElement.id"))
                .isEqualTo("truefits/loss/pile_test_loss/kaplan/alpha");
    }

    @Test
    void anEndOfAnIntervalAndANumberOfTheSliderLeadToTheirAddresses() throws IOException {
        Tab tab = open("ends", Forecasted.document());
        tab.script("document.querySelector('a.number[href$=\"kaplan/alpha/upper\"]').click()");
        tab.settle();
        assertThat(tab.script("document.activeElement.id + ' ' + document.activeElement.textContent"))
                .isEqualTo("fits/loss/pile_test_loss/kaplan/alpha/upper 0.2081");
        tab.script("document.querySelector('#forecast-value a').click()");
        tab.settle();
        assertThat(tab.script("document.activeElement.id"))
                .isEqualTo("analyses/forecast/loss/pile_test_loss/kaplan/grid");
    }

    @Test
    void forecastsOfOneNameAreToldApartAndBackTestsWithoutNumbersAreNotDrawn() throws IOException {
        Tab tab = open("twice", Forecasted.twice());
        assertThat(tab.script("[...document.getElementById('forecast-of').options]"
                        + ".map(each => each.text.split(' ').slice(-2).join(' ')).join()"))
                .isEqualTo("kaplan (once),kaplan (again)");
        tab.width(1200, 20_000);
        tab.settle();
        assertThat(tab.script("document.querySelector('figure[data-of$=\"kaplan/backtest\"]').hidden"))
                .isEqualTo("true");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void groupsHaveTheSameAxesAndTheLinesOfAFitThatTheyShare() throws IOException {
        Tab tab = open("groups", Grouped.document());
        tab.width(1200, 20_000);
        tab.settle();
        String axis = "[...document.querySelectorAll('figure[data-of=\"apart/score/%s\"]:not(.hero) svg.plot text')]"
                + ".map(each => each.textContent).join()";
        assertThat(tab.script(axis.formatted("low"))).isNotEmpty().isEqualTo(tab.script(axis.formatted("high")));
        assertThat(tab.script(
                        "document.querySelectorAll('figure[data-of=\"shared/score\"] svg.plot path.line').length"))
                .isEqualTo("2");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void aTableIsSortedByItsHead() throws IOException {
        Tab tab = open("sorted", Forecasted.document());
        String rows = "(() => { const table = [...document.querySelectorAll('table')].find(each => each.caption"
                + " && each.caption.textContent === 'How well the laws fit'); const heads = [...table.tHead.rows[0].cells];"
                + " const at = heads.findIndex(head => head.textContent === 'adjusted-r2'); heads[at].querySelector('button').click();"
                + " return [...table.tBodies[0].rows].map(row => row.cells[at].dataset.sort).join(); })()";
        List<Double> up = List.of(tab.script(rows).split(",")).stream()
                .map(Double::valueOf)
                .toList();
        assertThat(up).hasSizeGreaterThan(1).isSorted();
    }

    @Test
    void theListOfFindingsIsTurnedOverSearchedAndSorted() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "many",
                "extrapolation",
                "Many",
                IntStream.range(0, 250)
                        .mapToObj(i -> Finding.measurement("x" + i, 1000 - i, ""))
                        .toArray(Finding[]::new));
        Tab tab = open("register", document.build());
        String rows = "[...document.querySelectorAll('#register-pages tbody tr')]";
        tab.script("document.getElementById('register-table').open = true");
        tab.settle();
        assertThat(tab.script(rows + ".length")).isEqualTo("100");
        tab.script("document.querySelector('#register-pages .pager button:last-of-type').click()");
        assertThat(tab.script(rows + "[0].id")).isEqualTo("analyses/many/x100");
        tab.script(
                "[...document.querySelectorAll('#register-pages th button')].find(head => head.textContent === 'value')"
                        + ".click()");
        assertThat(tab.script(rows + "[0].id")).isEqualTo("analyses/many/x249");
        tab.script("(() => { const find = document.getElementById('find'); find.value = 'x24';"
                + " find.dispatchEvent(new Event('input')); })()");
        assertThat(tab.script(rows + ".length")).as("x24 and x240 to x249").isEqualTo("11");
        tab.script("location.hash = '#analyses/many/x7'");
        tab.settle();
        assertThat(tab.script("document.activeElement.id")).isEqualTo("analyses/many/x7");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void theNumbersOfAnAnalysisAreMadeFromTheListWhenTheyAreUnfolded() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "few",
                "extrapolation",
                "Few",
                Finding.measurement("x/error", 0.25, "percent"),
                Finding.absent(
                        "y/error", Finding.Kind.MEASUREMENT, "percent", new Notice("UNDEFINED", "no run is larger")),
                Finding.verdict("x/card", "RELIABLE"));
        Tab tab = open("numbers", document.build());
        assertThat(tab.script("document.querySelectorAll('details[data-under] tr').length"))
                .isEqualTo("0");
        tab.script("document.querySelector('details[data-under]').open = true");
        tab.settle();
        String table = "document.querySelector('details[data-under] table')";
        assertThat(tab.script(table + ".textContent")).contains("0.25", "percent", "reliable");
        assertThat(tab.script(table + ".querySelector('a[href=\"#analyses/few/y/error\"]').title"))
                .isEqualTo("UNDEFINED: no run is larger");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void lawsAreRankedTheBestFirstWithTheirSharesInPercent() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "compared",
                "comparison",
                "Compared",
                Finding.series(
                        "loss/series",
                        Lane.labels("law", List.of("kaplan", "a-law-with-a-long-name", "power-law")),
                        Lane.numbers("aicc-weight", "", new double[] {0.2, Double.NaN, 0.8}),
                        Lane.numbers("rmse", "", new double[] {2, 1, 3})));
        Tab tab = open("ranked", document.build());
        tab.width(1200, 20_000);
        tab.settle();
        String labels = "[...document.querySelectorAll('figure[data-of$=\"loss/series\"] svg.plot text.value')]"
                + ".map(each => each.textContent).join()";
        assertThat(tab.script(labels)).startsWith("power-law,80 %,kaplan,20 %,a-law-with-a-long-name");
        tab.script(
                "(() => { const by = document.querySelector('figure[data-of$=\"loss/series\"] select'); by.value = '1';"
                        + " by.dispatchEvent(new Event('change')); })()");
        assertThat(tab.script(labels)).startsWith("a-law-with-a-long-name,1,kaplan,2,power-law,3");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void longLabelsAreWrittenInTwoLinesInANarrowWindow() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "compared",
                "comparison",
                "Compared",
                Finding.series(
                        "loss/series",
                        Lane.labels(
                                "law",
                                List.of("loss/pile_test_loss_paper/corrected-power-law/of-many-groups/all", "kaplan")),
                        Lane.numbers("a-quantity-with-a-long-name", "percentage points", new double[] {1, 2})));
        Tab tab = open("narrow", document.build());
        tab.width(360, 20_000);
        tab.settle();
        assertThat(tab.script("document.querySelector('figure[data-of$=\"loss/series\"] svg.plot').textContent"))
                .doesNotContain("…")
                .contains("of-many-groups/all", "a quantity with a long name (percentage points)");
    }

    @Test
    void itPrints() throws IOException {
        Tab tab = open("print", Forecasted.document());
        byte[] pdf = tab.pdf();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(50_000);
        assertThat(tab.script("document.querySelectorAll('figure[data-chart]:not([data-drawn])').length"))
                .as("charts left out of print")
                .isEqualTo("0");
    }

    @Test
    void hostileLabelsStayText() throws IOException {
        Tab tab = open("hostile", Hostile.document());
        tab.width(800, 20_000);
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.script("document.scripts.length")).isEqualTo("2");
        assertThat(tab.script("document.querySelector('h1, .eyebrow').textContent"))
                .contains("<script>alert(1)</script>");
    }

    private Tab open(String name, ResultDocument document) throws IOException {
        Path page = folder.resolve(name + ".html");
        Files.writeString(page, HtmlReportTest.page(document));
        Tab tab = browser.orElseThrow().open(page);
        tab.settle();
        return tab;
    }

    private static void slide(Tab tab, int to) {
        tab.script("(() => { const slider = document.getElementById('forecast-target'); slider.value = '" + to
                + "'; slider.dispatchEvent(new Event('input')); })()");
    }

    private static String output(Tab tab, String name) {
        return tab.script("document.getElementById('forecast-" + name + "').textContent");
    }

    private static String colours(Tab tab) {
        return tab.script("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.body).color"
                + " + getComputedStyle(document.querySelector('svg.plot .line')).stroke");
    }
}

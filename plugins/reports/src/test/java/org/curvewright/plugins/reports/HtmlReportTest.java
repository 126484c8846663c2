package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Digits;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

    private static final int LARGEST = 3_000_000;

    @Test
    void theQuestionAndTheAnswersComeFirst() throws IOException {
        String page = page(Study.document());
        assertThat(page).contains("<h1>Does training loss scale predictably where downstream accuracy does not?</h1>");
        assertThat(page.indexOf("id=\"answers\"")).isLessThan(page.indexOf("id=\"part-1\""));
        assertThat(page).contains("data-chart=\"laws\" data-of=\"loss/pile_test_loss\"");
        assertThat(page.length()).isLessThan(LARGEST);
    }

    @Test
    void aNumberCarriesItsIntervalAndLeadsToItsAddress() throws IOException {
        assertThat(page(Study.document()))
                .contains("href=\"#fits/loss/pile_test_loss/kaplan/alpha\"")
                .contains(">0.1061</a> <span class=\"interval\"");
    }

    @Test
    void aRoundedMantissaStaysBelowTen() {
        assertThat(Digits.scientific(9.99999e18, 4)).isEqualTo(new Digits.Scientific("1", 19));
        assertThat(Digits.scientific(-9.99999e18, 4)).isEqualTo(new Digits.Scientific("-1", 19));
        assertThat(Digits.scientific(2.5e18, 4)).isEqualTo(new Digits.Scientific("2.5", 18));
    }

    @Test
    void theEndsOfAnIntervalLeadToWhereTheyAreAskedFor() throws IOException {
        String alpha = "fits/loss/pile_test_loss/kaplan/alpha";
        assertThat(page(Study.document()))
                .contains("[<a class=\"number\" href=\"#" + alpha + "/lower\">0.0942</a>, <a class=\"number\" href=\"#"
                        + alpha + "/upper\">0.2081</a>]");
    }

    @Test
    void whatSpeaksForAnOptimumAndHowManyRunsThereAreLeadToTheirAddresses() throws IOException {
        String kaplan = "fits/loss/pile_test_loss/kaplan/";
        assertThat(page(Study.document()))
                .contains("href=\"#" + kaplan + "certificate/condition\">412.5</a>")
                .contains("href=\"#" + kaplan + "certificate/searched\">64</a>")
                .contains("n = <a class=\"number\" href=\"#" + kaplan + "n\"");
    }

    @Test
    void aShortNumberLeadsOnWhereItsNameOrItsUnitStandsBesideIt() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "far",
                "forecast",
                "Far",
                Finding.verdict(
                        "answer",
                        "Over 16 cells, aicc -64, size 39 % and column 18 %; 0.29 decades out; 1.57 [1.5, 1.6]; 7 tasks of"
                                + " 7, 0.05, and 3 [0.3, 0.4]."),
                Finding.measurement("cells", 16, ""),
                Finding.measurement("x/aicc", -64.03, ""),
                Finding.measurement("x/share/size", 0.3911, ""),
                Finding.measurement("x/share/column", 0.1806, ""),
                Finding.measurement("x/reach", 0.2877, "decades"),
                Finding.measurement("x/tasks/other", 7, ""),
                Finding.measurement("x/p", 0.051, ""),
                Finding.of("x/value", Finding.Kind.FORECAST, 1.5704, "nats/token")
                        .with(new Interval(
                                OptionalDouble.of(1.502),
                                OptionalDouble.of(1.598),
                                OptionalDouble.empty(),
                                0.95,
                                "prediction",
                                List.of())));
        String answer = page(document.build());
        answer = answer.substring(answer.indexOf("class=\"says\""), answer.indexOf("</article>"));
        assertThat(found(answer, "href=\"#analyses/far/([^\"]*)\""))
                .containsExactly(
                        "cells",
                        "x/aicc",
                        "x/share/size",
                        "x/share/column",
                        "x/reach",
                        "x/value",
                        "x/value/lower",
                        "x/value/upper");
    }

    @Test
    void everyLinkArrives() throws IOException {
        String page = page(Study.document());
        List<String> targets = found(page, "href=\"#([^\"]*)\"");
        assertThat(targets).hasSizeGreaterThan(50);
        List<String> registered = registered(page);
        assertThat(targets)
                .map(target -> URLDecoder.decode(target, StandardCharsets.UTF_8))
                .allSatisfy(target -> assertThat(registered.contains(target.replaceFirst("/(?:lower|upper)$", ""))
                                || page.contains("id=\"" + target + "\""))
                        .as(target)
                        .isTrue());
    }

    @Test
    void onlyTheTwoScriptsOfThePageStandInIt() throws IOException {
        String page = page(Hostile.document());
        assertThat(found(page, "(<script[^>]*>)"))
                .containsExactly("<script type=\"application/json\" id=\"data\">", "<script>");
        assertThat(found(page, "(<[^>]* (?:on[a-z]+|style|src)=)")).isEmpty();
        assertThat(page).doesNotContain("http://e", "https://e").doesNotContain("\u202E", "\u0000");
    }

    @Test
    void theIslandHoldsNoMarkup() throws IOException {
        String island =
                found(page(Hostile.document()), "id=\"data\">([^<]*)</script>").get(0);
        assertThat(island)
                .startsWith("{\"fits\":[")
                .endsWith("]}")
                .contains("\\u003cscript\\u003ealert(1)")
                .doesNotContain("NaN", "Infinity");
    }

    @Test
    void thePolicyAllowsTheScriptAndTheStyleByTheirDigests() throws Exception {
        String page = page(Study.document());
        String script = page.substring(page.lastIndexOf("<script>") + 8, page.lastIndexOf("</script>"));
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        assertThat(page)
                .contains("content=\"default-src &#39;none&#39;; script-src &#39;sha256-" + digest(script)
                        + "&#39;; style-src &#39;sha256-" + digest(style) + "&#39;; font-src data:; img-src data:;");
    }

    @Test
    void aStatementThatFailsByLittleIsFoundInAsManyDigitsAsTheDifferenceTakes() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis("a", "extrapolation", "A", Finding.measurement("x/A", 477.82586823390614, ""));
        document.claim(
                "A is 477.842",
                "analyses/a/x/A",
                "is 477.842 within 0.01",
                "477.82586823390614",
                ResultDocument.Verdict.DOES_NOT_HOLD);
        assertThat(page(document.build())).contains("477.842 ± 0.01", ">477.826</a>");
    }

    @Test
    void whatSeveralLawsSayInTheSameWordsIsSaidOnce() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "ahead",
                "forecast",
                "Ahead",
                Finding.verdict("averaged/answer", "loss by the laws averaged: 1.85 nats/token."),
                Finding.verdict("kaplan/answer", "loss by kaplan: 1.9 nats/token."),
                Finding.verdict("power-law/answer", "loss by power-law: 1.85 nats/token."));
        String page = page(document.build());
        String answers = page.substring(page.indexOf("id=\"answers\""), page.indexOf("id=\"part-1\""));
        assertThat(answers)
                .contains("the same, word for word, as averaged", "loss by kaplan")
                .doesNotContain("loss by power-law");
    }

    @Test
    void budgetsOfOneLawAreARidge() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "plan",
                "allocation",
                "Plan",
                Finding.measurement("runs/loss/chinchilla/1e22/N", 9e9, "parameters"),
                Finding.measurement("runs/loss/chinchilla/1e22/tokens-per-parameter", 20, "tokens/parameter"),
                Finding.measurement("runs/loss/chinchilla/1e24/N", 9e10, "parameters"),
                Finding.measurement("runs/loss/chinchilla/1e24/tokens-per-parameter", 18, "tokens/parameter"));
        assertThat(page(document.build()))
                .contains("data-chart=\"ridge\" data-of=\"analyses/plan/runs/loss/chinchilla\"")
                .contains("\"budget\":1e22,\"N\":{\"value\":9000000000,\"lower\":null,\"upper\":null}");
    }

    @Test
    void theNumbersOfAnAnswerLeadToTheFindingsTheyAreOf() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "misses",
                "extrapolation",
                "Misses",
                Finding.verdict(
                        "answer",
                        "Missed by 6.91 % on loss and by 2.79e9 on x; 7 runs; alpha -46.9 is RELIABLE; D 256000000000."),
                Finding.measurement("loss/mape", 6.9098, "%"),
                Finding.measurement("x/N", 2.7923e9, "parameters"),
                Finding.measurement("x/aic", -46.92, ""),
                Finding.measurement("y/aic", -46.92, ""),
                Finding.measurement("x/n", 7, ""));
        String answer = page(document.build());
        answer = answer.substring(answer.indexOf("class=\"says\""), answer.indexOf("</article>"));
        assertThat(answer)
                .contains("href=\"#analyses/misses/loss/mape\">6.91</a>")
                .contains("href=\"#analyses/misses/x/N\">2.79·10⁹</a>")
                .as("which of two is not told, but x was spoken of last")
                .contains("href=\"#analyses/misses/x/aic\">−46.9</a>")
                .contains("badge good\">reliable", "D </span><span>256B</span>")
                .doesNotContain("misses/x/n\"");
    }

    @Test
    void ofNumbersThatReadAlikeTheOneWithTheIntervalThatFollowsIsMeant() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        Interval interval = new Interval(
                OptionalDouble.of(0.771),
                OptionalDouble.of(3.52),
                OptionalDouble.empty(),
                0.95,
                "bootstrap",
                List.of());
        document.analysis(
                "misses",
                "extrapolation",
                "Misses",
                Finding.verdict("answer", "The law misses by 1 % [0.77, 3.5] on average."),
                Finding.measurement("x/large/error", 1.2, "percent"),
                Finding.measurement("x/mape", 1.002, "percent").with(interval));
        String answer = page(document.build());
        answer = answer.substring(answer.indexOf("class=\"says\""), answer.indexOf("</article>"));
        assertThat(found(answer, "href=\"#analyses/misses/([^\"]*)\""))
                .containsExactly("x/mape", "x/mape/lower", "x/mape/upper");
    }

    @Test
    void ofMoreFindingsThanAPageCanHoldTheShallowOnesStandAndItSaysSo() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        Finding[] many = IntStream.range(0, 12_500)
                .mapToObj(i -> Finding.measurement((i >= 12_000 ? "deep/er/still/" : "") + i, i, ""))
                .toArray(Finding[]::new);
        document.analysis("many", "extrapolation", "Many", many);
        String page = page(document.build());
        assertThat(page.length()).isLessThan(LARGEST);
        assertThat(page).contains("12000 of 12500 findings stand here");
        assertThat(registered(page))
                .hasSize(12_000)
                .contains("analyses/many/11999")
                .doesNotContain("analyses/many/deep/er/still/12499");
    }

    @Test
    void ofHundredsOfFitsTheFirstAreDrawnAndItSaysSo() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        double[] sizes = IntStream.rangeClosed(1, 30).mapToDouble(i -> 1e8 * i).toArray();
        double[] values = IntStream.rangeClosed(1, 30).mapToDouble(i -> 3.0 / i).toArray();
        List<String> names =
                IntStream.rangeClosed(1, 30).mapToObj(i -> "run-" + i).toList();
        for (int fit = 0; fit < 500; fit++) {
            document.fit(
                    new FitBuilder("loss", "skill-" + fit, "kaplan", "Portfolio").observations(names, sizes, values));
        }
        String page = page(document.build());
        assertThat(page.length()).isLessThan(LARGEST);
        assertThat(page).contains("further responses are not drawn").contains("data-of=\"loss/skill-0\"");
        assertThat(page).doesNotContain("data-of=\"loss/skill-499\"");
    }

    @Test
    void ofLawsThatAreTooManyToDrawTheSelectedOneIsDrawnAtTheTopAndTheOthersAreNamed() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        double[] sizes =
                IntStream.rangeClosed(1, 4_000).mapToDouble(i -> 1e6 * i).toArray();
        List<String> names =
                IntStream.rangeClosed(1, 4_000).mapToObj(i -> "r" + i).toList();
        for (int law = 0; law < 9; law++) {
            document.fit(new FitBuilder("loss", "x", "law-" + law, "Large").observations(names, sizes, sizes));
        }
        document.analysis("pick", "model-selection", "Large", Finding.verdict("loss/x/best", "law-8"));
        String page = page(document.build());
        assertThat(page.length()).isLessThan(LARGEST);
        assertThat(page).contains("class=\"chart hero\" data-chart=\"laws\" data-of=\"loss/x\"");
        assertThat(page)
                .contains("of which 1334 are drawn; not drawn, so that the page stays small: law-5, law-6, law-7 (in"
                        + " result.json)");
        String selected = page.substring(page.indexOf("\"address\":\"fits/loss/x/law-8\""));
        assertThat(selected.indexOf("\"runs\":[{")).isBetween(0, 1000);
    }

    @Test
    void seriesThatAreTooManyToDrawAreCountedAndNamed() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "many",
                "residuals",
                "Many",
                IntStream.range(0, 10)
                        .mapToObj(i -> Finding.series(
                                "s" + i,
                                Lane.numbers("x", "", new double[5_000]),
                                Lane.numbers("y", "", new double[5_000])))
                        .toArray(Finding[]::new));
        assertThat(page(document.build()))
                .contains("4 further series are not drawn", "from analyses/many/s6 on")
                .contains("data-of=\"analyses/many/s5\"")
                .doesNotContain("data-of=\"analyses/many/s6\"");
    }

    @Test
    void aSeriesWithoutRowsHasNoChart() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "few",
                "backtest",
                "Few",
                Finding.series(
                        "none/series",
                        Lane.numbers("observed", "", new double[0]),
                        Lane.numbers("predicted", "", new double[0])));
        assertThat(page(document.build())).doesNotContain("data-of=\"analyses/few/none/series\"");
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws IOException {
        assertThat(page(Study.document())).isEqualTo(page(Study.document()));
    }

    /** The addresses of the register, each of which is written as what it has in common with the one before, and the rest. */
    private static List<String> registered(String page) {
        List<String> addresses = new ArrayList<>();
        String before = "";
        String register = page.substring(page.indexOf("\"register\":["));
        Matcher row = Pattern.compile("\\[([0-9]+),\"([^\"]+)\",").matcher(register);
        while (row.find()) {
            before = before.substring(0, Integer.parseInt(row.group(1))) + row.group(2);
            addresses.add(before);
        }
        return addresses;
    }

    private static String digest(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }

    static String page(ResultDocument document) throws IOException {
        MemorySink sink = new MemorySink();
        assertThat(new HtmlReport().render(document, sink)).isEmpty();
        return sink.text("report.html");
    }
}

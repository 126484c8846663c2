package org.curvewright.plugins.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.curvewright.plugins.reports.plot.Face;
import org.curvewright.plugins.reports.plot.Theme;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

final class FiguresReportTest {

    private static final List<FiguresReport.Format> SVG = List.of(FiguresReport.Format.SVG);

    private static MemorySink rendered(ResultDocument document, List<FiguresReport.Format> formats) throws IOException {
        MemorySink sink = new MemorySink();
        report(formats).render(document, sink);
        return sink;
    }

    private static FiguresReport report(List<FiguresReport.Format> formats) {
        return new FiguresReport(
                new FiguresReport.Configuration(formats, "170mm", Theme.PAPER, Face.SANS, OptionalDouble.empty(), 72));
    }

    @Test
    void theStudyHasItsFiveFiguresAndOneOfTheTransfer() throws IOException {
        assertThat(rendered(Study.document(), SVG).paths())
                .containsExactlyInAnyOrder(
                        "figures/loss_scaling.svg",
                        "figures/task_scaling.svg",
                        "figures/residuals.svg",
                        "figures/model_selection.svg",
                        "figures/extrapolation.svg",
                        "figures/transfer.svg");
    }

    @Test
    void theBytesAreTheSameEverywhere() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("loss_scaling.svg")) {
            String expected = new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8);
            assertThat(rendered(Study.document(), SVG).text("figures/loss_scaling.svg"))
                    .isEqualTo(expected);
        }
    }

    /** 500 panels are no picture: 24 are, the first and the last among them. */
    @Test
    void ofHundredsOfCurvesAPageful() throws IOException {
        DocumentBuilder builder = new DocumentBuilder();
        for (int k = 1; k <= 500; k++) {
            builder.fit(new FitBuilder("many", "skill" + k, "line", "Many")
                    .observations(List.of("a", "b", "c"), new double[] {1, 10, 100}, new double[] {3, 2, k % 7})
                    .law(n -> 3 - StrictMath.log10(n), 0));
        }
        String svg = rendered(builder.build(), SVG).text("figures/many.svg");
        assertThat(svg).contains("24 of 500 panels", "skill1<", "skill500<").doesNotContain("skill2<");
    }

    /** Bars of one standard error each way, which the legend and the caption name; without errors neither. */
    @Test
    void scoresOfKnownNoiseCarryErrorBars() throws IOException {
        FitBuilder fit = new FitBuilder("tasks", "piqa", "line", "Tasks")
                .observations(List.of("a", "b", "c"), new double[] {1, 10, 100}, new double[] {.3, .4, .5})
                .law(n -> .3 + .1 * StrictMath.log10(n), 0);
        String plain = rendered(new DocumentBuilder().fit(fit).build(), SVG).text("figures/tasks.svg");
        String barred = rendered(
                        new DocumentBuilder().fit(fit.errors(.01, .02, .02)).build(), SVG)
                .text("figures/tasks.svg");
        assertThat(barred).contains("observed ± 1 standard error", "Bars: ± 1 standard error of a score");
        assertThat(plain).doesNotContain("standard error");
        assertThat(strokes(barred)).as("three bars and that of the legend").isEqualTo(strokes(plain) + 4);
    }

    /** Of one law in every panel the legend says it; the panels where else it is so bear a star. */
    @Test
    void panelsSideBySideSayWhichLawsAreNotIdentifiedAndHowManyRunsThereAre() throws IOException {
        FitBuilder piqa = line("piqa").status(FitStatus.NOT_IDENTIFIED, "flat");
        String one = rendered(new DocumentBuilder().fit(piqa).fit(line("boolq")).build(), SVG)
                .text("figures/tasks.svg");
        assertThat(one).contains(">piqa *<", ">line (not identified where *)<", ">boolq<", ">observed (n = 3 each)<");
        FitBuilder boolq = line("boolq").status(FitStatus.NOT_IDENTIFIED, "flat");
        String both = rendered(new DocumentBuilder().fit(piqa).fit(boolq).build(), SVG)
                .text("figures/tasks.svg");
        assertThat(both).contains(">line (not identified)<", ">piqa<", ">boolq<");
    }

    private static FitBuilder line(String task) {
        return new FitBuilder("tasks", task, "line", "Tasks")
                .observations(List.of("a", "b", "c"), new double[] {1, 10, 100}, new double[] {.3, .4, .5})
                .law(n -> .3 + .1 * StrictMath.log10(n), 0);
    }

    private static int strokes(String svg) {
        return svg.split("<(?:line|path|polyline) ", -1).length;
    }

    @Test
    void aDocumentWithNothingToDrawSaysSo() throws IOException {
        MemorySink sink = new MemorySink();
        assertThat(report(SVG).render(new DocumentBuilder().build(), sink))
                .extracting(Notice::code)
                .containsExactly("NO_FIGURES");
        assertThat(sink.paths()).isEmpty();
    }

    /** A panel a quantity, since they have no common unit; coloured by what explains most. */
    @Test
    void ofASweepEachQuantityHasItsOwnAxis() throws IOException {
        DocumentBuilder document = new DocumentBuilder();
        document.analysis(
                "spread",
                "sweep",
                "Spread",
                Finding.measurement("fits/a/share/size", 0.7, ""),
                Finding.measurement("fits/a/share/law", 0.2, ""),
                cells("fits/a/cells", "nats/token"),
                cells("fits/alpha/cells", "exponents"));
        String svg = rendered(document.build(), SVG).text("figures/spread.svg");
        assertThat(svg)
                .contains("a (nats/token)", "alpha (exponents)", "size: total", "size: other", "n = 3 cells")
                .doesNotContain("law: x");
    }

    private static Finding cells(String address, String unit) {
        return Finding.series(
                address,
                Lane.labels("cell", List.of("p", "q", "r")),
                Lane.numbers("value", unit, new double[] {1, 2, 3}),
                Lane.labels("size", List.of("total", "total", "other")),
                Lane.labels("law", List.of("x", "y", "x")));
    }

    @Test
    void theLocaleChangesNothing() throws IOException {
        MemorySink here = rendered(Study.document(), SVG);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            MemorySink there = rendered(Study.document(), SVG);
            assertThat(here.paths())
                    .allSatisfy(path -> assertThat(there.text(path)).isEqualTo(here.text(path)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theCriterionIsTheOneThatTheExperimentChoosesBy() throws IOException {
        DocumentBuilder builder = new DocumentBuilder().using("{\"with\":{\"criterion\":{\"use\":\"bic\"}}}");
        Study.addTo(builder);
        assertThat(rendered(builder.build(), SVG).text("figures/model_selection.svg"))
                .contains("ΔBIC");
    }

    @Test
    void anEmptyDocumentHasNoFigures() throws IOException {
        assertThat(rendered(new DocumentBuilder().build(), SVG).paths()).isEmpty();
    }

    @Test
    void hostileLabelsStayText() throws Exception {
        MemorySink sink = rendered(Hostile.document(), SVG);
        for (String path : sink.paths()) {
            assertThat(elements(sink.bytes(path), "script")).as(path).isZero();
        }
        assertThat(sink.paths()).hasSizeGreaterThan(3);
    }

    private static int elements(byte[] svg, String name)
            throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg))
                .getElementsByTagName(name)
                .getLength();
    }

    @Test
    void aFailedFitLeavesItsDataShown() throws IOException {
        String svg = rendered(Hostile.document(), SVG).text("figures/loss_script_scaling.svg");
        assertThat(svg).contains("observed").doesNotContain("NaN");
    }

    @Test
    void missingNumbersInASeriesLeaveGaps() throws IOException {
        String svg = rendered(Hostile.document(), SVG).text("figures/back_test.svg");
        assertThat(svg).contains("held out").doesNotContain("NaN");
    }

    @Test
    void aPngIsDrawnAtTheResolutionAskedFor() throws IOException {
        byte[] png =
                rendered(Study.document(), List.of(FiguresReport.Format.PNG)).bytes("figures/residuals.png");
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(482);
    }

    @Test
    void aPngWithFontsNeedsNoNotice() throws IOException {
        List<Notice> notices = report(List.of(FiguresReport.Format.PNG)).render(Study.document(), new MemorySink());
        assertThat(notices).isEmpty();
    }

    @Test
    void noFormatIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(List.of()))
                .withMessage("no format is given; svg, pdf, png");
    }
}

package org.curvewright.plugins.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SvgWriterTest {

    private static final List<Point> GAPPED = List.of(
            new Point(1, 1),
            new Point(2, Double.NaN),
            new Point(3, 2),
            new Point(4, 3),
            new Point(-1, 2),
            new Point(5, Double.POSITIVE_INFINITY));

    private static Figure figure(Mark... marks) {
        Panel panel = new Panel("title", Axis.log("x", Notation.PLAIN), Axis.linear("y"), List.of(marks));
        return new Figure("name", "A title", "A caption.", List.of(panel), 1);
    }

    private static String svg(Figure figure) {
        return new SvgWriter(Look.of(Theme.PAPER), new PageWidth(85)).svg(figure);
    }

    @Test
    void aMissingValueLeavesAGap() {
        String svg =
                svg(figure(new Mark.Line("law", Style.of(0), GAPPED), new Mark.Points("data", Style.DATA, GAPPED)));
        assertThat(svg).contains("<polyline").doesNotContain("NaN").doesNotContain("Infinity");
    }

    @Test
    void aFigureOfNothingIsStillAFigure() {
        assertThat(svg(figure())).startsWith("<?xml").contains("</svg>").doesNotContain("NaN");
    }

    @Test
    void aLawThatRunsAwayDoesNotMakeTheDataSmall() {
        Panel panel = new Panel(
                "",
                Axis.linear("x"),
                Axis.linear("y"),
                List.of(
                        new Mark.Points("data", Style.DATA, List.of(new Point(0, 1), new Point(1, 2))),
                        new Mark.Line("law", Style.of(0), List.of(new Point(0, -1e9), new Point(1, 1e9)))));
        assertThat(Extent.of(panel).y().length()).isLessThan(3);
    }

    /** One bar ends inside, one is open above, one is longer than the panel both ways. */
    @Test
    void barsThatLeaveThePanelEndInArrows() {
        List<Point> points = List.of(new Point(1, 1), new Point(2, 1.5), new Point(3, 2));
        Mark data = new Mark.Points("data", Style.DATA, points);
        Mark inside = new Mark.Whiskers("", Style.DATA, List.of(new Span(1, 1, 2)));
        Mark leaving = new Mark.Whiskers("", Style.DATA, List.of(new Span(2, 1, Double.NaN), new Span(3, -1e9, 1e9)));
        int others = arrows(figure(data));
        assertThat(arrows(figure(data, inside))).isEqualTo(others);
        assertThat(arrows(figure(data, inside, leaving))).isEqualTo(others + 3);
        Mark none = new Mark.Whiskers("", Style.DATA, List.of(new Span(2, Double.NaN, Double.NaN)));
        assertThat(arrows(figure(data, none))).isEqualTo(others);
    }

    /** Lines of three points. */
    private static int arrows(Figure figure) {
        return svg(figure).split("<polyline points=\"[^ \"]+ [^ \"]+ [^ \"]+\"", -1).length - 1;
    }

    private static Mark line(String name, int k, double left, double right) {
        return new Mark.Line(name, Style.of(k), List.of(new Point(1, left), new Point(100, right)));
    }

    @Test
    void linesThatLieApartBearTheirNamesAndNeedNoLegend() {
        Figure figure = figure(
                line("upper law", 0, 3, 2),
                line("lower law", 1, 1, 0.5),
                new Mark.Points("observed", Style.DATA, List.of(new Point(1, 3), new Point(100, 0.5))));
        Layout layout = Layout.of(figure, Look.of(Theme.PAPER), 240);
        assertThat(layout.labels().names()).containsExactlyInAnyOrder("upper law", "lower law");
        assertThat(layout.legend().rows().get(0))
                .extracting(Legend.Entry::label)
                .containsExactly("observed");
        assertThat(svg(figure)).containsOnlyOnce(">upper law<").containsOnlyOnce(">lower law<");
    }

    @Test
    void linesThatLieTogetherAreToldByTheLegend() {
        Figure figure = figure(line("one", 0, 3, 2), line("other", 1, 3.001, 2.001));
        Layout layout = Layout.of(figure, Look.of(Theme.PAPER), 240);
        assertThat(layout.labels().placed()).isEmpty();
        assertThat(layout.legend().rows().get(0))
                .extracting(Legend.Entry::label)
                .containsExactly("one", "other");
    }

    @Test
    void ofLinesOfWhichTwoLieTogetherTheThirdBearsItsName() {
        Figure figure = figure(line("one", 0, 3, 2), line("other", 1, 3.001, 2.001), line("apart", 2, 1, 0.5));
        Layout layout = Layout.of(figure, Look.of(Theme.PAPER), 240);
        assertThat(layout.labels().names()).containsExactly("apart");
        assertThat(layout.legend().rows().get(0))
                .extracting(Legend.Entry::label)
                .containsExactly("one", "other");
    }

    @Test
    void aNameCoversNoPoint() {
        Mark.Points everywhere = new Mark.Points(
                "observed",
                Style.DATA,
                java.util.stream.IntStream.range(0, 4000)
                        .mapToObj(k -> new Point(StrictMath.pow(10, k / 100 / 20.0), k % 100 / 30.0))
                        .toList());
        assertThat(Layout.of(figure(line("law", 0, 3, 0.2), everywhere), Look.of(Theme.PAPER), 240)
                        .labels()
                        .placed())
                .isEmpty();
    }

    @Test
    void labelsAreText() {
        Figure hostile = figure(
                new Mark.Points("<script>alert('&\"')</script>\n\u0000\uD800", Style.DATA, List.of(new Point(1, 1))));
        assertThat(svg(hostile))
                .contains("&lt;script&gt;alert(&#39;&amp;&quot;&#39;)")
                .doesNotContain("<script")
                .doesNotContain("\u0000");
    }

    @Test
    void aLongLabelIsShortened() {
        assertThat(Look.of(Theme.PAPER).text().fit("x".repeat(500), 100))
                .endsWith("…")
                .hasSizeLessThan(40);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeDrawsEveryMark(Theme theme) {
        Figure all = figure(
                new Mark.Band(
                        "law",
                        Style.of(0),
                        List.of(new Span(1, 0, 1), new Span(2, Double.NaN, 2), new Span(3, 1, 2), new Span(4, 1, 2))),
                new Mark.Line("law", Style.of(0), GAPPED),
                new Mark.Points("data", Style.of(1), GAPPED),
                new Mark.Whiskers("data", Style.DATA, List.of(new Span(3, 1, 2))),
                new Mark.Bars("bars", Style.of(2), List.of(new Point(3, 2)), 0.5),
                new Mark.Reference("zero", Style.GUIDE, false, 0),
                new Mark.Note(Style.DATA, new Point(3, 2), "a note", Anchor.END),
                new Mark.Remark(Style.of(3), "a remark"));
        assertThat(new SvgWriter(Look.of(theme), new PageWidth(170)).svg(all))
                .contains("a note", "a remark", "<polyline", "<polyline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"85", "85 parsecs", "mm", "", "-5mm", "NaNmm", "1e9mm"})
    void aWidthNeedsANumberAndAUnit(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PageWidth.parse(text));
    }

    @Test
    void aWidthMayBeGivenInAnyUnit() {
        assertThat(PageWidth.parse("8.5cm")).isEqualTo(PageWidth.parse("85mm"));
    }

    @Test
    void aTitleThatIsTooWideGoesOnInASecondLine() {
        assertThat(Look.of(Theme.PAPER).heading().lines("averaged, Cerebras-GPT-13B", 90))
                .containsExactly("averaged,", "Cerebras-GPT-13B");
        assertThat(Look.of(Theme.PAPER).heading().lines("averaged", 60)).containsExactly("averaged");
        assertThat(Look.of(Theme.PAPER).heading().lines("x".repeat(80), 60))
                .singleElement()
                .asString()
                .endsWith("…");
    }
}

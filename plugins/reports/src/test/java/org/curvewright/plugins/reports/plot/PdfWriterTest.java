package org.curvewright.plugins.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class PdfWriterTest {

    private static String pdf(String label) throws IOException {
        Panel panel = new Panel(
                "ΔAIC of " + label,
                Axis.log("x", Notation.PLAIN),
                Axis.linear("y"),
                List.of(
                        new Mark.Band("law", Style.of(0), List.of(new Span(1, 0, 1), new Span(1e9, 1, Double.NaN))),
                        new Mark.Points(label, Style.DATA, List.of(new Point(1, 1), new Point(1e9, 2)))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter(Theme.PAPER, new PageWidth(85))
                .write(new Figure("name", "A title", "A caption.", List.of(panel), 1), out);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void everyObjectStandsWhereTheTableSays() throws IOException {
        String pdf = pdf("plain");
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n ").matcher(pdf);
        int number = 0;
        while (entry.find()) {
            number++;
            assertThat(pdf.substring(Integer.parseInt(entry.group(1)))).startsWith(number + " 0 obj\n");
        }
        assertThat(number).isEqualTo(8);
        Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(pdf);
        assertThat(start.find()).isTrue();
        assertThat(pdf.substring(Integer.parseInt(start.group(1)))).startsWith("xref");
    }

    @Test
    void theStreamIsAsLongAsItSays() throws IOException {
        Matcher stream = Pattern.compile("/Length (\\d+) >>\nstream\n(.*?)endstream", Pattern.DOTALL)
                .matcher(pdf("plain"));
        assertThat(stream.find()).isTrue();
        assertThat(stream.group(2)).hasSize(Integer.parseInt(stream.group(1)));
    }

    @Test
    void labelsAreTextAndNeverOperators() throws IOException {
        assertThat(pdf(") Tj ET endstream endobj \u0000\uD83D\uDE00"))
                .doesNotContain(") Tj ET endstream endobj")
                .doesNotContain("NaN");
    }

    @Test
    void helveticaIsAsWideAsAdobeSays() {
        // Helvetica.afm: H 722, e 556, l 222, o 556
        assertThat(PdfFonts.width("Hello", new Font(1000, false))).isCloseTo(722 + 556 + 222 + 222 + 556, within(1e-9));
    }

    @Test
    void powersAreRaised() {
        assertThat(PdfFonts.shown("10⁻³", new Font(10, false))).contains("<3130>", "3.6 Ts <2D33>");
    }
}

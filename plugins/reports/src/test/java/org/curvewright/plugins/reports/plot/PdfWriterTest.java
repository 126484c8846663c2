package org.curvewright.plugins.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        new PdfWriter(Look.of(Theme.PAPER), new PageWidth(85))
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
        assertThat(number).isEqualTo(15);
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
    void theFaceIsAsWideAsHelvetica() {
        // Helvetica.afm: H 722, e 556, l 222, o 556; Liberation Sans has the same metrics in 2048ths
        assertThat(new PdfFonts(Face.SANS).width("Hello", new Font(Face.SANS, 1000, false)))
                .isCloseTo(722 + 556 + 222 + 222 + 556, within(1.0));
    }

    @Test
    void powersAreRaisedAndWhatTheFaceLacksIsAskedFor() {
        PdfFonts fonts = new PdfFonts(Face.SANS);
        String shown = fonts.shown("10⁻³", new Font(Face.SANS, 10, false));
        assertThat(shown).contains("0 Ts <00010002>", "3.6 Ts <00030004>");
        assertThat(fonts.shown("?", new Font(Face.SANS, 10, false)))
                .isEqualTo(fonts.shown("\uD83D\uDE00", new Font(Face.SANS, 10, false)));
    }

    /** The font's own check: the sum of all its words is the number that its head is made for. */
    @ParameterizedTest
    @EnumSource(Face.class)
    void aSubsetIsAWholeFontFile(Face face) {
        FontSubset subset = new FontSubset(TrueType.of(face.file(true)));
        "ΔAé∞α"
                .codePoints()
                .forEach(character -> assertThat(subset.number(character)).isPositive());
        ByteBuffer file = ByteBuffer.wrap(subset.file());
        int sum = 0;
        while (file.hasRemaining()) {
            sum += file.getInt();
        }
        assertThat(sum).isEqualTo(0xB1B0AFBA);
        assertThat(subset.size()).as("é is composed of e and an accent").isGreaterThan(6);
    }
}

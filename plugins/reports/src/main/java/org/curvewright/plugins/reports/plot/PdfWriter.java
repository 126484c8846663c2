package org.curvewright.plugins.reports.plot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a figure as a PDF file of one page: vectors and real text with its glyphs embedded, no date, so the same bytes
 * everywhere (ISO 32000-1, version 1.4).
 */
public final class PdfWriter {

    private static final int OFFSET_DIGITS = 10;

    /** The number of the first font's object. */
    private static final int FONTS = 5;

    private final Look look;
    private final PageWidth width;

    public PdfWriter(Look look, PageWidth width) {
        this.look = look;
        this.width = width;
    }

    public void write(Figure figure, OutputStream out) throws IOException {
        Layout layout = Layout.of(figure, look, width.points());
        PdfFonts fonts = new PdfFonts(look.face());
        PdfCanvas canvas = new PdfCanvas(layout.height(), fonts);
        new FigurePainter(canvas, layout).paint();
        String size = SvgCanvas.number(layout.width()) + " " + SvgCanvas.number(layout.height());
        String drawing = canvas.operators();
        List<String> letters = fonts.objects(FONTS);
        List<String> objects = new ArrayList<>(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + size
                        + "] /Contents 4 0 R /Resources << /Font << /F1 " + FONTS + " 0 R /F2 "
                        + (FONTS + letters.size() / 2) + " 0 R >> /ExtGState << " + canvas.states() + " >> >> >>",
                "<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "endstream"));
        objects.addAll(letters);
        objects.add("<< /Title <" + utf16(figure.title()) + "> /Subject <" + utf16(figure.caption())
                + "> /Creator (Curvewright) >>");
        file(objects, out);
    }

    private static String utf16(String text) {
        StringBuilder hex = new StringBuilder("FEFF");
        for (byte value : text.getBytes(StandardCharsets.UTF_16BE)) {
            hex.append(String.format(java.util.Locale.ROOT, "%02X", value));
        }
        return hex.toString();
    }

    /** The objects, numbered from 1, the last being the information, and where each begins. */
    private static void file(List<String> objects, OutputStream out) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        append(file, "%PDF-1.4\n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.size());
            append(file, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int start = file.size();
        append(file, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            String digits = Integer.toString(offset);
            append(file, "0".repeat(OFFSET_DIGITS - digits.length()) + digits + " 00000 n \n");
        }
        append(
                file,
                "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R /Info " + objects.size()
                        + " 0 R >>\nstartxref\n" + start + "\n%%EOF\n");
        out.write(file.toByteArray());
    }

    private static void append(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}

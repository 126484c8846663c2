package org.curvewright.plugins.reports.plot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a figure as an SVG file with real text. */
public final class SvgWriter {

    private final Look look;
    private final PageWidth width;

    public SvgWriter(Look look, PageWidth width) {
        this.look = look;
        this.width = width;
    }

    public void write(Figure figure, OutputStream out) throws IOException {
        out.write(svg(figure).getBytes(StandardCharsets.UTF_8));
    }

    String svg(Figure figure) {
        Layout layout = Layout.of(figure, look, width.points());
        SvgCanvas canvas = new SvgCanvas();
        new FigurePainter(canvas, layout).paint();
        String size = SvgCanvas.number(layout.width()) + ' ' + SvgCanvas.number(layout.height());
        String page = " width=\"" + SvgCanvas.number(width.millimetres()) + "mm\" height=\""
                + SvgCanvas.number(PageWidth.millimetres(layout.height())) + "mm\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"" + page
                + " viewBox=\"0 0 " + size + "\" role=\"img\" font-family=\""
                + look.face().families() + "\">\n"
                + "<title>" + Xml.escape(figure.title()) + "</title>\n<desc>" + Xml.escape(figure.caption())
                + "</desc>\n"
                + "<defs>\n" + canvas.definitions() + "</defs>\n" + canvas.drawing() + "</svg>\n";
    }
}

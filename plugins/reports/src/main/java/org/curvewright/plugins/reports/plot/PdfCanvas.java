package org.curvewright.plugins.reports.plot;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;

/** Writes the operators of a PDF page (ISO 32000-1, annex A), y growing upwards there and downwards here. */
final class PdfCanvas implements Canvas {

    /** Four cubic curves make a circle to 0.03 % with handles of 4(√2 − 1)/3 of the radius. */
    private static final double HANDLE = 0.5522847498;

    private static final double HUNDRED = 100;
    private static final double CHANNEL = 255;
    private static final int DIGITS = 3;

    private final StringBuilder out = new StringBuilder(1 << 15);
    private final TreeSet<Integer> opacities = new TreeSet<>();
    private final double height;
    private final PdfFonts fonts;

    PdfCanvas(double height, PdfFonts fonts) {
        this.height = height;
        this.fonts = fonts;
    }

    @Override
    public void polyline(List<Point> points, Paint paint) {
        draw(path(points), paint);
    }

    @Override
    public void polygon(List<Point> points, Paint paint) {
        draw(path(points) + "h ", paint);
    }

    @Override
    public void circle(Point centre, double radius, Paint paint) {
        double x = centre.x();
        double y = centre.y();
        double k = HANDLE * radius;
        draw(
                place(x + radius, y) + "m "
                        + curve(x + radius, y + k, x + k, y + radius, x, y + radius)
                        + curve(x - k, y + radius, x - radius, y + k, x - radius, y)
                        + curve(x - radius, y - k, x - k, y - radius, x, y - radius)
                        + curve(x + k, y - radius, x + radius, y - k, x + radius, y)
                        + "h ",
                paint);
    }

    private String curve(double x1, double y1, double x2, double y2, double x, double y) {
        return place(x1, y1) + place(x2, y2) + place(x, y) + "c ";
    }

    @Override
    public void text(String text, Point baseline, Font font, Colour colour, Anchor anchor) {
        double x = baseline.x() - fonts.width(text, font) * anchor.share();
        write("1 0 0 1 " + place(x, baseline.y()), text, font, colour);
    }

    @Override
    public void upright(String text, Point baseline, Font font, Colour colour) {
        double y = baseline.y() + fonts.width(text, font) * Anchor.MIDDLE.share();
        write("0 1 -1 0 " + place(baseline.x(), y), text, font, colour);
    }

    private void write(String matrix, String text, Font font, Colour colour) {
        if (!text.isBlank()) {
            out.append("BT ")
                    .append(colour(colour))
                    .append("rg ")
                    .append(matrix)
                    .append("Tm ");
            out.append(fonts.shown(text, font)).append("ET\n");
        }
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        out.append("q ").append(place(box.x(), box.bottom()));
        out.append(number(box.width())).append(number(box.height())).append("re W n\n");
        drawing.run();
        out.append("Q\n");
    }

    String operators() {
        return out.toString();
    }

    /** The opacities that the operators name, as entries of a dictionary. */
    String states() {
        return opacities.stream()
                .map(percent -> "/O" + percent + " << /ca " + SvgCanvas.number(percent / HUNDRED) + " >>")
                .collect(Collectors.joining(" "));
    }

    private void draw(String path, Paint paint) {
        out.append("q ");
        paint.fill().ifPresent(colour -> {
            if (paint.opacity() < 1) {
                int percent = (int) Math.round(HUNDRED * paint.opacity());
                opacities.add(percent);
                out.append("/O").append(percent).append(" gs ");
            }
            out.append(colour(colour)).append("rg ");
        });
        paint.line().ifPresent(colour -> {
            String dash = paint.dash().stream().map(SvgCanvas::number).collect(Collectors.joining(" "));
            out.append(colour(colour))
                    .append("RG ")
                    .append(number(paint.width()))
                    .append("w [");
            out.append(dash).append("] 0 d ");
        });
        boolean filled = paint.fill().isPresent();
        boolean lined = paint.line().isPresent();
        out.append(path)
                .append(filled && lined ? "B" : filled ? "f" : lined ? "S" : "n")
                .append(" Q\n");
    }

    private String path(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            path.append(place(points.get(i).x(), points.get(i).y())).append(i == 0 ? "m " : "l ");
        }
        return path.toString();
    }

    private String place(double x, double y) {
        return number(x) + number(height - y);
    }

    private static String number(double value) {
        return SvgCanvas.number(value) + " ";
    }

    private static String colour(Colour colour) {
        return channel(colour.rgb() >> 16) + channel(colour.rgb() >> 8) + channel(colour.rgb());
    }

    private static String channel(int shifted) {
        return Decimal.fixed((shifted & 0xFF) / CHANNEL, DIGITS) + " ";
    }
}

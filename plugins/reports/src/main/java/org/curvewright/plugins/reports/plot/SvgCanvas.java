package org.curvewright.plugins.reports.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;

/** Writes SVG 1.1 directly: no AWT, no fonts, the same bytes everywhere. */
final class SvgCanvas implements Canvas {

    private static final int DECIMALS = 2;

    private final StringBuilder out = new StringBuilder(1 << 15);
    private final StringBuilder clips = new StringBuilder();
    private int clipped;

    @Override
    public void polyline(List<Point> points, Paint paint) {
        out.append("<polyline points=\"")
                .append(join(points))
                .append('"')
                .append(style(paint))
                .append("/>\n");
    }

    @Override
    public void polygon(List<Point> points, Paint paint) {
        out.append("<polygon points=\"")
                .append(join(points))
                .append('"')
                .append(style(paint))
                .append("/>\n");
    }

    @Override
    public void circle(Point centre, double radius, Paint paint) {
        out.append("<circle cx=\"")
                .append(number(centre.x()))
                .append("\" cy=\"")
                .append(number(centre.y()));
        out.append("\" r=\"")
                .append(number(radius))
                .append('"')
                .append(style(paint))
                .append("/>\n");
    }

    @Override
    public void text(String text, Point baseline, Font font, Colour colour, Anchor anchor) {
        String place = " x=\"" + number(baseline.x()) + "\" y=\"" + number(baseline.y()) + '"';
        write(text, place, font, colour, anchor);
    }

    @Override
    public void upright(String text, Point baseline, Font font, Colour colour) {
        String place =
                " transform=\"translate(" + number(baseline.x()) + ' ' + number(baseline.y()) + ") rotate(-90)\"";
        write(text, place, font, colour, Anchor.MIDDLE);
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        clipped++;
        clips.append("<clipPath id=\"clip")
                .append(clipped)
                .append("\"><rect x=\"")
                .append(number(box.x()));
        clips.append("\" y=\"").append(number(box.y())).append("\" width=\"").append(number(box.width()));
        clips.append("\" height=\"").append(number(box.height())).append("\"/></clipPath>\n");
        out.append("<g clip-path=\"url(#clip").append(clipped).append(")\">\n");
        drawing.run();
        out.append("</g>\n");
    }

    /** The definitions that the drawing refers to. */
    String definitions() {
        return clips.toString();
    }

    String drawing() {
        return out.toString();
    }

    private void write(String text, String place, Font font, Colour colour, Anchor anchor) {
        if (!text.isBlank()) {
            out.append("<text")
                    .append(place)
                    .append(" font-size=\"")
                    .append(number(font.size()))
                    .append('"');
            out.append(font.bold() ? " font-weight=\"bold\"" : "");
            out.append(anchor == Anchor.START ? "" : " text-anchor=\"" + anchor.svg() + '"');
            out.append(" fill=\"")
                    .append(colour.hex())
                    .append("\">")
                    .append(Xml.escape(text))
                    .append("</text>\n");
        }
    }

    private static String style(Paint paint) {
        StringBuilder style = new StringBuilder();
        style.append(" fill=\"")
                .append(paint.fill().map(Colour::hex).orElse("none"))
                .append('"');
        if (paint.fill().isPresent() && paint.opacity() < 1) {
            style.append(" fill-opacity=\"").append(number(paint.opacity())).append('"');
        }
        paint.line().ifPresent(line -> {
            style.append(" stroke=\"").append(line.hex());
            style.append("\" stroke-width=\"").append(number(paint.width())).append('"');
        });
        if (!paint.dash().isEmpty()) {
            String lengths = paint.dash().stream().map(SvgCanvas::number).collect(Collectors.joining(" "));
            style.append(" stroke-dasharray=\"").append(lengths).append('"');
        }
        return style.toString();
    }

    private static String join(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + ',' + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    /** Hundredths of a point are finer than any print. */
    static String number(double value) {
        String fixed = Decimal.fixed(value, DECIMALS);
        int end = fixed.length();
        while (fixed.charAt(end - 1) == '0') {
            end--;
        }
        return fixed.substring(0, fixed.charAt(end - 1) == '.' ? end - 1 : end);
    }
}

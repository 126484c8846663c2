package org.curvewright.plugins.reports.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws with Java2D what {@link SvgCanvas} writes. */
final class PngCanvas implements Canvas {

    private static final int OPAQUE = 255;
    private static final float MITER = 4;

    private final Graphics2D graphics;

    PngCanvas(Graphics2D graphics, double scale) {
        this.graphics = graphics;
        graphics.scale(scale, scale);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void polyline(List<Point> points, Paint paint) {
        draw(path(points), paint);
    }

    @Override
    public void polygon(List<Point> points, Paint paint) {
        Path2D path = path(points);
        path.closePath();
        draw(path, paint);
    }

    @Override
    public void circle(Point centre, double radius, Paint paint) {
        draw(new Ellipse2D.Double(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), paint);
    }

    @Override
    public void text(String text, Point baseline, Font font, Colour colour, Anchor anchor) {
        graphics.setFont(face(font));
        graphics.setColor(new Color(colour.rgb()));
        double width = graphics.getFont()
                .getStringBounds(text, graphics.getFontRenderContext())
                .getWidth();
        graphics.drawString(text, (float) (baseline.x() - width * anchor.share()), (float) baseline.y());
    }

    @Override
    public void upright(String text, Point baseline, Font font, Colour colour) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(baseline.x(), baseline.y());
        graphics.rotate(-Math.PI / 2);
        text(text, new Point(0, 0), font, colour, Anchor.MIDDLE);
        graphics.setTransform(before);
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        Shape before = graphics.getClip();
        graphics.clip(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
        drawing.run();
        graphics.setClip(before);
    }

    private static java.awt.Font face(Font font) {
        int style = font.bold() ? java.awt.Font.BOLD : java.awt.Font.PLAIN;
        return new java.awt.Font(font.face().logical(), style, 1).deriveFont((float) font.size());
    }

    private static Path2D path(List<Point> points) {
        Path2D path = new Path2D.Double();
        points.stream().findFirst().ifPresent(first -> path.moveTo(first.x(), first.y()));
        points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
        return path;
    }

    private void draw(Shape shape, Paint paint) {
        paint.fill().ifPresent(colour -> {
            Color opaque = new Color(colour.rgb());
            int alpha = (int) Math.round(paint.opacity() * OPAQUE);
            graphics.setColor(new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), alpha));
            graphics.fill(shape);
        });
        paint.line().ifPresent(colour -> {
            graphics.setColor(new Color(colour.rgb()));
            graphics.setStroke(stroke(paint));
            graphics.draw(shape);
        });
    }

    private static BasicStroke stroke(Paint paint) {
        float width = (float) paint.width();
        if (paint.dash().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER);
        }
        float[] lengths = new float[paint.dash().size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = paint.dash().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, MITER, lengths, 0);
    }
}

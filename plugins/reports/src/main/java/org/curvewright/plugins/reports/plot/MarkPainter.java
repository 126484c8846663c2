package org.curvewright.plugins.reports.plot;

import java.util.ArrayList;
import java.util.List;

/** Draws marks within one frame. */
final class MarkPainter {

    private static final double LINE = 1.3;
    private static final double THIN = 0.8;
    private static final double RADIUS = 2.1;
    private static final double NOTE = 3;
    private static final double BASELINE = 0.35;

    private final Canvas canvas;
    private final Look look;
    private final Frame frame;

    MarkPainter(Canvas canvas, Look look, Frame frame) {
        this.canvas = canvas;
        this.look = look;
        this.frame = frame;
    }

    void paint(Mark mark) {
        if (mark instanceof Mark.Line line) {
            line(line);
        } else if (mark instanceof Mark.Band band) {
            band(band);
        } else if (mark instanceof Mark.Points points) {
            points.points().stream().map(frame::at).filter(Point::isFinite).forEach(at -> marker(points.style(), at));
        } else if (mark instanceof Mark.Whiskers whiskers) {
            whiskers.spans().forEach(span -> whisker(whiskers.style(), span));
        } else if (mark instanceof Mark.Bars bars) {
            bars.bars().forEach(bar -> bar(bars, bar));
        } else if (mark instanceof Mark.Reference reference) {
            reference(reference);
        }
    }

    /** Words may leave the frame, so they are drawn apart from the clipped marks. */
    void note(Mark mark) {
        if (mark instanceof Mark.Note note) {
            Point at = frame.at(note.at());
            if (at.isFinite()) {
                double offset = look.scaled(NOTE) * (1 - 2 * note.anchor().share());
                Point baseline = new Point(at.x() + offset, at.y() + look.text().size() * BASELINE);
                canvas.text(
                        note.text(), baseline, look.text(), look.of(note.style().tone()), note.anchor());
            }
        }
    }

    private void line(Mark.Line line) {
        Paint paint = Paint.line(
                look.of(line.style().tone()), look.scaled(LINE), line.style().dash());
        List<Point> run = new ArrayList<>();
        for (Point point : line.points()) {
            Point at = frame.at(point);
            if (at.isFinite()) {
                run.add(at);
            } else {
                stroke(run, paint);
                run.clear();
            }
        }
        stroke(run, paint);
    }

    private void stroke(List<Point> run, Paint paint) {
        if (run.size() > 1) {
            canvas.polyline(List.copyOf(run), paint);
        }
    }

    private void band(Mark.Band band) {
        List<Point> upper = new ArrayList<>();
        List<Point> lower = new ArrayList<>();
        for (Span span : band.spans()) {
            Point top = frame.at(span.x(), span.upper());
            Point bottom = frame.at(span.x(), span.lower());
            if (top.isFinite() && bottom.isFinite()) {
                upper.add(top);
                lower.add(0, bottom);
            } else {
                fill(band, upper, lower);
                upper.clear();
                lower.clear();
            }
        }
        fill(band, upper, lower);
    }

    private void fill(Mark.Band band, List<Point> upper, List<Point> lower) {
        if (upper.size() > 1) {
            List<Point> outline = new ArrayList<>(upper);
            outline.addAll(lower);
            canvas.polygon(outline, Paint.filled(look.of(band.style().tone()), band.opacity()));
        }
    }

    void marker(Style style, Point at) {
        Colour colour = look.of(style.tone());
        Paint paint = style.hollow()
                ? Paint.both(look.paper(), colour, look.scaled(THIN))
                : Paint.both(colour, look.paper(), look.scaled(THIN) / 2);
        List<Point> corners = style.marker().corners(at, look.scaled(RADIUS));
        if (corners.isEmpty()) {
            canvas.circle(at, look.scaled(RADIUS), paint);
        } else {
            canvas.polygon(corners, paint);
        }
    }

    /** An end that is open or lies beyond the frame is an arrow at its edge. */
    private void whisker(Style style, Span span) {
        Point top = frame.at(span.x(), span.upper());
        Point bottom = frame.at(span.x(), span.lower());
        Box box = frame.box();
        if (top.isFinite() || bottom.isFinite()) {
            double x = top.isFinite() ? top.x() : bottom.x();
            double from = top.isFinite() ? top.y() : box.y() - 1;
            double to = bottom.isFinite() ? bottom.y() : box.bottom() + 1;
            Colour colour = look.of(style.tone());
            canvas.segment(x, within(box, from), x, within(box, to), Paint.line(colour, look.scaled(THIN), Dash.SOLID));
            if (from < box.y()) {
                arrow(colour, x, box.y(), 1);
            }
            if (to > box.bottom()) {
                arrow(colour, x, box.bottom(), -1);
            }
        }
    }

    private static double within(Box box, double y) {
        return Math.max(box.y(), Math.min(box.bottom(), y));
    }

    private void arrow(Colour colour, double x, double tip, int inwards) {
        double half = look.scaled(RADIUS);
        double base = tip + 2 * half * inwards;
        canvas.polyline(
                List.of(new Point(x - half, base), new Point(x, tip), new Point(x + half, base)),
                Paint.line(colour, look.scaled(THIN), Dash.SOLID));
    }

    private void bar(Mark.Bars bars, Point bar) {
        Point from = frame.at(0, bar.y() - bars.thickness() / 2);
        Point to = frame.at(bar.x(), bar.y() + bars.thickness() / 2);
        if (from.isFinite() && to.isFinite()) {
            Colour colour = look.of(bars.style().tone());
            Box box = new Box(
                    Math.min(from.x(), to.x()),
                    Math.min(from.y(), to.y()),
                    Math.abs(to.x() - from.x()),
                    Math.abs(to.y() - from.y()));
            canvas.rectangle(
                    box,
                    bars.style().hollow()
                            ? Paint.both(look.paper(), colour, look.scaled(THIN))
                            : Paint.filled(colour, 1));
        }
    }

    private void reference(Mark.Reference reference) {
        Paint paint = Paint.line(
                look.of(reference.style().tone()),
                look.scaled(THIN),
                reference.style().dash());
        Box box = frame.box();
        if (reference.vertical()) {
            double x = frame.across(reference.at());
            canvas.segment(x, box.y(), x, box.bottom(), paint);
        } else {
            double y = frame.up(reference.at());
            canvas.segment(box.x(), y, box.right(), y, paint);
        }
    }
}

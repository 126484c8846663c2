package org.curvewright.plugins.reports.plot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Draws a panel's remarks, one above the other, in the corner that holds the least. */
final class Remarks {

    private static final double LEADING = 1.25;
    private static final double INSET = 4;
    private static final double ASCENT = 0.8;
    private static final double MIDDLE = 0.36;
    private static final double KEY = 9;

    private final Canvas canvas;
    private final Look look;
    private final Frame frame;
    private final List<Mark.Remark> remarks;

    Remarks(Canvas canvas, Look look, Frame frame) {
        this.canvas = canvas;
        this.look = look;
        this.frame = frame;
        this.remarks = frame.panel().marks().stream()
                .filter(Mark.Remark.class::isInstance)
                .map(Mark.Remark.class::cast)
                .toList();
    }

    /** A corner's room, and the side on which its lines begin. */
    private record Corner(Box box, Anchor anchor) {

        boolean holds(Point point) {
            return point.x() >= box.x()
                    && point.x() <= box.right()
                    && point.y() >= box.y()
                    && point.y() <= box.bottom();
        }
    }

    void paint() {
        if (!remarks.isEmpty()) {
            List<Point> taken = Extent.drawn(frame.panel()).map(frame::at).toList();
            corners()
                    .min(Comparator.comparingLong(
                            corner -> taken.stream().filter(corner::holds).count()))
                    .ifPresent(this::write);
        }
    }

    /** The preferred ones first. */
    private Stream<Corner> corners() {
        Box box = frame.box();
        double width = remarks.stream()
                .mapToDouble(remark -> look.text().width(remark.text()) + look.scaled(INSET + KEY))
                .max()
                .orElse(0);
        double height = remarks.size() * look.text().size() * LEADING + look.scaled(INSET);
        double right = box.right() - width;
        double low = box.bottom() - height;
        return Stream.of(
                new Corner(new Box(right, low, width, height), Anchor.END),
                new Corner(new Box(box.x(), box.y(), width, height), Anchor.START),
                new Corner(new Box(right, box.y(), width, height), Anchor.END),
                new Corner(new Box(box.x(), low, width, height), Anchor.START));
    }

    private void write(Corner corner) {
        boolean end = corner.anchor() == Anchor.END;
        double x =
                end ? corner.box().right() - look.scaled(INSET) : corner.box().x() + look.scaled(INSET);
        double y = corner.box().y() + look.scaled(INSET) / 2 + look.text().size() * ASCENT;
        MarkPainter painter = new MarkPainter(canvas, look, frame);
        for (Mark.Remark remark : remarks) {
            double text = end ? x : x + look.scaled(KEY);
            double key = end ? x - look.text().width(remark.text()) - look.scaled(KEY) / 2 : x + look.scaled(KEY) / 4;
            canvas.text(remark.text(), new Point(text, y), look.text(), look.of(Tone.INK), corner.anchor());
            painter.marker(remark.style(), new Point(key, y - look.text().size() * MIDDLE));
            y += look.text().size() * LEADING;
        }
    }
}

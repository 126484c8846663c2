package org.curvewright.plugins.reports.plot;

import java.util.List;

/** Draws one panel: grid, marks, axes, words. */
final class PanelPainter {

    private static final double HAIR = 0.5;
    private static final double TICK = 3;
    private static final double MINOR = 1.8;
    private static final double GAP = 3;
    private static final double BASELINE = 0.35;
    private static final double TITLE = 4;
    private static final double NAME = 9.5;

    /** How far the lines of a title are apart. */
    static final double LINE = 9;

    private final Canvas canvas;
    private final Look look;
    private final Cell cell;
    private final Box box;
    private final Paint hair;

    PanelPainter(Canvas canvas, Look look, Cell cell) {
        this.canvas = canvas;
        this.look = look;
        this.cell = cell;
        this.box = cell.frame().box();
        this.hair = Paint.line(look.of(Tone.INK), HAIR, Dash.SOLID);
    }

    void paint() {
        grid();
        MarkPainter marks = new MarkPainter(canvas, look, cell.frame());
        canvas.clipped(box, () -> cell.frame().panel().marks().forEach(marks::paint));
        cell.frame().panel().marks().forEach(marks::note);
        new Remarks(canvas, look, cell.frame()).paint();
        canvas.segment(box.x(), box.bottom(), box.right(), box.bottom(), hair);
        canvas.segment(box.x(), box.y(), box.x(), box.bottom(), hair);
        horizontal();
        vertical();
        names();
    }

    private void grid() {
        Paint line = Paint.line(look.grid(), HAIR, Dash.SOLID);
        if (!cell.frame().panel().x().isCategorical()) {
            cell.across().labelled().stream()
                    .mapToDouble(tick -> cell.frame().across(tick.value()))
                    .forEach(x -> canvas.segment(x, box.y(), x, box.bottom(), line));
        }
        if (!cell.frame().panel().y().isCategorical()) {
            cell.up().labelled().stream()
                    .mapToDouble(tick -> cell.frame().up(tick.value()))
                    .forEach(y -> canvas.segment(box.x(), y, box.right(), y, line));
        }
    }

    private void horizontal() {
        double bottom = box.bottom();
        for (double value : cell.across().minor()) {
            double x = cell.frame().across(value);
            canvas.segment(x, bottom, x, bottom + look.scaled(MINOR), hair);
        }
        for (Tick tick : cell.across().labelled()) {
            double x = cell.frame().across(tick.value());
            canvas.segment(x, bottom, x, bottom + look.scaled(TICK), hair);
            Point at =
                    new Point(x, bottom + look.scaled(TICK + GAP) + look.text().size() * 0.72);
            canvas.text(tick.label(), at, look.text(), look.of(Tone.INK), Anchor.MIDDLE);
        }
    }

    private void vertical() {
        for (double value : cell.up().minor()) {
            double y = cell.frame().up(value);
            canvas.segment(box.x() - look.scaled(MINOR), y, box.x(), y, hair);
        }
        double room = box.x() - left() - look.scaled(TICK);
        for (Tick tick : cell.up().labelled()) {
            double y = cell.frame().up(tick.value());
            canvas.segment(box.x() - look.scaled(TICK), y, box.x(), y, hair);
            Point at = new Point(
                    box.x() - look.scaled(TICK + GAP) + 1, y + look.text().size() * BASELINE);
            Font text = look.text().shrunk(tick.label(), room);
            canvas.text(text.fit(tick.label(), room), at, text, look.of(Tone.INK), Anchor.END);
        }
    }

    /** Where this cell's column begins, right of the axis title. */
    private double left() {
        return cell.left() + (cell.naming().y() ? look.scaled(NAME) : 0);
    }

    private void names() {
        Panel panel = cell.frame().panel();
        Colour ink = look.of(Tone.INK);
        double middle = box.x() + box.width() / 2;
        if (cell.naming().x()) {
            double baseline =
                    box.bottom() + look.scaled(TICK + GAP + NAME) + look.text().size() * 0.75;
            List<String> lines = across(panel, look, box.width());
            Font label = lines.size() > 1 ? look.label() : look.label().shrunk(lines.get(0), room(box.width()));
            for (int i = 0; i < lines.size(); i++) {
                Point at = new Point(middle, baseline + i * look.scaled(LINE));
                canvas.text(lines.get(i), at, label, ink, Anchor.MIDDLE);
            }
        }
        if (cell.naming().y()) {
            Point at = new Point(cell.left() + look.label().size() * 0.8, box.y() + box.height() / 2);
            double room = box.height() * 1.2;
            Font label = look.label().shrunk(panel.y().label(), room);
            canvas.upright(label.fit(panel.y().label(), room), at, label, ink);
        }
        title(panel.title(), ink);
    }

    /** The title of the horizontal axis: in two lines where it is long. */
    static List<String> across(Panel panel, Look look, double width) {
        return look.label().lines(panel.x().label(), room(width));
    }

    /** A title may stand out a little on both sides. */
    private static double room(double width) {
        return width * 1.2;
    }

    /** Shrunk a little where that makes it fit, else in two lines. */
    private void title(String title, Colour ink) {
        double room = box.width();
        List<String> lines = look.heading().lines(title, room);
        Font heading = lines.size() > 1 ? look.heading() : look.heading().shrunk(title, room);
        for (int i = 0; i < lines.size(); i++) {
            double above = look.scaled(TITLE) + (lines.size() - 1 - i) * look.scaled(LINE);
            canvas.text(lines.get(i), new Point(box.x(), box.y() - above), heading, ink, Anchor.START);
        }
    }
}

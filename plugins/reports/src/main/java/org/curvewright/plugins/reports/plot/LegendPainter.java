package org.curvewright.plugins.reports.plot;

import java.util.List;

/** Draws the legend in rows from the top left. */
final class LegendPainter {

    private static final double BASELINE = 0.35;
    private static final double HALF_SWATCH = 3;

    private final Canvas canvas;
    private final Look look;

    LegendPainter(Canvas canvas, Look look) {
        this.canvas = canvas;
        this.look = look;
    }

    void paint(Legend legend, double edge) {
        double y = edge + look.scaled(Legend.ROW) / 2;
        for (List<Legend.Entry> row : legend.rows()) {
            double x = edge;
            for (Legend.Entry entry : row) {
                entry(entry, x, y);
                x += entry.width();
            }
            y += look.scaled(Legend.ROW);
        }
    }

    private void entry(Legend.Entry entry, double x, double y) {
        double key = look.scaled(Legend.KEY);
        Frame frame = sample(new Box(x, y - look.scaled(HALF_SWATCH), key, 2 * look.scaled(HALF_SWATCH)));
        MarkPainter painter = new MarkPainter(canvas, look, frame);
        entry.marks().stream().map(LegendPainter::sample).forEach(painter::paint);
        Point at = new Point(x + key + look.scaled(Legend.GAP), y + look.label().size() * BASELINE);
        canvas.text(entry.label(), at, look.label(), look.of(Tone.INK), Anchor.START);
    }

    private static Frame sample(Box box) {
        Panel panel = new Panel("", Axis.linear(""), Axis.linear(""), List.of());
        return new Frame(panel, box, new Extent(new Range(0, 1), new Range(-1, 1)));
    }

    private static Mark sample(Mark mark) {
        Style style = mark.style();
        List<Point> middle = List.of(new Point(0.5, 0));
        if (mark instanceof Mark.Points) {
            return new Mark.Points("", style, middle);
        }
        if (mark instanceof Mark.Band band) {
            return new Mark.Band("", style, List.of(new Span(0, -1, 1), new Span(1, -1, 1)), band.opacity());
        }
        if (mark instanceof Mark.Bars) {
            return new Mark.Bars("", style, List.of(new Point(1, 0)), 2);
        }
        if (mark instanceof Mark.Whiskers) {
            return new Mark.Whiskers("", style, List.of(new Span(0.5, -1, 1)));
        }
        return new Mark.Line("", style, List.of(new Point(0, 0), new Point(1, 0)));
    }
}

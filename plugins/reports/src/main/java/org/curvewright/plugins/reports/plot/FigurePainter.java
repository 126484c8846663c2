package org.curvewright.plugins.reports.plot;

/** Draws a laid out figure. */
final class FigurePainter {

    private static final double EDGE = 3;

    private final Canvas canvas;
    private final Layout layout;

    FigurePainter(Canvas canvas, Layout layout) {
        this.canvas = canvas;
        this.layout = layout;
    }

    void paint() {
        canvas.rectangle(
                new Box(0, 0, layout.width(), layout.height()),
                Paint.filled(layout.look().paper(), 1));
        new LegendPainter(canvas, layout.look()).paint(layout.legend(), EDGE);
        layout.cells().forEach(cell -> new PanelPainter(canvas, layout.look(), cell).paint());
        layout.labels().paint(canvas, layout.look());
    }
}

package org.curvewright.plugins.reports.plot;

import java.util.List;
import java.util.stream.IntStream;

/** Panels in rows and columns with aligned axes. What every cell asks for is worked out once. */
final class Grid {

    private static final double ASPECT = 0.62;
    private static final double WIDEST_ASPECT = 0.55;
    private static final double ROW = 8.5;
    private static final double BETWEEN = 5;
    private static final double TITLE = 12;
    private static final double TICK = 10;
    private static final double NAME = 10;
    private static final double GAP = 3;
    private static final double BELOW = 6;
    private static final double RIGHT = 9;
    private static final double LONGEST_LABEL = 0.4;

    private final List<Panel> panels;
    private final int columns;
    private final Look look;
    private final double share;
    private final List<Extent> extents;
    private final List<Ticks> ups;
    private final List<Double> lefts;

    /** @param share of the page's width that a column has */
    Grid(List<Panel> panels, int columns, Look look, double share) {
        this.panels = List.copyOf(panels);
        this.columns = columns;
        this.look = look;
        this.share = share;
        this.extents = panels.stream().map(Extent::of).toList();
        this.ups = IntStream.range(0, panels.size()).mapToObj(this::up).toList();
        this.lefts = IntStream.range(0, columns).mapToObj(this::leftOf).toList();
    }

    List<Panel> panels() {
        return panels;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    double height(int row) {
        return above(row) + plotHeight(row) + below(row);
    }

    Cell cell(int i, double left, double top) {
        int row = i / columns;
        int column = i % columns;
        double start = left
                + IntStream.range(0, column).mapToDouble(lefts::get).sum()
                + column * (plotWidth() + look.scaled(RIGHT));
        Box box = new Box(start + lefts.get(column), top + above(row), plotWidth(), plotHeight(row));
        Extent extent = extents.get(i);
        return new Cell(
                new Frame(panels.get(i), box, extent),
                start,
                Ticks.of(new Ticks.Ruler(panels.get(i).x(), extent.x(), box.width(), this::wide)),
                ups.get(i),
                new Cell.Naming(namesX(i), namesY(i)));
    }

    private double plotWidth() {
        double margins = IntStream.range(0, columns)
                .mapToDouble(column -> lefts.get(column) + look.scaled(RIGHT))
                .sum();
        return (share * columns - margins) / columns;
    }

    private double plotHeight(int row) {
        return inRow(row).mapToDouble(this::plotHeightOf).max().orElse(0);
    }

    private double plotHeightOf(int i) {
        Axis y = panels.get(i).y();
        return y.isCategorical()
                ? look.scaled(ROW * y.rows() + BETWEEN) * y.categories().size()
                : share * (columns == 1 ? WIDEST_ASPECT : ASPECT);
    }

    private double above(int row) {
        int lines = inRow(row)
                .map(i ->
                        look.heading().lines(panels.get(i).title(), plotWidth()).size())
                .max()
                .orElse(1);
        return inRow(row).allMatch(i -> panels.get(i).title().isEmpty())
                ? look.scaled(GAP)
                : look.scaled(TITLE + (lines - 1) * PanelPainter.LINE);
    }

    private double below(int row) {
        int lines = inRow(row)
                .filter(this::namesX)
                .map(i -> PanelPainter.across(panels.get(i), look, plotWidth()).size())
                .max()
                .orElse(0);
        return look.scaled(TICK + BELOW + (lines > 0 ? NAME + (lines - 1) * PanelPainter.LINE : 0));
    }

    private IntStream inRow(int row) {
        return IntStream.range(row * columns, Math.min((row + 1) * columns, panels.size()));
    }

    /** Room for the labels and the title of the vertical axes of one column. */
    private double leftOf(int column) {
        return IntStream.iterate(column, i -> i < panels.size(), i -> i + columns)
                .mapToDouble(this::leftOfPanel)
                .max()
                .orElse(0);
    }

    private double leftOfPanel(int i) {
        double labels = ups.get(i).labelled().stream()
                .mapToDouble(tick -> look.text().width(tick.label()))
                .max()
                .orElse(0);
        double name = namesY(i) ? look.scaled(NAME) : 0;
        return Math.min(labels, share * LONGEST_LABEL) + look.scaled(GAP + GAP) + name;
    }

    private Ticks up(int i) {
        Panel panel = panels.get(i);
        Ticks ticks = Ticks.of(new Ticks.Ruler(panel.y(), extents.get(i).y(), plotHeight(i / columns), this::high));
        return repeatsCategories(i) ? ticks.unlabelled() : ticks;
    }

    private boolean repeatsCategories(int i) {
        Axis y = panels.get(i).y();
        return y.isCategorical()
                && i % columns > 0
                && panels.get(i - 1).y().categories().equals(y.categories());
    }

    private double wide(String label) {
        return look.text().width(label) + look.scaled(2 * GAP);
    }

    private double high(String label) {
        return label.isEmpty() ? 0 : look.text().size() * 2;
    }

    /** Unless the panel below has the same. */
    private boolean namesX(int i) {
        int below = i + columns;
        return below >= panels.size()
                || !panels.get(below).x().label().equals(panels.get(i).x().label());
    }

    /** Unless the panel to the left has the same. */
    private boolean namesY(int i) {
        String label = panels.get(i).y().label();
        return !label.isEmpty()
                && (i % columns == 0 || !panels.get(i - 1).y().label().equals(label));
    }
}

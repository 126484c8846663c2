package org.curvewright.plugins.reports.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every length of a figure, in points, settled before anything is drawn. */
record Layout(
        Figure figure, Look look, double width, double height, Legend legend, DirectLabels labels, List<Cell> cells) {

    private static final double NARROWEST_CELL = 112;
    private static final double EDGE = 3;

    /** With names at the lines where there is room for them, and only what is left in the legend. */
    static Layout of(Figure figure, Look look, double width) {
        Layout plain = of(figure, look, width, DirectLabels.NONE);
        DirectLabels labels = DirectLabels.of(plain.cells(), look);
        Layout named = labels.placed().isEmpty() ? plain : of(figure, look, width, labels);
        return named.labels().names().equals(labels.names()) ? named : plain;
    }

    private static Layout of(Figure figure, Look look, double width, DirectLabels first) {
        Legend legend = Legend.of(figure, first.names(), look, width - 2 * EDGE);
        int most = Math.max(1, (int) ((width - 2 * EDGE) / look.scaled(NARROWEST_CELL)));
        int columns = Math.min(Math.min(figure.columns(), most), figure.panels().size());
        Grid grid = new Grid(figure.panels(), columns, look, (width - 2 * EDGE) / columns);
        double top = EDGE + legend.height(look);
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            cells.addAll(row(grid, row, top));
            top += grid.height(row);
        }
        DirectLabels labels =
                first.placed().isEmpty() ? first : DirectLabels.of(cells, look).keeping(first.names()::contains);
        return new Layout(figure, look, width, top + EDGE, legend, labels, List.copyOf(cells));
    }

    private static List<Cell> row(Grid grid, int row, double top) {
        return IntStream.range(
                        row * grid.columns(),
                        Math.min((row + 1) * grid.columns(), grid.panels().size()))
                .mapToObj(i -> grid.cell(i, EDGE, top))
                .toList();
    }
}

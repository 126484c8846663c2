package org.curvewright.plugins.reports.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Every length of a figure, in points, settled before anything is drawn. */
record Layout(Figure figure, Look look, double width, double height, Legend legend, List<Cell> cells) {

    private static final double NARROWEST_CELL = 112;
    private static final double EDGE = 3;

    static Layout of(Figure figure, Look look, double width) {
        Legend legend = Legend.of(figure, look, width - 2 * EDGE);
        int most = Math.max(1, (int) ((width - 2 * EDGE) / look.scaled(NARROWEST_CELL)));
        int columns = Math.min(Math.min(figure.columns(), most), figure.panels().size());
        Grid grid = new Grid(figure.panels(), columns, look, (width - 2 * EDGE) / columns);
        double top = EDGE + legend.height(look);
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            cells.addAll(row(grid, row, top));
            top += grid.height(row);
        }
        return new Layout(figure, look, width, top + EDGE, legend, List.copyOf(cells));
    }

    private static List<Cell> row(Grid grid, int row, double top) {
        return IntStream.range(
                        row * grid.columns(),
                        Math.min((row + 1) * grid.columns(), grid.panels().size()))
                .mapToObj(i -> grid.cell(i, EDGE, top))
                .toList();
    }
}

package org.curvewright.runner.sweep;

import org.curvewright.runner.execute.Progress;

/** The progress of one cell as a part of the whole, whose other cells are taken to be as large. */
final class CellProgress implements Progress {

    private final Progress whole;
    private final String cell;
    private final int before;
    private final int cells;
    private final Tally earlier;
    private Tally last;

    /** @param earlier what the cells before gave */
    CellProgress(Progress whole, String cell, int before, int cells, Tally earlier) {
        this.whole = whole;
        this.cell = cell;
        this.before = before;
        this.cells = cells;
        this.earlier = earlier;
        this.last = earlier;
    }

    @Override
    public void phase(int number, int of, String title) {
        whole.phase(before * of + number, cells * of, cell + ": " + title);
    }

    @Override
    public void task(Tally own) {
        last = new Tally(
                earlier.done() + own.done(),
                earlier.reused() + own.reused(),
                earlier.failed() + own.failed(),
                earlier.done() + own.of() * (cells - before));
        whole.task(last);
    }

    @Override
    public void failed(String task, String why) {
        whole.failed(cell + "/" + task, why);
    }

    /** What this cell and those before it gave. */
    Tally tally() {
        return last;
    }
}

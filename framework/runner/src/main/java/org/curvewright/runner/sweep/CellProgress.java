package org.curvewright.runner.sweep;

import org.curvewright.runner.execute.Progress;

/** The progress of one cell as a part of the whole. */
record CellProgress(Progress whole, String cell, int before, int cells) implements Progress {

    @Override
    public void phase(int number, int of, String title) {
        whole.phase(before * of + number, cells * of, cell + ": " + title);
    }

    @Override
    public void tasks(int done, int of) {
        whole.tasks(before * of + done, cells * of);
    }
}

package org.curvewright.runner.execute;

/** What the face shows while an experiment runs. Called on one thread. */
public interface Progress {

    /** Nothing is shown. */
    Progress SILENT = new Progress() {
        @Override
        public void phase(int number, int of, String title) {}

        @Override
        public void tasks(int done, int of) {}
    };

    /** A phase begins; the last ones count from one. */
    void phase(int number, int of, String title);

    /** So many tasks of the whole experiment have finished. */
    void tasks(int done, int of);
}

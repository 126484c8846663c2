package org.curvewright.runner.execute;

/** What the face shows while an experiment runs. Called on one thread. */
public interface Progress {

    /** Nothing is shown. */
    Progress SILENT = new Progress() {};

    /** A phase begins; the last ones count from one. */
    default void phase(int number, int of, String title) {}

    /** A task of the whole experiment has finished or was taken from the store. */
    default void task(Tally tally) {}

    /** A task ended in a defect, or its fit FAILED; the others go on. */
    default void failed(String task, String why) {}

    /** Nothing more will be told, however the run ended. */
    default void over() {}

    /**
     * How far the whole experiment is.
     *
     * @param done finished, those taken from the store included
     * @param reused taken from the store
     * @param failed ended in a defect or with a fit that FAILED
     * @param of how many there are; it may grow when a phase shows further ones
     */
    record Tally(int done, int reused, int failed, int of) {

        /** How many were computed. */
        public int computed() {
            return done - reused;
        }

        /** How many are still to come. */
        public int open() {
            return Math.max(0, of - done);
        }
    }
}

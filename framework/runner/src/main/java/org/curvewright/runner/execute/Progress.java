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

    /**
     * How far the whole experiment is.
     *
     * @param done finished, those taken from the store included
     * @param reused taken from the store
     * @param failed ended in a defect or with a fit that FAILED
     * @param of how many there are; it may grow when a phase shows further ones
     */
    record Tally(int done, int reused, int failed, int of) {

        /** What goes on at the same pace as what was computed so far, in tasks per second and seconds. */
        public double rate(double seconds) {
            return seconds > 0 ? (done - reused) / seconds : 0;
        }

        /** Seconds until all have finished; negative where nothing tells. */
        public double left(double seconds) {
            double rate = rate(seconds);
            int open = Math.max(0, of - done);
            return open == 0 ? 0 : rate > 0 ? open / rate : -1;
        }
    }
}

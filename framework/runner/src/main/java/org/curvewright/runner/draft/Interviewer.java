package org.curvewright.runner.draft;

/** Asks a person what a table does not tell. */
@FunctionalInterface
public interface Interviewer {

    /** Nobody is there: what is likely is taken, and the draft says so. */
    Interviewer NOBODY = (question, likely) -> likely;

    /**
     * One question.
     *
     * @param likely the answer when nothing is typed; empty when it stays unknown
     */
    String ask(String question, String likely);
}

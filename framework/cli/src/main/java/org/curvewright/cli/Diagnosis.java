package org.curvewright.cli;

/**
 * What the doctor found in one place.
 *
 * @param what such as {@code java} or {@code fonts}
 * @param finding a lower-case fact
 * @param remedy how to mend it; empty where all is well
 */
record Diagnosis(Health health, String what, String finding, String remedy) {

    /** How well it is. */
    enum Health {
        OK,
        /** Something is missing that not everybody needs. */
        NOTE,
        /** Something does not work. */
        BAD
    }

    static Diagnosis ok(String what, String finding) {
        return new Diagnosis(Health.OK, what, finding, "");
    }

    static Diagnosis note(String what, String finding, String remedy) {
        return new Diagnosis(Health.NOTE, what, finding, remedy);
    }

    static Diagnosis bad(String what, String finding, String remedy) {
        return new Diagnosis(Health.BAD, what, finding, remedy);
    }
}

package org.curvewright.runner.compare;

/** A finding that is not the same in two results. */
public record FindingChange(Change change, Extent extent) {

    /** How far it changed. */
    public enum Extent {
        /** A number left an interval, its own former one or the one it now has. */
        BEYOND_INTERVAL,
        /** A word, such as a status or a verdict, is another. */
        OTHER_WORD,
        /** A number without an interval, or a series, is another. */
        OTHER_NUMBER,
        /** A number moved inside both intervals, or an interval's end did. */
        WITHIN_INTERVAL,
        APPEARED,
        VANISHED
    }
}

package org.curvewright.plugins.sources;

/** What becomes of a log's lines that are not what they should be. */
enum BadLines {
    /** The log is refused at the first of them. */
    REFUSE,
    /** They are left out, counted, and the first is named. */
    SKIP
}

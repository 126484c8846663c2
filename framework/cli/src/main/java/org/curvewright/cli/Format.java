package org.curvewright.cli;

/** What standard output gets. */
enum Format {
    TEXT,
    JSON
}

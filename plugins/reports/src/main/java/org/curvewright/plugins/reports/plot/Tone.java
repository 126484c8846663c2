package org.curvewright.plugins.reports.plot;

/** What a colour stands for; the theme says which colour it is. */
public enum Tone {
    INK,
    MUTED,
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    FIFTH,
    SIXTH,
    SEVENTH,
    EIGHTH
}

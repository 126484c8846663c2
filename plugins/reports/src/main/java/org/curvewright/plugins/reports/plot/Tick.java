package org.curvewright.plugins.reports.plot;

/** A mark on an axis. */
record Tick(double value, String label) {}

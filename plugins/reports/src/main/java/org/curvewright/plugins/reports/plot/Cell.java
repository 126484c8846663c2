package org.curvewright.plugins.reports.plot;

/**
 * One panel's place in a figure.
 *
 * @param left where the room for its labels begins
 * @param naming whether the title of the horizontal and of the vertical axis stands here or is shared with a neighbour
 */
record Cell(Frame frame, double left, Ticks across, Ticks up, Naming naming) {

    record Naming(boolean x, boolean y) {}
}

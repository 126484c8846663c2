package org.curvewright.plugins.reports.figures;

import org.curvewright.plugins.reports.plot.Figure;

/**
 * A figure and where it belongs.
 *
 * @param section the heading under which it is shown; empty for those that concern the whole document
 */
public record Illustration(String section, Figure figure) {}

package org.curvewright.runner.plan;

import org.curvewright.runner.config.Use;
import org.curvewright.spi.law.Formulation;

/**
 * A formulation of a section of fits, linked and restricted.
 *
 * @param identity text that determines it
 */
record NamedFormulation(Use use, Formulation formulation, String identity) {}

package org.curvewright.spi.law;

import java.util.List;

/** Capability: states which laws are this one under restrictions. */
public interface NestingFormulation extends Formulation {

    /** The laws that it contains; those that they contain in turn need not be listed. */
    List<Nesting> nestings();
}

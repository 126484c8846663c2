package org.curvewright.spi.fit;

import java.util.List;
import org.curvewright.spi.data.Dataset;

/** Capability: may have kinks, or corners too sharp for a descent by derivatives, and knows smoother ways to itself. */
public interface KinkedObjective extends Objective {

    /** Smoother objectives of the same parameters that lead to this one, the smoothest first; none where it needs none. */
    List<? extends Objective> smoother(Dataset data);
}

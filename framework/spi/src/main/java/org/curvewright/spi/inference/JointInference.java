package org.curvewright.spi.inference;

import java.util.List;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;

/**
 * Capability: draws of several fits to the same rows, in the same order, that belong together by number, so that what the rows'
 * errors have in common cancels in comparisons as it does in the data.
 */
public interface JointInference extends DrawingInference {

    /** All draws of every fit, in order. By default those of one seed, which resample the same rows. */
    default JointDraws together(List<FitResult> fits, FitContext context) {
        return JointDraws.sameNoise(
                fits.stream().map(fit -> draw(fit, 0, draws(), context)).toList(), draws());
    }
}

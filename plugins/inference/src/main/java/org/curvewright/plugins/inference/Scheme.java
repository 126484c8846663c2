package org.curvewright.plugins.inference;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;

/** How a bootstrap resamples. */
interface Scheme {

    /** Why this fit cannot be resampled so; empty when it can. */
    Optional<Notice> obstacle(FitResult fit);

    /** The resampler of a fit without an obstacle. */
    Resampler of(FitResult fit);

    /** Whether it keeps clusters together where observations come in clusters, and rests on how many there are. */
    default boolean byCluster() {
        return false;
    }

    /** What to say beside intervals of these draws. */
    default List<Notice> notices(FitResult fit) {
        return List.of();
    }
}

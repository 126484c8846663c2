package org.curvewright.runner.execute;

import java.util.Optional;
import org.curvewright.spi.inference.Intervals;

/**
 * What one inference of one fit came to.
 *
 * @param draws what the intervals were made of, where they were drawn in one go: analyses read other functions off the
 *     same draws
 */
record IntervalsOutcome(Intervals intervals, Optional<PackedDraws> draws) {}

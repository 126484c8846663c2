package org.curvewright.plugins.inference;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;

/**
 * Where flat priors leave a posterior without an end: an objective that stays bounded as a function grows without limit gives
 * a density that does not integrate to one, and percentiles of its draws are how far the walk happened to get.
 */
record OpenPosterior(FittedObjective objective, double level) {

    /** The interval without the ends on which the profile is open. */
    Interval of(LawFunction function, Interval percentiles) {
        Profile profile = new Profile(objective, function);
        if (percentiles.refused() || !Double.isFinite(profile.optimum().value())) {
            return percentiles;
        }
        double cut = objective.dispersion().cut(level);
        boolean below = new ProfileEnd(profile, false, cut).find().value().isEmpty();
        boolean above = new ProfileEnd(profile, true, cut).find().value().isEmpty();
        if (!below && !above) {
            return percentiles;
        }
        Interval open = new Interval(
                below ? OptionalDouble.empty() : percentiles.lower(),
                above ? OptionalDouble.empty() : percentiles.upper(),
                OptionalDouble.empty(),
                percentiles.level(),
                percentiles.method(),
                percentiles.notices());
        return open.noting(Stream.of(new Notice(
                        Interval.OPEN,
                        "the profile of " + function.name()
                                + " is open, so under flat priors there is no posterior there; state priors"))
                .toList());
    }
}

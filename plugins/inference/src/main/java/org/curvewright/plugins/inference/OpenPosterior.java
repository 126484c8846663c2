package org.curvewright.plugins.inference;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;

/**
 * Where flat priors leave a posterior without an end: an objective that stays bounded as a function grows without limit gives
 * a density that does not integrate to one, and percentiles of its draws are how far the walk happened to get. Where some priors
 * are stated these may close it, which a profile of the likelihood does not tell.
 *
 * @param stated the symbols of parameters with a prior of their own
 * @param improper those of parameters whose prior is flat without an end
 */
record OpenPosterior(FittedObjective objective, double level, Set<String> stated, List<String> improper) {

    /** The interval without the ends on which the profile is open, or with a warning where stated priors may end it. */
    Interval of(LawFunction function, Interval percentiles) {
        Profile profile = new Profile(objective, function);
        boolean closed = function.parameter().isPresent()
                && stated.contains(
                        objective.parameter(function.parameter().getAsInt()).symbol());
        if (improper.isEmpty()
                || closed
                || percentiles.refused()
                || !Double.isFinite(profile.optimum().value())) {
            return percentiles;
        }
        double cut = objective.dispersion().cut(level);
        boolean below = new ProfileEnd(profile, false, cut).find().value().isEmpty();
        boolean above = new ProfileEnd(profile, true, cut).find().value().isEmpty();
        if (!below && !above) {
            return percentiles;
        }
        return stated.isEmpty()
                ? open(function, percentiles, below, above)
                : percentiles.noting(List.of(unsure(function)));
    }

    private static Interval open(LawFunction function, Interval percentiles, boolean below, boolean above) {
        Interval open = new Interval(
                below ? OptionalDouble.empty() : percentiles.lower(),
                above ? OptionalDouble.empty() : percentiles.upper(),
                OptionalDouble.empty(),
                percentiles.level(),
                percentiles.method(),
                percentiles.notices());
        return open.noting(List.of(new Notice(
                Interval.OPEN,
                "the profile of " + function.name()
                        + " is open, so under flat priors there is no posterior there; state priors")));
    }

    private Notice unsure(LawFunction function) {
        return new Notice(
                "IMPROPER_PRIORS",
                "the data leave " + function.name() + " open, and the priors of " + String.join(", ", improper)
                        + " are improper: unless the stated priors end it, the interval shows how far the walk got; state theirs too");
    }
}

package org.curvewright.plugins.analyses.curves;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.curvewright.numerics.distribution.Beta;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.inference.Interval;

/** How many of several curves are such, with the interval of Clopper and Pearson. */
record Counted(int such, int of) {

    static <T> Counted of(List<T> all, Predicate<T> such) {
        return new Counted((int) all.stream().filter(such).count(), all.size());
    }

    Interval interval(double level) {
        return new Interval(
                OptionalDouble.of(such == 0 ? 0 : new Beta(such, of - such + 1.0).quantile((1 - level) / 2)),
                OptionalDouble.of(such == of ? 1 : new Beta(such + 1.0, of - such).quantile((1 + level) / 2)),
                OptionalDouble.empty(),
                level,
                "clopper-pearson",
                List.of());
    }

    double share() {
        return (double) such / of;
    }

    /** The share, and a sentence: {@code <what> in 6 of 120 curves, 5 % [1.9, 10.6]}. */
    void report(Findings findings, String name, double level, String what) {
        if (of == 0) {
            findings.absent(name, "", "NO_FIT", "no curve has a fit");
            return;
        }
        findings.estimate(name, share(), "", interval(level));
        findings.verdict(
                "answer", what + " in " + such + " of " + of + " curves, " + Words.percent(share(), interval(level)));
    }
}

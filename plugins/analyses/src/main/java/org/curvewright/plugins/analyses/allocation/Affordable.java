package org.curvewright.plugins.analyses.allocation;

import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.Notice;

/** The sizes among which a budget has to choose: what it buys, within the limits that are set. */
record Affordable(FlopCount flops, Limits limits, double budget) {

    /** The least ln N and ln D that are searched on any usual budget. */
    static final double LEAST_LOG = 7;

    private static final double ROOM_OF_LOG = 6;

    /** The least ln N and ln D that are searched: fewer on a budget that buys little of both. */
    double least() {
        return Math.min(LEAST_LOG, Math.max(0, Elementary.log(budget) / 2 - ROOM_OF_LOG));
    }

    /** ln D that the budget buys for a model of e^logSize parameters. */
    double logData(double logSize) {
        return Elementary.log(budget) - Elementary.log(flops.perToken(Elementary.exp(logSize)));
    }

    /** The least ln N: as limited, or where the budget would buy more tokens than there are. */
    double lower() {
        double smallest = limits.leastParameters().map(Elementary::log).orElse(least());
        return Math.max(smallest, supplied().orElse(smallest));
    }

    /** The largest ln N: as limited, or where the budget buys next to no tokens. */
    double upper() {
        double most = mostPayable();
        return Math.min(most, limits.mostParameters().map(Elementary::log).orElse(most));
    }

    /** ln N from which on the supply of tokens is not used up. */
    private Optional<Double> supplied() {
        return limits.mostTokens().map(most -> whereDataIs(Elementary.log(most)));
    }

    private double mostPayable() {
        return whereDataIs(least());
    }

    private double whereDataIs(double logData) {
        return RootFinder.between(0, Elementary.log(budget), t -> logData(t) - logData)
                .orElse(least());
    }

    /** Whether a limit, not the search, keeps models from being smaller, or larger. */
    boolean isLimited(boolean upwards) {
        return upwards
                ? limits.mostParameters().isPresent() && upper() < mostPayable()
                : limits.leastParameters().isPresent()
                        || supplied().filter(size -> size > least()).isPresent();
    }

    /** Whether that size lies where a limit has put it. */
    boolean isLimit(double logSize) {
        return logSize <= lower() && isLimited(false) || logSize >= upper() && isLimited(true);
    }

    /** Whether that size lies where nothing but the search ends. */
    boolean isEndOfSearch(double logSize) {
        return logSize <= lower() && !isLimited(false) || logSize >= upper() && !isLimited(true);
    }

    /** Why there is no plan. */
    Notice reason() {
        if (lower() <= upper()) {
            return new Notice("NO_OPTIMUM", "the law has no best size within the bounds of the plan");
        }
        return limits.mostParameters()
                .filter(size -> supplied().isPresent() && isLimited(true))
                .map(this::unspent)
                .orElseGet(() -> new Notice(
                        "UNAFFORDABLE_MODEL", "the budget does not pay for the smallest model that the limits allow"));
    }

    private Notice unspent(double size) {
        double tokens = limits.mostTokens().orElseThrow();
        return new Notice(
                "UNSPENT_BUDGET",
                "the limits leave budget unspent: " + Magnitude.words(size) + " parameters on "
                        + Magnitude.words(tokens) + " tokens cost no more than "
                        + Magnitude.words(flops.perToken(size) * tokens) + " FLOP");
    }
}

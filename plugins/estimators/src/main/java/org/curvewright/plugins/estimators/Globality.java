package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;

/**
 * Whether an argument, and not only a search, says that an optimum is the global one.
 *
 * <p>The argument: at most two nonlinear parameters are covered by a grid, and at each of its points the objective has one minimum
 * over the linear ones. That holds for a convex loss of residuals of the response, also with its width estimated (ρ(τy − η) − ln τ is
 * convex in τ = 1/σ and η = f/σ) and for the binomial likelihood; for residuals of ln f or logit f only where the law is one
 * amplitude times something, of which ln f is a shift. It ends at the box where the data do not bound a parameter.
 *
 * @param open whether the data leave a parameter unbounded
 */
record Globality(Setting setting, Found found, boolean open) {

    /** Below this share of starts that reached the best minimum, a lower one may have been missed. */
    private static final double MOST = 0.5;

    /** Why the optimum need not be the global one, where that is worth a notice. */
    Optional<String> doubt() {
        return why().filter(fact -> isDoubtful()).map(this::said);
    }

    /** The same where the search speaks for the optimum: every other start, or more, ended in it. */
    Optional<String> scope() {
        return why().filter(fact -> !isDoubtful()).map(this::said);
    }

    private boolean isDoubtful() {
        return obstacle(setting, open).isPresent() || !isLikely(found.census().share());
    }

    private String said(String why) {
        return said(why, found.census().starts(), found.census().share());
    }

    private Optional<String> why() {
        return obstacle(setting, open).or(this::bend);
    }

    /** Whether a search speaks for an optimum that such a share of its starts reached. */
    static boolean isLikely(double share) {
        return share >= MOST;
    }

    static String said(String why, int starts, double share) {
        return "global optimality is not proven: " + why + "; none of " + starts + " starts ended lower"
                + (share < MOST ? ", and " + Decimal.significant(100 * share, 2) + " % of them ended as low" : "");
    }

    /** Why no grid of a box helps, whatever the objective is in the linear parameters. */
    static Optional<String> obstacle(Setting setting, boolean open) {
        if (!Smoothing.graduation(setting.objective(), setting.data()).isEmpty()) {
            return Optional.of(
                    "under a loss that levels off every cluster of observations may have a minimum of its own");
        }
        int nonlinear = setting.nonlinear().length;
        boolean linear = setting.linear().length > 0;
        if (nonlinear > ScanStarts.PLANE_DIMENSIONS || (nonlinear > 0 && !linear)) {
            return Optional.of("a grid cannot cover " + nonlinear + " nonlinear parameters"
                    + (linear ? "" : " without any linear ones"));
        }
        return open
                ? Optional.of(
                        "the data do not bound every parameter, and beyond the search box the objective may be lower")
                : Optional.empty();
    }

    /** Why the objective may have several minima over the linear parameters alone. */
    private Optional<String> bend() {
        Objective objective = setting.objective();
        if (objective instanceof BetaBinomial) {
            return Optional.of("with rho to estimate the objective need not be convex in the linear parameters");
        }
        if (!(objective instanceof ScaledObjective scaled)
                || scaled.comparison().scale() == Scale.RESPONSE
                || setting.linear().length == 0
                || (scaled.comparison().scale() == Scale.LOG && isOneFactor())) {
            return Optional.empty();
        }
        return Optional.of("of residuals of " + scaled.comparison().scale().written("f")
                + " the objective need not be convex in the linear parameters");
    }

    private boolean isOneFactor() {
        double[] theta = Arrays.copyOf(found.parameters(), setting.size());
        theta[setting.linear()[0]] = 0;
        Derivatives law = new Derivatives(setting.data().size(), theta.length, 0);
        setting.formulation().evaluate(setting.data().rows(), theta, law);
        return setting.linear().length == 1 && Arrays.stream(law.value()).allMatch(f -> f == 0);
    }
}

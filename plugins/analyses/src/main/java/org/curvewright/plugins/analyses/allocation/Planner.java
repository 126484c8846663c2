package org.curvewright.plugins.analyses.allocation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.law.AllocatingFormulation;
import org.curvewright.spi.law.Law;

/** The best use of a budget under one law: in closed form where the law knows it, by search elsewhere. */
final class Planner {

    private static final double LEAST_LOG = Affordable.LEAST_LOG;
    private static final double ROUNDING = 1e-9;
    private static final double SPAN_OF_LOG = 60;
    private static final double NEARBY = 2;

    private final AllocationConfiguration with;
    private final Map<Asked, Double> answers = new ConcurrentHashMap<>();

    Planner(AllocationConfiguration with) {
        this.with = with;
    }

    Surface surface(Law law) {
        return new Surface(law, with.size(), with.data(), with.at());
    }

    /** What was asked of which law; the numbers of one plan ask the same again and again. */
    private record Asked(List<Double> theta, double budget, double target, double served) {}

    private double remembered(Law law, double budget, double target, double served, DoubleSupplier answer) {
        List<Double> theta = Arrays.stream(law.theta()).boxed().toList();
        Asked asked = new Asked(theta, budget, target, served);
        Double known = answers.get(asked);
        if (known == null) {
            known = answer.getAsDouble();
            answers.put(asked, known);
        }
        return known;
    }

    /** ln N of the least loss on the budget; NaN where there is none. */
    double logSize(Law law, double budget) {
        return remembered(law, budget, 0, 0, () -> bestLogSize(law, budget));
    }

    private double bestLogSize(Law law, double budget) {
        Surface surface = surface(law);
        if (surface.isOfSizeAndData() && with.flops().isPlain() && with.limits().none()) {
            Optional<double[]> closed = closedForm(law, budget);
            if (closed.isPresent()) {
                return Elementary.log(closed.get()[0]);
            }
        }
        Affordable sizes = affordable(budget);
        double lower = sizes.lower();
        double upper = sizes.upper();
        if (lower >= upper) {
            return lower == upper ? lower : Double.NaN;
        }
        double best = LeastPoint.of(lower, upper, onBudget(surface, budget));
        return sizes.isEndOfSearch(best) ? Double.NaN : best;
    }

    Affordable affordable(double budget) {
        return new Affordable(with.flops(), with.limits(), budget);
    }

    /** ln N of the end of the search whose loss is below that of the plan, where one is. */
    OptionalDouble lowerEnd(Law law, double budget) {
        Affordable sizes = affordable(budget);
        double best = loss(law, logSize(law, budget), budget) * (1 - ROUNDING);
        return DoubleStream.of(sizes.lower(), sizes.upper())
                .filter(end -> loss(law, end, budget) < best)
                .findFirst();
    }

    private Optional<double[]> closedForm(Law law, double budget) {
        return law.formulation() instanceof AllocatingFormulation allocating
                ? Optional.of(
                        allocating.optimum(law.theta(), budget, with.flops().perParameterToken()))
                : Optional.empty();
    }

    /** The losses at sizes e^t that spend the budget. */
    private UnaryOperator<double[]> onBudget(Surface surface, double budget) {
        return t -> surface.losses(
                t, Arrays.stream(t).map(size -> logData(size, budget)).toArray());
    }

    /** ln D that the budget buys for a model of e^logSize parameters. */
    double logData(double logSize, double budget) {
        return affordable(budget).logData(logSize);
    }

    double loss(Law law, double logSize, double budget) {
        return surface(law).loss(logSize, logData(logSize, budget));
    }

    /** Whether the least loss lies where a limit, not the law, has put it. */
    boolean isLimited(double logSize, double budget) {
        return affordable(budget).isLimit(logSize);
    }

    /** The ends of the sizes whose loss on the budget exceeds the least by no more than the share, or the limit before. */
    OptionalDouble flatEnd(Law law, double logSize, double budget, boolean upwards) {
        Affordable sizes = affordable(budget);
        double limit = upwards ? sizes.upper() : sizes.lower();
        if (Double.isNaN(logSize)) {
            return OptionalDouble.empty();
        }
        Surface surface = surface(law);
        double allowed = (1 + with.within()) * surface.loss(logSize, logData(logSize, budget));
        DoubleUnaryOperator excess = t -> surface.loss(t, logData(t, budget)) - allowed;
        OptionalDouble end = RootFinder.beyond(logSize, upwards ? 0.1 : -0.1, limit, excess);
        return end.isEmpty() && sizes.isLimited(upwards) ? OptionalDouble.of(limit) : end;
    }

    /** d ln N / d ln C at the optimum. */
    double sizeExponent(Law law, double budget) {
        double step = 0.05;
        return (logSize(law, budget * Elementary.exp(step)) - logSize(law, budget * Elementary.exp(-step)))
                / (2 * step);
    }

    /** ln N that reaches the loss with the least training and inference compute, 2 FLOP a parameter and served token for 6. */
    double lifetimeLogSize(Law law, double target, double served) {
        return remembered(law, 0, target, served, () -> cheapestLogSize(surface(law), target, served));
    }

    private double cheapestLogSize(Surface surface, double target, double served) {
        double least = with.limits().leastParameters().map(Elementary::log).orElse(LEAST_LOG);
        double most = with.limits().mostParameters().map(Elementary::log).orElse(LEAST_LOG + SPAN_OF_LOG);
        double lower = Math.max(least, smallestByTokens(surface, target));
        return lower < most
                ? LeastPoint.of(lower, most, sizes -> lifetimeLogCosts(surface, sizes, target, served))
                : Double.NaN;
    }

    /** ln N of the smallest model that reaches the loss on all the tokens that there are. */
    private double smallestByTokens(Surface surface, double target) {
        return with.limits()
                .mostTokens()
                .map(Elementary::log)
                .map(supply -> RootFinder.between(
                                LEAST_LOG, LEAST_LOG + SPAN_OF_LOG, t -> surface.loss(t, supply) - target)
                        .orElse(LEAST_LOG))
                .orElse(LEAST_LOG);
    }

    private double[] lifetimeLogCosts(Surface surface, double[] logSizes, double target, double served) {
        double[] costs = new double[logSizes.length];
        double near = Double.NaN;
        for (int i = 0; i < logSizes.length; i++) {
            near = logDataFor(surface, logSizes[i], target, near).orElse(Double.NaN);
            costs[i] = Elementary.log(lifetimeCost(logSizes[i], near, served));
        }
        return costs;
    }

    double lifetimeCost(double logSize, double logData, double served) {
        return with.flops().perToken(Elementary.exp(logSize)) * (Elementary.exp(logData) + served / 3);
    }

    /** ln D at which a model of that size reaches the loss. */
    OptionalDouble logDataFor(Surface surface, double logSize, double target) {
        return logDataFor(surface, logSize, target, Double.NaN);
    }

    /** The same with a place to look first. */
    private OptionalDouble logDataFor(Surface surface, double logSize, double target, double near) {
        DoubleUnaryOperator excess = t -> surface.loss(logSize, t) - target;
        OptionalDouble found =
                Double.isNaN(near) ? OptionalDouble.empty() : RootFinder.between(near - NEARBY, near + NEARBY, excess);
        return found.isPresent() ? found : RootFinder.between(LEAST_LOG, LEAST_LOG + SPAN_OF_LOG, excess);
    }
}

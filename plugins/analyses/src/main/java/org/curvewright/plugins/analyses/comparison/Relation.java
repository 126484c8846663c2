package org.curvewright.plugins.analyses.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Nesting;
import org.curvewright.spi.law.Nesting.Place;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Support;

/**
 * That one law contains another, and where in its support the smaller one lies. What formulations state is taken at its word;
 * else the larger law is fitted to what the smaller one predicts, which it reproduces if it contains it.
 *
 * @param where such as {@code "L_inf = 0"}; what means nothing there; empty where neither is known
 * @param inside the larger law fitted to what the smaller one predicts
 */
record Relation(Rival smaller, Rival larger, Place place, String where, Fit inside) {

    /** Squares that a law leaves when fitted to another's predictions, relative to their spread, if it contains it. */
    private static final double REPRODUCED = 1e-8;

    /** A parameter of a law refitted to a smaller one's predictions is on a bound when it is this near, relative to its estimate. */
    private static final double ON_BOUND = 1e-3;

    /** The unit of a parameter that is in the response's. */
    private static final String RESPONSE = "response";

    static Optional<Relation> between(Rival a, Rival b, AnalysisContext context) {
        if (a.parameters() == b.parameters() || !objective(a).equals(objective(b))) {
            return Optional.empty();
        }
        boolean inOrder = a.parameters() < b.parameters();
        Rival smaller = inOrder ? a : b;
        Rival larger = inOrder ? b : a;
        FitResult inside =
                larger.refittedTo(smaller.law().predict(smaller.data().rows()), context);
        Optional<Nesting> stated = Nesting.between(formulation(larger), formulation(smaller));
        if (stated.isPresent()) {
            boolean written = !(formulation(smaller) instanceof Restricted);
            Place place = stated.get().place();
            return Optional.of(new Relation(
                    smaller,
                    larger,
                    written ? place : place.or(seen(larger, inside.fit())),
                    stated.get().where(),
                    inside.fit()));
        }
        return contains(larger, smaller, inside)
                ? Optional.of(new Relation(
                        smaller, larger, seen(larger, inside.fit()), vanishing(larger, inside.fit()), inside.fit()))
                : Optional.empty();
    }

    /** Values of different objectives have no ratio. */
    private static String objective(Rival rival) {
        return rival.fit().estimator().objective().formula();
    }

    private static Formulation formulation(Rival rival) {
        return rival.fit().request().formulation();
    }

    private static boolean contains(Rival larger, Rival smaller, FitResult inside) {
        if (inside.fit().failed()) {
            return false;
        }
        double[] predictions = smaller.law().predict(smaller.data().rows());
        double[] reproduced = inside.fit().law().predict(larger.data().rows());
        double[] misses = larger.scale().residuals(larger.data().withObserved(predictions), reproduced);
        double spread = squares(larger.scale().residuals(larger.data().withObserved(predictions), flat(predictions)));
        // a law that predicts next to nothing but a constant is contained in almost any other and says nothing
        boolean varies = spread
                > REPRODUCED
                        * squares(larger.scale()
                                .residuals(larger.data(), flat(larger.data().observed())));
        return varies && squares(misses) <= REPRODUCED * spread;
    }

    private static double[] flat(double[] values) {
        double[] flat = new double[values.length];
        Arrays.fill(flat, Moments.mean(values).value().orElse(Double.NaN));
        return flat;
    }

    static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    private static Place seen(Rival larger, Fit inside) {
        if (inside.failed()) {
            return Place.UNIDENTIFIED;
        }
        boolean gone = !Vanishing.parameters(
                        inside.law(), larger.law(), larger.data().rows())
                .isEmpty();
        return gone ? Place.UNIDENTIFIED : bounds(inside, larger) ? Place.BOUND : Place.INTERIOR;
    }

    private static String vanishing(Rival larger, Fit inside) {
        List<String> gone = inside.failed()
                ? List.of()
                : Vanishing.parameters(inside.law(), larger.law(), larger.data().rows());
        return gone.isEmpty()
                ? ""
                : "where " + String.join(" and ", gone) + (gone.size() == 1 ? " means" : " mean") + " nothing";
    }

    /**
     * Whether the smaller law lies on a bound of the larger one's support: then the larger law's gain is one-sided, and half of the
     * worlds without a difference show none.
     */
    private static boolean bounds(Fit inside, Rival larger) {
        ParameterSpace parameters = formulation(larger).parameters();
        return IntStream.range(0, parameters.size()).anyMatch(j -> {
            Support support = parameters.get(j).support();
            double value = inside.law().parameter(j);
            double size = Math.max(Math.abs(larger.law().parameter(j)), unit(larger, parameters.get(j)));
            return near(value, support.lower(), size) || near(value, support.upper(), size);
        });
    }

    /** The size of a response where such a parameter is estimated to lie on its bound, which has no size of its own. */
    private static double unit(Rival larger, Parameter parameter) {
        double[] observed = larger.data().observed();
        boolean at = larger.fit().fit().certificate().atBound().contains(parameter.symbol());
        return at && parameter.unit().equals(RESPONSE) ? Math.sqrt(squares(observed) / observed.length) : 0;
    }

    private static boolean near(double value, double bound, double size) {
        return Double.isFinite(bound) && Math.abs(value - bound) <= ON_BOUND * Math.max(size, Math.abs(bound));
    }
}

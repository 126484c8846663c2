package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.ParameterSpace;

/**
 * Breaks of a law with breaks that may lie outside the data: where one of its places has no interval within them, the curve
 * beyond may bend in any way.
 */
final class OpenBreak {

    static final String REASON = "a break outside the data cannot be excluded";

    private static final String PLACE = "place of break";

    /** Further breaks have their place in places of the break before. */
    private static final String RATIO = "ratio of the places of breaks";

    private OpenBreak() {}

    /** Why nothing can be said; empty for laws without breaks and where all lie within the data. */
    static Optional<String> of(LawForecaster law) {
        ParameterSpace parameters = law.fit().request().formulation().parameters();
        List<LawFunction> places = places(parameters);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Dataset data = law.fit().request().dataset();
        double[] covariate = data.rows().value(0);
        double least = Arrays.stream(covariate).min().orElse(Double.NaN);
        double most = Arrays.stream(covariate).max().orElse(Double.NaN);
        boolean within = Quality.identified(law.fit().fit())
                && RunNoise.of(law.fit()).isPresent()
                && law
                        .inference()
                        .unexamined(
                                law.fit(),
                                places,
                                FitContext.seeded(law.context().seed()))
                        .intervals()
                        .stream()
                        .allMatch(interval -> within(interval, least, most));
        return within ? Optional.empty() : Optional.of(REASON);
    }

    private static List<LawFunction> places(ParameterSpace parameters) {
        List<LawFunction> places = new ArrayList<>();
        for (int k = 0; k < parameters.size(); k++) {
            String meaning = parameters.get(k).meaning();
            if (meaning.startsWith(PLACE)) {
                places.add(LawFunction.parameter(k, parameters.get(k)));
            } else if (meaning.startsWith(RATIO) && !places.isEmpty()) {
                places.add(new FurtherBreak(places.get(places.size() - 1), k));
            }
        }
        return List.copyOf(places);
    }

    /** The place of a break, from that of the one before. */
    private record FurtherBreak(LawFunction before, int ratio) implements LawFunction {

        @Override
        public String name() {
            return before.name() + "-next";
        }

        @Override
        public String unit() {
            return before.unit();
        }

        @Override
        public double of(Law law) {
            return before.of(law) * law.parameter(ratio);
        }
    }

    private static boolean within(Interval interval, double least, double most) {
        return interval.lower().orElse(Double.NEGATIVE_INFINITY) >= least
                && interval.upper().orElse(Double.POSITIVE_INFINITY) <= most;
    }
}

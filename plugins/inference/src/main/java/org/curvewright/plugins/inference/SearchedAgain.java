package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.inference.Intervals;

/**
 * What refits that only descend from the minima of the fitted data may have missed: some draws are fitted again by the whole
 * search, and those whose minimum lies lower are counted.
 *
 * @param searched draws that were fitted again
 * @param missed those of them where the search found a lower minimum
 */
record SearchedAgain(int searched, int missed) {

    static final String CODE = "LOCAL_REFITS";

    private static final int DRAWS = 10;
    /** Above either, a search takes too long to be repeated unasked. */
    private static final int MOST_PARAMETERS = 12;

    private static final int MOST_OBSERVATIONS = 5000;
    /** Share of the objective by which a minimum must be lower: less is where two descents stopped. */
    private static final double LOWER = 1e-6;

    /** Fills responses and multiplicities of a draw. */
    interface Redraw {
        void draw(int number, double[] observed, double[] multiplicity);
    }

    static Intervals noted(FitResult fit, Intervals made, int draws, Redraw redraw, FitContext context) {
        FitStatus status = fit.fit().status();
        Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), context);
        if (refitter.searches() || status != FitStatus.CONVERGED && status != FitStatus.AT_BOUND) {
            return made;
        }
        int parameters = fit.request().formulation().parameters().size();
        int observations = fit.request().dataset().size();
        return parameters > MOST_PARAMETERS || observations > MOST_OBSERVATIONS
                ? noting(
                        made,
                        "refits descend from the fitted minimum, and with " + parameters + " parameters and "
                                + observations + " observations no draw was searched anew")
                : of(fit, refitter, draws, redraw, context).counted(made);
    }

    private static SearchedAgain of(FitResult fit, Refitter refitter, int draws, Redraw redraw, FitContext context) {
        Dataset data = fit.request().dataset();
        double[] observed = data.observed().clone();
        double[] multiplicity = new double[observed.length];
        Arrays.fill(multiplicity, 1);
        int looked = Math.min(DRAWS, draws);
        int searched = 0;
        int missed = 0;
        for (int k = 0; k < looked; k++) {
            redraw.draw((int) ((long) k * draws / looked), observed, multiplicity);
            Refitter.Refit refit = refitter.refit(observed, multiplicity);
            Dataset drawn = data.withObserved(observed.clone()).rows(times(multiplicity));
            OptionalDouble whole = fit.estimator().least(fit.request().withDataset(drawn), context);
            if (whole.isPresent() && refit.status() != FitStatus.FAILED) {
                searched++;
                missed += whole.getAsDouble() < refit.objective() - LOWER * Math.abs(refit.objective()) ? 1 : 0;
            }
        }
        return new SearchedAgain(searched, missed);
    }

    /** Every row as often as it was drawn. */
    private static int[] times(double[] multiplicity) {
        return IntStream.range(0, multiplicity.length)
                .flatMap(i -> IntStream.generate(() -> i).limit((long) multiplicity[i]))
                .toArray();
    }

    private Intervals counted(Intervals made) {
        Map<String, Double> counts = new LinkedHashMap<>(made.counts());
        counts.put("draws-searched-again", (double) searched);
        counts.put("draws-searched-again/lower", (double) missed);
        Intervals counted = new Intervals(made.intervals(), counts, made.notices());
        return missed == 0
                ? counted
                : noting(
                        counted,
                        "refits descend from the minima of the fitted data; of " + searched
                                + " draws that were searched anew, " + missed + " had a lower minimum elsewhere");
    }

    private static Intervals noting(Intervals made, String text) {
        List<Notice> notices = new ArrayList<>(made.notices());
        notices.add(new Notice(CODE, text));
        return new Intervals(made.intervals(), made.counts(), notices);
    }
}

package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.runs.Scale;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Law;

/** Simulated outcomes of a design under a law: how far its refits scatter. World k depends on the seed and on k alone. */
record Worlds(Assumed assumed, int count, long seed) {

    /** The refitted laws that have values, and how many lie on a bound. */
    record Outcome(List<Law> laws, int atBound, int failed) {

        /** The distance between the ends that hold the middle {@code level} of a prediction. */
        double width(Rows row, double level) {
            double[] values =
                    laws.stream().mapToDouble(law -> law.predict(row)[0]).toArray();
            return width(values, level);
        }

        double width(int parameter, double level) {
            return width(
                    laws.stream().mapToDouble(law -> law.parameter(parameter)).toArray(), level);
        }

        private static double width(double[] values, double level) {
            if (values.length < 2) {
                return Double.NaN;
            }
            double tail = (1 - level) / 2;
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            return Quantiles.ofSorted(sorted, 1 - tail) - Quantiles.ofSorted(sorted, tail);
        }
    }

    private double[] world(int number) {
        RandomStream random = RandomStream.of(seed).substream("worlds").substream(number);
        double[] noise = new double[assumed.design().size()];
        Arrays.setAll(noise, i -> random.nextGaussian());
        return assumed.responses(noise);
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    Outcome refits() {
        FitResult fit = assumed.fit();
        Refitter refitter = fit.estimator().refitter(fit.request(), fit.fit(), FitContext.seeded(seed));
        double[] once = ones(assumed.design().size());
        List<Law> laws = new ArrayList<>();
        int atBound = 0;
        for (int k = 0; k < count; k++) {
            Refitter.Refit refit = refitter.refit(world(k), once);
            if (refit.status() != FitStatus.FAILED
                    && Arrays.stream(refit.theta()).allMatch(Double::isFinite)) {
                laws.add(new Law(assumed.law().formulation(), refit.theta()));
                atBound += refit.status() == FitStatus.AT_BOUND ? 1 : 0;
            }
        }
        return new Outcome(laws, atBound, count - laws.size());
    }

    /**
     * In which share of worlds AICc, {@code n ln(Σ r²/n) + 2p + 2p(p + 1)/(n − p − 1)}, prefers the law that made them to a
     * rival: the power to tell the two apart. NaN where one has no degree of freedom left.
     */
    double power(FitResult rival) {
        int won = 0;
        int decided = 0;
        FitResult fit = assumed.fit();
        FitRequest truth = fit.request();
        for (int k = 0; k < count; k++) {
            Dataset world = truth.dataset().withObserved(world(k));
            Dataset other = rival.request().dataset().withObserved(world.observed());
            double own = criterion(fit, truth.withDataset(world));
            double others = criterion(rival, new FitRequest(rival.request().formulation(), other));
            if (Double.isFinite(own) && Double.isFinite(others)) {
                decided++;
                won += own < others ? 1 : 0;
            }
        }
        return decided == 0 ? Double.NaN : (double) won / decided;
    }

    private double criterion(FitResult like, FitRequest request) {
        int n = request.dataset().size();
        int p = request.formulation().parameters().size();
        if (n <= p + 1) {
            return Double.NaN;
        }
        Law law = like.estimator().fit(request, FitContext.seeded(seed)).law();
        double[] residuals = Scale.of(like)
                .residuals(request.dataset(), law.predict(request.dataset().rows()));
        double squares = Vectors.dotCompensated(residuals, 0, residuals, 0, n);
        return n * Elementary.log(squares / n) + 2 * p + 2.0 * p * (p + 1) / (n - p - 1);
    }
}

package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Split;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitResult;

/** Refits one fit to its smallest observations and predicts the rest. */
record Backtest(AnalysisContext context, FitResult like, Ordered observations) {

    /**
     * What a cut-off gave.
     *
     * @param law the fit to the smallest, in the place of the whole one
     * @param notices why there is no comparison
     */
    record Outcome(Optional<Comparison> comparison, Optional<FitResult> law, List<Notice> notices) {

        OptionalDouble error() {
            return comparison.isPresent() ? comparison.get().meanAbsolutePercentageError() : OptionalDouble.empty();
        }

        Finding mape(String path) {
            return comparison
                    .map(found -> found.mape(path + "/mape"))
                    .orElseGet(() -> Finding.absent(path + "/mape", Kind.MEASUREMENT, "percent", notices.get(0)));
        }

        private static Outcome none(String code, String why) {
            return new Outcome(Optional.empty(), Optional.empty(), List.of(new Notice(code, why)));
        }
    }

    String path() {
        return like.key().path();
    }

    String all() {
        return Addresses.all(like.key());
    }

    String response() {
        return like.key().response()
                + like.key().group().map(name -> "/" + name).orElse("");
    }

    int parameters() {
        return like.request().formulation().parameters().size();
    }

    /** At {@code asked} of the smallest; replicates of one size stay on the same side. */
    Outcome at(int asked, String path) {
        int count = observations.whole(asked);
        if (count >= observations.size()) {
            return Outcome.none(
                    "NOTHING_HELD_OUT",
                    observations.size() + " observations leave none beside " + count + " for training");
        }
        if (count < parameters()) {
            return Outcome.none(
                    "TOO_FEW_OBSERVATIONS", count + " training observations for " + parameters() + " parameters");
        }
        Split split = observations.smallest(count);
        Fit fit = context.refit(like, like.request().withDataset(split.training()));
        return fit.failed()
                ? Outcome.none("FIT_FAILED", "fitted to " + split.rule() + ": " + Statuses.described(fit))
                : new Outcome(
                        Optional.of(compared(fit, count, path, moved(asked, count))),
                        Optional.of(new FitResult(
                                like.key(), like.request().withDataset(split.training()), like.estimator(), fit)),
                        List.of());
    }

    /** How sure the predictions are of what the law was not fitted to. */
    Optional<Comparison> doubted(Outcome outcome) {
        return outcome.comparison()
                .map(comparison -> comparison.with(
                        Doubt.of(context, outcome.law().orElseThrow(), observations.data(), comparison.training())));
    }

    private List<Notice> moved(int asked, int count) {
        return count <= asked
                ? List.of()
                : List.of(new Notice(
                        "CUT_MOVED",
                        "fitted to the " + count + " smallest, since a cut after " + asked
                                + " would part observations of one "
                                + observations.variable().name()));
    }

    private Comparison compared(Fit fit, int count, String path, List<Notice> moved) {
        double[] predicted = fit.law().predict(observations.data().rows());
        List<Notice> notices =
                Stream.concat(Statuses.qualifying(fit).stream(), moved.stream()).toList();
        return new Comparison(path, observations.data(), predicted, count, notices, Optional.empty());
    }
}

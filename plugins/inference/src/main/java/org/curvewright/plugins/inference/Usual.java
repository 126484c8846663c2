package org.curvewright.plugins.inference;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.inference.Recipe;

/**
 * What to do when nobody says: whole clusters are left out in turn where observations come in clusters, since neither a
 * likelihood nor a resampled row knows of them, and percentiles of resampled clusters are too narrow where these are few; else the
 * profile where the objective is a likelihood; else pairs are resampled. Every
 * interval names the method that made it.
 */
record Usual(Configuration with) implements Inference {

    static final String ID = "default";

    record Configuration(
            @Key(doc = "the nominal coverage, between 0 and 1", byDefault = "0.95")
            double level,

            @Key(doc = "how many resamples where a bootstrap is taken", byDefault = "1000")
            int draws) {

        Configuration {
            new Bootstrap(ID, new Pairs(), draws, level, Discard.NONE);
        }
    }

    @Override
    public double level() {
        return with.level();
    }

    /** What is taken for a fit, with the notice that says why where there is one to say. */
    private record Choice(Inference inference, Optional<Notice> why) {

        Intervals noted(Intervals made) {
            return made.noting(why.stream().toList());
        }
    }

    private Choice choice(FitResult fit) {
        if (fit.request().dataset().roles().clusters().length > 0) {
            return new Choice(
                    new Jackknife(new Jackknife.Configuration(level())),
                    Optional.of(new Notice(
                            "DEFAULT_JACKKNIFE",
                            "the observations come in clusters, so each cluster is left out in turn")));
        }
        if (fit.estimator().objective().likelihood()) {
            return new Choice(new ProfileLikelihood(new ProfileLikelihood.Configuration(level())), Optional.empty());
        }
        String objective = fit.estimator().objective().formula();
        return new Choice(
                new Bootstrap("pairs-bootstrap", new Pairs(), with.draws(), level(), Discard.NONE),
                Optional.of(new Notice(
                        "DEFAULT_BOOTSTRAP",
                        "the objective " + objective + " is no likelihood: it takes a pairs-bootstrap")));
    }

    @Override
    public Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context) {
        Choice choice = choice(fit);
        return choice.noted(choice.inference().intervals(fit, functions, context));
    }

    @Override
    public Intervals unexamined(FitResult fit, List<LawFunction> functions, FitContext context) {
        Choice choice = choice(fit);
        return choice.noted(choice.inference().unexamined(fit, functions, context));
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(ID);
    }
}

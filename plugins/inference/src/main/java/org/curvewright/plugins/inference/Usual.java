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
 * What to do when nobody says: whole clusters are resampled where observations come in clusters, since neither a likelihood
 * nor a resampled row knows of them; else the profile where the objective is a likelihood; else pairs are resampled. Every
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

    @Override
    public Intervals intervals(FitResult fit, List<LawFunction> functions, FitContext context) {
        if (fit.request().dataset().roles().clusters().length > 0) {
            return resampled("cluster-bootstrap", new Clusters(), fit, functions, context);
        }
        return fit.estimator().objective().likelihood()
                ? new ProfileLikelihood(new ProfileLikelihood.Configuration(level())).intervals(fit, functions, context)
                : resampled("pairs-bootstrap", new Pairs(), fit, functions, context);
    }

    private Intervals resampled(
            String method, Scheme scheme, FitResult fit, List<LawFunction> functions, FitContext context) {
        Intervals drawn =
                new Bootstrap(method, scheme, with.draws(), level(), Discard.NONE).intervals(fit, functions, context);
        List<Notice> notices = new java.util.ArrayList<>(drawn.notices());
        notices.add(new Notice(
                "DEFAULT_BOOTSTRAP",
                "the objective " + fit.estimator().objective().formula() + " on these observations takes a " + method));
        return new Intervals(drawn.intervals(), drawn.counts(), notices);
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(ID);
    }
}

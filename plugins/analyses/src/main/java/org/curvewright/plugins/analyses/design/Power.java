package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.Score;

/**
 * How often a judge tells the law that made a world from a rival one, of so many worlds.
 *
 * @param preferred worlds in which the true law has the lower score, by however little
 * @param evident those of them in which it leads by a relative likelihood of the stated evidence and more
 * @param misled worlds in which the rival has the lower score
 * @param undecided why a world in which one of them has no score has none; empty where there is no such world
 */
record Power(int worlds, int preferred, int evident, int misled, List<Notice> undecided) {

    Power {
        undecided = List.copyOf(undecided);
    }

    /** What compares two laws in one world; the lower score is better. */
    interface Judge {
        Score score(FitResult fit);
    }

    /** @param lead how far a score lies below another where it is evident */
    static Power of(Worlds worlds, FitResult rival, Judge judge, double lead) {
        FitResult truth = worlds.assumed().fit();
        int preferred = 0;
        int evident = 0;
        int misled = 0;
        List<Notice> undecided = new ArrayList<>();
        for (int k = 0; k < worlds.count(); k++) {
            double[] observed = worlds.world(k);
            Score own = judge.score(fitted(truth, observed, worlds.seed()));
            Score others = judge.score(fitted(rival, observed, worlds.seed()));
            if (own.value().isPresent() && others.value().isPresent()) {
                double ahead = others.value().getAsDouble() - own.value().getAsDouble();
                preferred += ahead > 0 ? 1 : 0;
                evident += ahead >= lead ? 1 : 0;
                misled += ahead < 0 ? 1 : 0;
            } else {
                undecided.addAll(own.value().isPresent() ? others.notices() : own.notices());
            }
        }
        return new Power(
                worlds.count(),
                preferred,
                evident,
                misled,
                undecided.stream().distinct().toList());
    }

    private static FitResult fitted(FitResult like, double[] observed, long seed) {
        Dataset world = like.request().dataset().withObserved(observed);
        FitRequest request = new FitRequest(like.request().formulation(), world);
        return new FitResult(
                like.key(), request, like.estimator(), like.estimator().fit(request, FitContext.seeded(seed)));
    }

    int decided() {
        return preferred + misled;
    }
}

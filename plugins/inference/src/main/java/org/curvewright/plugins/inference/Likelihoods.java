package org.curvewright.plugins.inference;

import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.Objective;

/** Whether a fit has a likelihood to work with. */
final class Likelihoods {

    private Likelihoods() {}

    static Optional<Notice> obstacle(FitResult fit) {
        Objective objective = fit.estimator().objective();
        return objective.likelihood()
                ? tooFew(fit).or(() -> FittedObjective.obstacle(fit))
                : Optional.of(new Notice(
                        "NO_LIKELIHOOD",
                        "the objective " + objective.formula() + " is not a likelihood; a bootstrap needs none"));
    }

    /** Whether a variance would have to be estimated of nothing. */
    static Optional<Notice> tooFew(FitResult fit) {
        return Dispersion.isKnown(fit.estimator().objective()) ? Optional.empty() : Noise.SD_DOF.obstacle(fit);
    }
}

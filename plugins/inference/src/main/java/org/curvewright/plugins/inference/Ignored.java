package org.curvewright.plugins.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Dataset.Roles;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.WidthObjective;
import org.curvewright.spi.law.Derivatives;

/** What the data declare of their errors and an inference that rests on the objective alone passes over. */
final class Ignored {

    /** Information of a row below which a density is far from Gaussian: half of its noise is in the tails. */
    private static final double GAUSSIAN = 0.5;

    private Ignored() {}

    static List<Notice> notices(FitResult fit) {
        List<Notice> notices = new ArrayList<>();
        Dataset data = fit.request().dataset();
        int clusters = Clusters.count(data.roles().clusters());
        if (clusters > 0 && clusters < data.size()) {
            notices.add(new Notice(
                    "CLUSTERS_IGNORED",
                    data.size() + " observations in " + clusters
                            + " clusters are taken to err independently, so intervals may be too narrow; jackknife and"
                            + " cluster-bootstrap leave out or draw whole clusters, and default takes the first"));
        }
        if (data.standardErrors().isPresent() && !uses(fit)) {
            notices.add(new Notice(
                    "ERRORS_IGNORED",
                    "the standard errors of the observations are given and not used: "
                            + fit.estimator().objective().formula()
                            + " takes all to be equally certain; weights: standard-error of the estimator uses them"));
        }
        Overdispersion.ofObjective(fit).ifPresent(notices::add);
        if (fit.estimator().objective() instanceof WidthObjective width && width.information() < GAUSSIAN) {
            notices.add(
                    new Notice(
                            "DENSITY_ASSUMED",
                            "noise is taken to have the heavy tails of " + width.formula()
                                    + ": where it is Gaussian the interval is too narrow; a pairs-bootstrap assumes no density"));
        }
        int copies = data.size() - data.distinct();
        if (copies > 0) {
            notices.add(new Notice(
                    "COPIES_COUNTED",
                    copies + " of " + data.size() + " observations are exact copies of others and are taken to err"
                            + " independently, so intervals are too narrow if they were not measured anew"));
        }
        return notices;
    }

    /** Whether the objective is another with the standard errors doubled, row by row so that no factor in common hides it. */
    private static boolean uses(FitResult fit) {
        Dataset data = fit.request().dataset();
        double[] errors = data.roles().standardErrors().clone();
        Arrays.setAll(errors, i -> errors[i] * (2 + i));
        return !Arrays.equals(losses(fit, data), losses(fit, with(data, errors)));
    }

    private static Dataset with(Dataset data, double[] errors) {
        Roles roles = data.roles().withStandardErrors(errors);
        return new Dataset(data.name(), data.covariates(), data.response(), data.rows(), data.observed(), roles);
    }

    private static double[] losses(FitResult fit, Dataset data) {
        Objective objective = fit.estimator().objective();
        double[] nuisance = fit.fit().nuisance();
        Derivatives out = new Derivatives(data.size(), 1 + nuisance.length, 0);
        objective.evaluate(data, fit.fit().law().predict(data.rows()), nuisance, out);
        return out.value().clone();
    }
}

package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Domain;
import org.curvewright.spi.law.Formulation;

/** Whether a dataset can be fitted at all, and if not, which observation is to blame. */
final class Admission {

    private final Formulation formulation;
    private final Objective objective;
    private final Dataset data;

    Admission(Formulation formulation, Objective objective, Dataset data) {
        this.formulation = formulation;
        this.objective = objective;
        this.data = data;
    }

    /** A lower-case fact that makes a fit impossible. */
    Optional<String> objection() {
        return Optional.<String>empty()
                .or(this::empty)
                .or(this::response)
                .or(this::covariates)
                .or(this::weights)
                .or(this::trials)
                .or(this::domain)
                .or(this::scale)
                .or(this::overflow);
    }

    private Optional<String> empty() {
        return data.size() == 0 ? Optional.of("there are no observations") : Optional.empty();
    }

    private Optional<String> response() {
        return first(i -> !Double.isFinite(data.observed()[i]))
                .map(i -> "the response of observation " + data.label(i) + " is not a finite number");
    }

    private Optional<String> covariates() {
        return IntStream.range(0, data.rows().covariates())
                .boxed()
                .flatMap(k -> first(i -> !Double.isFinite(data.rows().value(k)[i]))
                        .map(i -> name(k) + " of observation " + data.label(i) + " is not a finite number")
                        .stream())
                .findFirst();
    }

    private String name(int covariate) {
        return data.covariates().get(covariate).name();
    }

    private Optional<String> weights() {
        if (!(objective instanceof QuadraticObjective quadratic)) {
            return Optional.empty();
        }
        double[] weights = quadratic.rowWeights(data);
        if (weights.length > 0 && Arrays.stream(weights).allMatch(Double::isNaN)) {
            return Optional.of("the objective " + objective.formula() + " needs a role that the dataset does not have");
        }
        return first(i -> !(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY))
                .map(i -> "the weight of observation " + data.label(i) + " is not a finite number of at least 0");
    }

    private Optional<String> trials() {
        boolean counts = objective instanceof Binomial || objective instanceof BetaBinomial;
        return counts && data.trials().isEmpty()
                ? Optional.of("the objective counts successes among trials, and the dataset has no role 'trials'")
                : Optional.empty();
    }

    /** That the objective needs what the configuration does not give; known before any value is. */
    Optional<String> missingRole() {
        return trials().or(() -> weighing().missing(data))
                .map(fact -> fact + "; name a column or a number under 'roles' of the data, or take another objective");
    }

    private RowWeights weighing() {
        if (objective instanceof LeastSquares squares) {
            return squares.weights();
        }
        return objective instanceof ScaledObjective scaled ? scaled.comparison().weights() : RowWeights.NONE;
    }

    /** A power of zero or of a negative number is the usual reason for a law to have no value. */
    private Optional<String> domain() {
        boolean[] holds = new Domain(formulation).holds(data.rows());
        return first(i -> !holds[i] && !positive(i)).map(i -> culprit(i) + ", where the law has no finite value");
    }

    private boolean positive(int row) {
        return IntStream.range(0, data.rows().covariates())
                .allMatch(k -> data.rows().value(k)[row] > 0);
    }

    private String culprit(int row) {
        return IntStream.range(0, data.rows().covariates())
                .filter(k -> !(data.rows().value(k)[row] > 0))
                .mapToObj(k -> name(k) + " of observation " + data.label(row) + " is "
                        + Decimal.shortest(data.rows().value(k)[row]))
                .findFirst()
                .orElseThrow();
    }

    /** The observed response as its own prediction must have a finite loss, else it is outside the objective's scale. */
    private Optional<String> scale() {
        double[] nuisance = objective.nuisanceStart(data, data.observed());
        Derivatives out = new Derivatives(data.size(), 1 + nuisance.length, 0);
        objective.evaluate(data, data.observed(), nuisance, out);
        return first(i -> !Double.isFinite(out.value()[i]))
                .map(i -> "the response " + Decimal.shortest(data.observed()[i]) + " of observation " + data.label(i)
                        + " has no finite loss " + objective.formula());
    }

    private Optional<String> overflow() {
        if (!(objective instanceof QuadraticObjective quadratic)) {
            return Optional.empty();
        }
        double[] weights = quadratic.rowWeights(data);
        return first(i -> !Double.isFinite(data.size() * weights[i] * data.observed()[i] * data.observed()[i]))
                .map(i -> "the response " + Decimal.shortest(data.observed()[i]) + " of observation " + data.label(i)
                        + " is too large to be squared");
    }

    private Optional<Integer> first(IntPredicate bad) {
        OptionalInt found = IntStream.range(0, data.size()).filter(bad).findFirst();
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }
}

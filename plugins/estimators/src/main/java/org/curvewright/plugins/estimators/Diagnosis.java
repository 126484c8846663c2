package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.Termination;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;

/** Every status that applies to an optimum, the first deciding, with its reason in the symbols of the parameters. */
final class Diagnosis {

    /** Scaled-Jacobian condition beyond which half of the digits of the data are needed to tell parameters apart. */
    private static final double ILL_CONDITIONED = 1e8;

    /** Share of the objective of one observation that a reader should know of. */
    private static final double DOMINANT = 0.5;

    /** A step would raise 2 ln L by so much, far below what any interval is cut at. */
    private static final double SETTLED = 0.01;

    private static final String VERTEX =
            "the optimum is a vertex: the law passes through as many observations as it has free parameters,"
                    + " where the objective has a kink, so that neither a gradient nor a curvature is given, and no exchange of one of them"
                    + " that was tried lowers the objective";

    private static final int TOO_FEW_TO_DOMINATE = 4;

    private final Setting setting;
    private final Target target;
    private final Found found;
    private final Weakness weakness;
    private final FitRequest request;
    private final Optional<Exactness> exactness;
    private final List<Reason> reasons = new ArrayList<>();
    private boolean open;

    Diagnosis(
            Setting setting,
            Target target,
            Found found,
            Weakness weakness,
            FitRequest request,
            Optional<Exactness> exactness) {
        this.setting = setting;
        this.target = target;
        this.found = found;
        this.weakness = weakness;
        this.request = request;
        this.exactness = exactness;
    }

    List<Reason> reasons() {
        notIdentified();
        noFiniteOptimum();
        exactness.ifPresent(this::noNoise);
        budget();
        atBound();
        converged();
        return reasons;
    }

    private void add(FitStatus status, String text) {
        reasons.add(new Reason(status, text));
    }

    private void notIdentified() {
        Design.tooFew(setting.data(), found.parameters().length).ifPresent(fact -> add(FitStatus.NOT_IDENTIFIED, fact));
        Design.objections(setting.data()).forEach(fact -> add(FitStatus.NOT_IDENTIFIED, fact));
        weakness.withoutEffect()
                .forEach(symbol ->
                        add(FitStatus.NOT_IDENTIFIED, symbol + " has no effect on any prediction at the optimum"));
        open = Arrays.stream(setting.nonlinear())
                .anyMatch(k ->
                        weakness.withoutEffect().contains(setting.parameter(k).symbol()));
        if (weakness.withoutEffect().isEmpty() && weakness.condition() > ILL_CONDITIONED) {
            add(
                    FitStatus.NOT_IDENTIFIED,
                    "the data do not determine " + weakness.described() + " (condition of the scaled Jacobian "
                            + condition() + ")"
                            + weakness.scaling()
                                    .map(scaling -> ": " + scaling + " predicts the same")
                                    .orElse(""));
        }
        Profile profile = new Profile(setting, target, found, new Cut(setting, found).above());
        Arrays.stream(setting.nonlinear())
                .filter(k ->
                        !weakness.withoutEffect().contains(setting.parameter(k).symbol()))
                .mapToObj(profile::openness)
                .flatMap(Optional::stream)
                .forEach(fact -> {
                    open = true;
                    add(FitStatus.NOT_IDENTIFIED, fact);
                });
    }

    private String condition() {
        return Double.isInfinite(weakness.condition()) ? "infinite" : Decimal.significant(weakness.condition(), 2);
    }

    /** In the user's units: a parameter that falls in working units may grow there, with an exponent beside it. */
    private void noFiniteOptimum() {
        if (open) {
            goingOn();
        }
        double first = found.census().best().objective();
        if (found.objective() < first) {
            double[] from = setting.natural(found.census().best().parameters());
            double[] to = setting.natural(found.parameters());
            found.runaways()
                    .forEach(k -> add(
                            FitStatus.NO_FINITE_OPTIMUM,
                            "the objective keeps falling as "
                                    + setting.parameter(k).symbol()
                                    + (to[k] > from[k] ? " grows to " : " falls to ")
                                    + Decimal.significant(to[k], 3) + ": " + Decimal.significant(first, 5) + ", then "
                                    + Decimal.significant(found.objective(), 5)
                                    + " at the end of the widened search box"));
        }
    }

    private void goingOn() {
        Beyond beyond = new Beyond(setting, target, found.box());
        for (int k : setting.nonlinear()) {
            beyond.limit(found.best(), k).ifPresent(limit -> goingOn(setting.parameter(k), limit));
        }
    }

    private void goingOn(Parameter parameter, Beyond.Place limit) {
        String here = Decimal.significant(found.objective(), 5);
        String there = Decimal.significant(limit.value(), 5);
        if (!here.equals(there)) {
            add(
                    FitStatus.NO_FINITE_OPTIMUM,
                    "the objective falls on, from " + here + " at least to " + there + ", as " + parameter.symbol()
                            + " grows past the search box"
                            + (setting.isWritable(limit.theta())
                                    ? ""
                                    : ", whose end is where amplitudes can still be written"));
        }
    }

    /** A density of noise that is not there grows without end. */
    private void noNoise(Exactness exactness) {
        setting.objective().nuisance().stream()
                .findFirst()
                .ifPresent(width -> add(
                        FitStatus.NO_FINITE_OPTIMUM,
                        "the objective keeps falling as " + width.symbol() + " falls to 0: the law passes through"
                                + " every observation to rounding (residuals "
                                + Decimal.significant(exactness.share(), 2)
                                + " of the responses), which leaves no noise to estimate; least-squares has a"
                                + " minimum"));
    }

    private void budget() {
        if (found.best().termination() == Termination.BUDGET_EXHAUSTED) {
            add(
                    FitStatus.BUDGET_EXHAUSTED,
                    "the search stopped after " + found.best().evaluations() + " evaluations");
        } else if (reasons.isEmpty() && !Exactness.isNear(setting, found)) {
            unsettled().ifPresent(fact -> add(FitStatus.BUDGET_EXHAUSTED, fact));
        }
    }

    /** What a certificate would say against a minimum that no search has improved. */
    private Optional<String> unsettled() {
        double gradient = found.best().projectedGradient();
        int negative = found.best().curvature().negative();
        return negative == 0 && (gradient * gradient * size() <= SETTLED || Vertex.is(found))
                ? Optional.empty()
                : Optional.of("the search ended where the objective still falls: projected gradient "
                        + (Double.isFinite(gradient) ? Decimal.significant(gradient, 2) : "not finite") + ", "
                        + negative + " negative curvatures; lower values are"
                        + " near");
    }

    /** What a relative decrease of the objective is multiplied by to be one of the likelihood's 2 ln L, of losses about so. */
    private double size() {
        Objective objective = setting.objective();
        return objective.likelihood() && !(objective instanceof LeastSquaresObjective)
                ? Math.abs(found.objective())
                : setting.data().size();
    }

    private void atBound() {
        for (int k : bounded()) {
            Support support = setting.support(k);
            boolean low = found.parameters()[k] <= support.lower();
            double end = low ? support.lower() : support.upper();
            double natural = k < setting.size() ? setting.natural(found.parameters())[k] : end;
            add(
                    FitStatus.AT_BOUND,
                    setting.parameter(k).symbol() + " = " + Decimal.significant(natural, 6)
                            + (Math.abs(natural - end) <= 1e-9 * Math.abs(end)
                                    ? ", the " + (low ? "lower" : "upper") + " end of its support " + support
                                    : ", where the search ends, " + Decimal.significant(end, 6)
                                            + " of what is typical of the covariate, as the end of its support "
                                            + support
                                            + " that only keeps it above 0; a law nearer to 0 may fit better still"));
        }
    }

    /** The parameters on a bound of their support. */
    int[] bounded() {
        return IntStream.range(0, found.parameters().length)
                .filter(k -> {
                    Support support = setting.support(k);
                    double value = found.parameters()[k];
                    return value <= support.lower() || value >= support.upper();
                })
                .toArray();
    }

    private void converged() {
        Globality globality = new Globality(setting, found, open);
        if (reasons.isEmpty()) {
            add(
                    FitStatus.CONVERGED,
                    (Vertex.is(found) ? VERTEX : "the gradient vanishes and no direction lowers the objective")
                            + globality.scope().map(fact -> "; " + fact).orElse(""));
        } else {
            globality.scope().ifPresent(fact -> add(FitStatus.CONVERGED, fact));
        }
        exactness.map(Exactness::said).ifPresent(fact -> add(FitStatus.CONVERGED, fact));
        Design.copies(setting.data()).ifPresent(fact -> add(FitStatus.CONVERGED, fact));
        globality.doubt().ifPresent(fact -> add(FitStatus.CONVERGED, fact));
        dominant();
        new Deletions(setting, request, found).decisive().ifPresent(this::decisive);
    }

    /** In words for one who quotes the parameters. */
    private void decisive(Deletions.Deletion without) {
        String others = IntStream.range(0, setting.size())
                .mapToObj(k -> setting.parameter(k).symbol() + " = " + Decimal.significant(without.theta()[k], 4))
                .collect(Collectors.joining(", "));
        add(
                FitStatus.CONVERGED,
                "the parameters hang on observation " + setting.label(without.row())
                        + ": without it the sum of squares falls from " + Decimal.significant(found.objective(), 3)
                        + " to " + Decimal.significant(without.sum(), 3) + ", more than Gaussian noise explains (F(1, "
                        + without.freedom() + ") = " + Decimal.significant(without.ratio(), 3) + "), and "
                        + others);
    }

    private void dominant() {
        int n = setting.data().size();
        int size = setting.size();
        Derivatives law = new Derivatives(n, size, 0);
        setting.formulation().evaluate(setting.data().rows(), Arrays.copyOf(found.parameters(), size), law);
        double[] nuisance = setting.nuisance(found.parameters());
        Derivatives losses = new Derivatives(n, 1 + nuisance.length, 0);
        setting.objective().evaluate(setting.data(), law.value(), nuisance, losses);
        double[] loss = losses.value();
        if (n < found.parameters().length + TOO_FEW_TO_DOMINATE
                || Arrays.stream(loss).anyMatch(x -> x < 0)) {
            return;
        }
        double sum = Arrays.stream(loss).sum();
        for (int i = 0; i < n; i++) {
            if (loss[i] > DOMINANT * sum) {
                add(
                        FitStatus.CONVERGED,
                        "observation " + setting.label(i) + " alone makes up "
                                + Decimal.significant(100 * loss[i] / sum, 3) + " % of the objective");
            }
        }
    }
}

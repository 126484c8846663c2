package org.curvewright.runner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.runner.plan.FitPlan.NamedMetric;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.ScoreResolution;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.law.Held;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.metric.Score;

/**
 * The findings of one fit: its status, its parameters with every interval, its scores, what its data resolve, what its draws
 * counted.
 */
public final class FitFindings {

    /** Where the evidence for an optimum stands below its fit. */
    private static final String CERTIFICATE = "certificate/";

    private final FitPlan plan;
    private final Optional<Fit> fit;
    private final Outcomes outcomes;
    private final String prefix;
    private final List<Finding> findings = new ArrayList<>();

    private FitFindings(FitPlan plan, Outcomes outcomes) {
        this.plan = plan;
        this.fit = outcomes.fit(plan);
        this.outcomes = outcomes;
        this.prefix = "fits/" + plan.key().path() + "/";
    }

    public static List<Finding> of(FitPlan plan, Outcomes outcomes) {
        FitFindings made = new FitFindings(plan, outcomes);
        made.status();
        made.parameters();
        made.held();
        made.nuisance();
        made.scores();
        made.resolution();
        made.counts();
        made.fit.ifPresent(found -> made.certificate(found.certificate()));
        return made.findings;
    }

    private void status() {
        FitStatus status = fit.map(Fit::status).orElse(FitStatus.FAILED);
        List<Notice> why = fit.map(found -> IntStream.range(0, found.reasons().size())
                        .mapToObj(k -> new Notice(
                                code(found, k), found.reasons().get(k).text()))
                        .toList())
                .orElse(List.of(new Notice("DEFECT", "the fit ended in a defect; see the document's notices")));
        findings.add(new Finding(
                prefix + "status", Finding.Kind.VERDICT, new Value.Text(status.name()), "", Optional.empty(), why));
        findings.add(Finding.measurement(prefix + "n", plan.dataset().size(), "observations")
                .noting(plan.notices()));
        findings.add(number("objective", fit.map(Fit::objective).orElse(Double.NaN), ""));
    }

    /** What is said beside the reason that a fit stands qualifies it, and must not go by the code of good news. */
    private static String code(Fit found, int k) {
        Reason reason = found.reasons().get(k);
        return Reason.qualifying(found.reasons()).contains(reason)
                ? "QUALIFIED"
                : reason.status().name();
    }

    private void parameters() {
        List<Parameter> parameters = plan.formulation().parameters().parameters();
        for (int k = 0; k < parameters.size(); k++) {
            Parameter parameter = parameters.get(k);
            double value = fit.map(found -> found.law().theta()).map(at(k)).orElse(Double.NaN);
            Finding estimate =
                    number(parameter.symbol(), value, unit(parameter)).noting(qualifying(parameter));
            findings.add(withInterval(estimate, k));
            others(estimate, k);
        }
    }

    /** What is tied or fixed has a value too, but no interval of its own. */
    private void held() {
        for (Held held : Held.of(plan.formulation())) {
            Parameter parameter = held.parameter();
            Notice why = held.equal()
                    .map(other -> new Notice("TIED", "tied to " + other + ", whose interval is its own"))
                    .orElseGet(() -> new Notice("FIXED", "fixed by the configuration, not estimated"));
            double value = held.fixed()
                    .orElseGet(() -> fit.map(found -> found.law().theta())
                            .map(theta -> held.value(plan.formulation().parameters(), theta))
                            .orElse(Double.NaN));
            findings.add(number(parameter.symbol(), value, unit(parameter)).noting(List.of(why)));
        }
    }

    private static java.util.function.Function<double[], Double> at(int k) {
        return theta -> theta[k];
    }

    private String unit(Parameter parameter) {
        return FittedUnits.of(plan.formulation().covariates(), plan.dataset()).of(parameter);
    }

    private List<Notice> qualifying(Parameter parameter) {
        List<Notice> notices = new ArrayList<>();
        fit.ifPresent(found -> {
            if (found.status() == FitStatus.NOT_IDENTIFIED || found.status() == FitStatus.NO_FINITE_OPTIMUM) {
                notices.add(new Notice(found.status().name(), "the data do not determine this law's parameters"));
            }
            if (found.certificate().atBound().contains(parameter.symbol())) {
                notices.add(new Notice("AT_BOUND", parameter.symbol() + " lies on a bound of its support"));
            }
        });
        return notices;
    }

    /** The first inference answers at the short address. */
    private Finding withInterval(Finding estimate, int k) {
        return plan.inferences().stream()
                .findFirst()
                .flatMap(inference -> interval(inference, k))
                .map(estimate::with)
                .orElse(estimate);
    }

    private void others(Finding estimate, int k) {
        for (NamedInference inference : plan.inferences()) {
            interval(inference, k)
                    .ifPresent(interval -> findings.add(new Finding(
                            estimate.address() + "/" + inference.as(),
                            Finding.Kind.ESTIMATE,
                            estimate.value(),
                            estimate.unit(),
                            Optional.of(interval),
                            estimate.notices())));
        }
    }

    private Optional<Interval> interval(NamedInference inference, int k) {
        return outcomes.intervals(plan, inference).map(Intervals::intervals).map(list -> list.get(k));
    }

    private void nuisance() {
        List<Parameter> parameters = plan.estimator().objective().nuisance();
        fit.filter(found -> found.nuisance().length == parameters.size())
                .ifPresent(found -> IntStream.range(0, parameters.size())
                        .forEach(k -> findings.add(
                                number(parameters.get(k).symbol(), found.nuisance()[k], unit(parameters.get(k))))));
    }

    private void scores() {
        for (NamedMetric metric : plan.metrics()) {
            Score score = fit.filter(found -> !found.failed())
                    .map(found -> metric.metric().score(plan.result(found)))
                    .orElseGet(() -> Score.absent("FAILED", "the fit FAILED"));
            findings.add(finding(metric, score));
        }
    }

    private Finding finding(NamedMetric metric, Score score) {
        OptionalDouble value = score.value();
        Value stated = value.isPresent() ? new Value.Quantity(value.getAsDouble()) : new Value.Absent();
        return new Finding(
                prefix + metric.as(),
                Finding.Kind.MEASUREMENT,
                stated,
                metric.metric().unit(),
                Optional.empty(),
                Stream.concat(score.notices().stream(), unreached().stream()).toList());
    }

    /** Where the objective has no finite optimum, a score only tells where the search ended. */
    private List<Notice> unreached() {
        return fit.map(Fit::reasons).orElse(List.of()).stream()
                .filter(reason -> reason.status() == FitStatus.NO_FINITE_OPTIMUM)
                .map(reason -> new Notice(reason.status().name(), reason.text()))
                .limit(1)
                .toList();
    }

    /** What the noise of the fitted scores lets one see, and that it is not known of accuracies without it. */
    private void resolution() {
        String path = prefix + "sampling";
        ScoreResolution.of(plan.dataset())
                .ifPresent(found -> findings.addAll(
                        found.findings(path, plan.dataset().response().unit())));
        ScoreResolution.missing(path, plan.dataset()).ifPresent(findings::add);
    }

    private void counts() {
        for (NamedInference inference : plan.inferences()) {
            outcomes.intervals(plan, inference)
                    .ifPresent(intervals -> intervals
                            .counts()
                            .forEach((name, count) -> findings.add(
                                    Finding.measurement(prefix + inference.as() + "/" + name, count, ""))));
        }
    }

    /** The evidence for the optimum; what a fit has none of is left out. */
    private void certificate(Certificate certificate) {
        if (certificate.starts() == 0) {
            return;
        }
        evidence("searched", certificate.starts());
        evidence("positive-curvatures", certificate.positive());
        evidence("zero-curvatures", certificate.zero());
        evidence("negative-curvatures", certificate.negative());
        evidence("rank", certificate.rank());
        certificate.reachingBest().ifPresent(share -> evidence("reaching-best", share));
        certificate.secondBasin().ifPresent(value -> evidence("second-basin", value));
        certificate.condition().ifPresent(value -> evidence("condition", value));
        certificate.projectedGradient().ifPresent(value -> evidence("projected-gradient", value));
        evidence("cross-check", certificate.crossCheck());
        certificate.crossCheckDifference().ifPresent(value -> evidence("cross-check-difference", value));
        evidence("at-bound", String.join(", ", certificate.atBound()));
        evidence("not-determined", certificate.undetermined());
    }

    private void evidence(String quantity, String text) {
        if (!text.isEmpty()) {
            findings.add(Finding.verdict(prefix + CERTIFICATE + quantity, text));
        }
    }

    private void evidence(String quantity, double value) {
        findings.add(Finding.measurement(prefix + CERTIFICATE + quantity, value, ""));
    }

    private Finding number(String quantity, double value, String unit) {
        return Double.isFinite(value)
                ? Finding.of(prefix + quantity, Finding.Kind.ESTIMATE, value, unit)
                : Finding.absent(prefix + quantity, Finding.Kind.ESTIMATE, unit, missing(quantity, value, unit));
    }

    /** Why a quantity of the fit is no number. */
    private Notice missing(String quantity, double value, String unit) {
        if (fit.map(Fit::failed).orElse(true)) {
            return new Notice("FAILED", "the fit FAILED and has no value");
        }
        if (Double.isNaN(value)) {
            return new Notice("UNDEFINED", quantity + " is not defined at the law that was found");
        }
        return new Notice(
                "TOO_LARGE",
                quantity + " is larger than any number, of which the largest is "
                        + Decimal.significant(Double.MAX_VALUE, 2)
                        + (unit.isEmpty() ? "" : ", in the unit of the data, " + unit)
                        + "; the fit did not fail, and predictions and other parameters stand");
    }
}

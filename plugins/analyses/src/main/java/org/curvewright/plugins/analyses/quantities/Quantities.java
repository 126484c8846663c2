package org.curvewright.plugins.analyses.quantities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** Any number that a law determines, with the interval of its fit's own inference: the confidence in the law, not in a run. */
record Quantities(QuantitiesConfiguration with) implements Analysis {

    private static final int DIGITS = 4;
    private static final double LARGE = 1e6;
    private static final double PERCENT = 100;

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return Stream.concat(
                        plan.on().stream().flatMap(new Asked(with)::problems),
                        new ExpressionProblems(with, plan.on()).all().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        return context.on().stream().flatMap(fit -> of(fit, context).stream()).toList();
    }

    private List<Finding> of(FitResult fit, AnalysisContext context) {
        String path = fit.key().path() + "/";
        if (fit.fit().failed()) {
            return List.of(Finding.absent(
                    path + "answer", Kind.VERDICT, "", new Notice("FIT_FAILED", "there is no law to ask")));
        }
        List<LawFunction> functions = new Asked(with).functions(fit);
        Optional<Intervals> intervals = context.intervals(fit, functions);
        List<Finding> findings = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (int k = 0; k < functions.size(); k++) {
            int index = k;
            LawFunction function = functions.get(k);
            double value = number(function, fit.fit().law());
            Optional<Interval> interval = intervals
                    .map(all -> all.intervals().get(index))
                    .map(found -> Unvarying.in(function, fit.fit().law()) ? Unvarying.point(value, found) : found);
            findings.add(finding(path + function.name(), function, value, interval));
            words.add(called(function, Double.isFinite(value)) + said(function, value, interval));
        }
        unanswerable(fit).forEach((name, symbols) -> {
            findings.add(unanswered(fit, name, symbols));
            words.add(name + " is not known, for want of " + symbols);
        });
        findings.add(
                0,
                Finding.verdict(
                        path + "answer", "By " + fit.key().formulation() + ", " + String.join("; ", words) + "."));
        return findings;
    }

    /** The symbols that a law lacks, by the expressions that it has no number for. */
    private Map<String, String> unanswerable(FitResult fit) {
        Map<String, String> lacking = new LinkedHashMap<>();
        for (String name : with.expressions().keySet()) {
            List<String> missing =
                    new Expressions(with).missing(name, fit.request().formulation());
            if (!missing.isEmpty()) {
                lacking.put(name, String.join(", ", missing));
            }
        }
        return lacking;
    }

    private Finding unanswered(FitResult fit, String name, String symbols) {
        return Finding.absent(
                fit.key().path() + "/" + name,
                Kind.ESTIMATE,
                with.units().getOrDefault(name, ""),
                new Notice(
                        "NO_SUCH_PARAMETER",
                        fit.key().formulation() + " has no " + symbols
                                + DidYouMean.list(
                                        fit.request().formulation().parameters().symbols())));
    }

    /** {@code big is } or {@code share = (big - E)/E = }. */
    private String called(LawFunction function, boolean hasNumber) {
        String text = with.expressions().get(function.name());
        return function.name() + (text == null ? " is " : " = " + text + (hasNumber ? " = " : " is "));
    }

    /** NaN where there is none: a scale of 0 is one that is too small to tell, and nothing follows from what is not there. */
    private static double number(LawFunction function, Law law) {
        double value = function.of(law);
        boolean told = !(function instanceof ScaleReached && value == 0);
        boolean follows = !(function instanceof ExpressionQuantity expression)
                || expression.symbols().values().stream().allMatch(named -> Double.isFinite(number(named, law)));
        return told && follows ? value : Double.NaN;
    }

    private static Finding finding(String address, LawFunction function, double value, Optional<Interval> interval) {
        if (!Double.isFinite(value)) {
            return Finding.absent(address, Kind.ESTIMATE, function.unit(), absence(function));
        }
        Finding finding =
                Finding.of(address, Kind.ESTIMATE, value, function.unit()).noting(notices(function));
        return interval.map(finding::with)
                .orElseGet(() -> finding.noting(List.of(new Notice("NO_INFERENCE", "its fit asks for no intervals"))));
    }

    private static Notice absence(LawFunction function) {
        return function instanceof ExpressionQuantity
                ? new Notice(
                        "UNDEFINED",
                        "at the fitted parameters the expression or something that it names has no finite value, as where it"
                                + " divides by 0, takes the logarithm of a negative number, or names a scale that is not reached")
                : new Notice(
                        "NOT_REACHED",
                        "the fitted law has no such number: no scale within thirty decades of the runs, or a ratio to 0");
    }

    private static List<Notice> notices(LawFunction function) {
        return function instanceof ExpressionQuantity expression ? expression.notices() : List.of();
    }

    private static String said(LawFunction function, double value, Optional<Interval> interval) {
        if (!Double.isFinite(value)) {
            return "no number of the fitted law";
        }
        String unit = function.unit().isEmpty() ? "" : " " + function.unit();
        return shown(value)
                + unit
                + interval.map(found -> " (" + said(found) + ")").orElse("");
    }

    /** No interval is not one without ends, which would say that the data rule out nothing. */
    private static String said(Interval interval) {
        if (Unvarying.is(interval)) {
            return "whatever the parameters are";
        }
        return interval.refused()
                ? Said.refused(interval)
                : Decimal.significant(PERCENT * interval.level(), DIGITS) + " % " + interval.method() + " interval "
                        + end(interval.lower()) + " to " + end(interval.upper());
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? shown(end.getAsDouble()) : "open";
    }

    /** Sizes have more digits than meaning. */
    private static String shown(double value) {
        return value >= LARGE ? Decimal.spoken(value) : Decimal.significant(value, DIGITS);
    }
}

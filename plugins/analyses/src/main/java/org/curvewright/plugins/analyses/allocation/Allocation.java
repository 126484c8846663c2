package org.curvewright.plugins.analyses.allocation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/** How large a model and how much data a budget should buy, by any law of both. */
record Allocation(AllocationConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        return plan.on().stream().flatMap(this::problems).distinct().toList();
    }

    private Stream<Problem> problems(PlannedFit fit) {
        List<String> names =
                fit.formulation().covariates().stream().map(Variable::name).toList();
        if (!names.contains(with.size()) && !names.contains(with.data())) {
            return Stream.of(new Problem(
                    "UNKNOWN_COVARIATE",
                    "with.size",
                    "'" + fit.key().formulation() + "' is a law of " + String.join(", ", names)
                            + ", and a plan needs a law of a size and of data (" + with.size() + ", " + with.data()
                            + "); name them as size and data where the law calls them otherwise"));
        }
        Stream<Problem> missing = Stream.of(with.size(), with.data())
                .filter(name -> !names.contains(name))
                .map(name -> new Problem(
                        "UNKNOWN_COVARIATE",
                        name.equals(with.size()) ? "with.size" : "with.data",
                        "'" + fit.key().formulation() + "' is no law of " + name + DidYouMean.list(names)));
        Stream<Problem> open = names.stream()
                .filter(name -> !name.equals(with.size()) && !name.equals(with.data()))
                .filter(name -> !with.at().containsKey(name))
                .map(name -> new Problem(
                        "OPEN_COVARIATE",
                        "with.at",
                        "'" + fit.key().formulation() + "' also depends on " + name + ", which has no value here"));
        return Stream.concat(missing, open);
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        return context.on().stream().flatMap(fit -> findings(fit, context)).toList();
    }

    private Stream<Finding> findings(FitResult fit, AnalysisContext context) {
        String path = fit.key().path() + "/";
        if (fit.fit().failed()) {
            Notice notice = new Notice("FIT_FAILED", "there is no law to plan with");
            return Stream.of("plan", "answer").map(name -> Finding.absent(path + name, Kind.NOTICE, "", notice));
        }
        if (new Direction(fit, with).rises()) {
            Notice notice = new Notice(
                    "RISING_RESPONSE",
                    "the response rises with size and data, and a plan looks for the least; plan on the loss instead");
            return Stream.of("plan", "answer").map(name -> Finding.absent(path + name, Kind.NOTICE, "", notice));
        }
        Planner planner = new Planner(with);
        List<Finding> findings = new ArrayList<>(planned(fit, context, planner));
        if (with.approaches()) {
            findings.addAll(new Approaches(planner, with, fit).findings());
        }
        return findings.stream().map(finding -> finding.under(path));
    }

    private List<Finding> planned(FitResult fit, AnalysisContext context, Planner planner) {
        Law law = fit.fit().law();
        String unit = fit.request().dataset().response().unit();
        List<LawFunction> certain = new ArrayList<>();
        List<Notice> reasons = new ArrayList<>();
        List<Finding> remarks = new ArrayList<>();
        for (double budget : with.budgets()) {
            BudgetPlan plan = new BudgetPlan(planner, budget, unit);
            certain.addAll(plan.optimum());
            with.inferenceTokens().forEach(served -> certain.addAll(plan.lifetime(served)));
            certain.addAll(plan.flatRegion());
            reasons.addAll(Collections.nCopies(certain.size() - reasons.size(), plan.reason()));
            remarks.addAll(plan.remarks(law));
        }
        Optional<List<Interval>> intervals = context.intervals(fit, certain).map(Intervals::intervals);
        List<Finding> findings = new ArrayList<>();
        for (int k = 0; k < certain.size(); k++) {
            Finding estimate = estimate(certain.get(k), law, fit, reasons.get(k));
            int index = k;
            findings.add(intervals
                    .filter(list -> Double.isFinite(certain.get(index).of(law)))
                    .map(list -> estimate.with(list.get(index)))
                    .orElse(estimate));
        }
        findings.addAll(remarks);
        findings.add(answer(findings, fit));
        return findings;
    }

    private Finding answer(List<Finding> findings, FitResult fit) {
        String text = with.budgets().stream()
                .map(budget -> new PlanSentence(Magnitude.label(budget), List.copyOf(findings)).text())
                .collect(Collectors.joining(". ", "", "."));
        return Finding.verdict("answer", text).noting(qualifying(fit));
    }

    private static Finding estimate(LawFunction function, Law law, FitResult fit, Notice reason) {
        double value = function.of(law);
        return Double.isFinite(value)
                ? Finding.of(function.name(), Kind.ESTIMATE, value, function.unit())
                        .noting(qualifying(fit))
                : Finding.absent(function.name(), Kind.ESTIMATE, function.unit(), reason);
    }

    private static List<Notice> qualifying(FitResult fit) {
        FitStatus status = fit.fit().status();
        boolean sound = status == FitStatus.CONVERGED || status == FitStatus.AT_BOUND;
        return sound ? List.of() : List.of(new Notice(status.name(), "the law itself is " + status.name()));
    }
}

package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Formulation;

/** What a design would tell if a law were true, and which runs would tell more. */
record Design(DesignConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>();
        List<PlannedFit> taken =
                plan.on().stream().filter(fit -> takesAll(fit.formulation())).toList();
        for (PlannedFit fit : taken) {
            List<String> names =
                    fit.dataset().covariates().stream().map(Variable::name).toList();
            with.at()
                    .forEach((label, point) ->
                            problems.addAll(symbols("with.at." + label, List.copyOf(point.keySet()), names)));
            if (!with.candidates().isEmpty()) {
                problems.addAll(
                        symbols("with.candidates", List.copyOf(with.candidates().keySet()), names));
            }
        }
        if (taken.isEmpty() && !plan.on().isEmpty()) {
            problems.addAll(unknown(plan));
        }
        return problems.stream().distinct().toList();
    }

    /** Whether a law has every parameter that is stated as true. */
    private boolean takesAll(Formulation formulation) {
        return formulation.parameters().symbols().containsAll(with.truth().keySet());
    }

    private List<Problem> unknown(AnalysisPlan plan) {
        List<String> symbols = plan.on().stream()
                .flatMap(fit -> fit.formulation().parameters().symbols().stream())
                .distinct()
                .toList();
        List<Problem> unknown = with.truth().keySet().stream()
                .filter(symbol -> !symbols.contains(symbol))
                .map(symbol -> new Problem(
                        "UNKNOWN_PARAMETER",
                        "with.truth." + symbol,
                        "no parameter '" + symbol + "'" + DidYouMean.hint(symbol, symbols)))
                .toList();
        return unknown.isEmpty()
                ? List.of(new Problem(
                        "UNKNOWN_PARAMETER",
                        "with.truth",
                        "no single law has all of "
                                + String.join(", ", with.truth().keySet())))
                : unknown;
    }

    private static List<Problem> symbols(String path, List<String> given, List<String> names) {
        List<Problem> problems = new ArrayList<>();
        names.stream()
                .filter(name -> !given.contains(name))
                .forEach(name -> problems.add(new Problem("MISSING_COVARIATE", path, "there is no " + name)));
        given.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> problems.add(new Problem(
                        "UNKNOWN_COVARIATE",
                        path + "." + name,
                        "no covariate '" + name + "'" + DidYouMean.hint(name, names))));
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        for (FitResult fit : context.on()) {
            if (!takesAll(fit.request().formulation())) {
                continue;
            }
            Findings own = findings.within(fit.key().path());
            Optional<String> obstacle = obstacle(fit);
            if (obstacle.isPresent()) {
                own.absent("answer", "", "NO_DESIGN", obstacle.orElseThrow());
                continue;
            }
            Noise noise = Noise.of(fit, with.deviation()).orElseThrow();
            new DesignFindings(Assumed.of(fit, with.truth(), noise), with, context).state(own, rivals(fit, context));
        }
        return findings.list();
    }

    private Optional<String> obstacle(FitResult fit) {
        boolean stated = with.truth()
                .keySet()
                .containsAll(fit.request().formulation().parameters().symbols());
        if (fit.fit().failed() && !stated) {
            return Optional.of("there is no law to take as true; state all its parameters under truth");
        }
        Optional<Noise> noise = Noise.of(fit, with.deviation());
        if (noise.isEmpty()) {
            return Optional.of("the objective " + fit.estimator().objective().formula()
                    + " has neither residuals nor trials to draw noise for");
        }
        return noise.get().exists() ? Optional.empty() : Optional.of(noise.get().lacking());
    }

    /** The other laws of the same response and group. */
    private static List<FitResult> rivals(FitResult fit, AnalysisContext context) {
        return context.on().stream()
                .filter(other -> !other.key().equals(fit.key()))
                .filter(other -> other.key().fit().equals(fit.key().fit())
                        && other.key().response().equals(fit.key().response())
                        && other.key().group().equals(fit.key().group()))
                .toList();
    }
}

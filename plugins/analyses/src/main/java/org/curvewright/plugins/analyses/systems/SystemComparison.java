package org.curvewright.plugins.analyses.systems;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.systems.SystemConfiguration.Better;
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
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.JointInference;

/** Which of several ways to train is better at which scale, by how much compute, and whether a small scale can tell. */
record SystemComparison(SystemConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>();
        if (plan.on().stream().map(fit -> system(fit.key())).distinct().count() < 2) {
            problems.add(new Problem("ONE_SYSTEM", "on", "there is one system under on; it takes at least 2 sections"));
        }
        if (with.paired().orElse(false) && !(with.draws() instanceof JointInference)) {
            problems.add(new Problem(
                    "NOT_PAIRABLE",
                    "with.paired",
                    "paired is true, and the draws of this inference do not belong together run by run; take"
                            + " student-bootstrap, pairs-bootstrap, wild-bootstrap or residual-bootstrap"));
        }
        plan.on().stream().flatMap(this::problems).distinct().forEach(problems::add);
        return problems;
    }

    private Stream<Problem> problems(PlannedFit fit) {
        List<String> names =
                fit.formulation().covariates().stream().map(Variable::name).toList();
        boolean compute = with.by().equals("C") && names.contains("N") && names.contains("D");
        Stream<Problem> by = names.contains(with.by()) || compute
                ? Stream.empty()
                : Stream.of(new Problem(
                        "UNKNOWN_COVARIATE",
                        "with.by",
                        "'" + fit.key().formulation() + "' is no law of " + with.by()
                                + DidYouMean.hint(with.by(), names)));
        Stream<Problem> open = with.at().stream()
                .flatMap(point -> names.stream()
                        .filter(name -> !point.containsKey(name))
                        .map(name -> new Problem(
                                "OPEN_COVARIATE",
                                "with.at",
                                "'" + fit.key().formulation() + "' also depends on " + name
                                        + ", which has no value here")));
        return Stream.concat(by, open);
    }

    private static String system(FitKey key) {
        return key.fit() + key.group().map(group -> "-" + group).orElse("");
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Map<String, List<FitResult>> contests = new LinkedHashMap<>();
        context.on()
                .forEach(fit -> contests.computeIfAbsent(
                                fit.key().response() + "/" + fit.key().formulation(), path -> new ArrayList<>())
                        .add(fit));
        List<Finding> findings = new ArrayList<>();
        contests.forEach((path, fits) -> findings.addAll(of(path, fits, context.seed())));
        return findings;
    }

    private List<Finding> of(String path, List<FitResult> fits, long seed) {
        List<TrainedSystem> systems =
                Company.draw(fits.stream().filter(fit -> !fit.fit().failed()).toList(), with, seed);
        if (systems.size() < 2) {
            return List.of(Finding.absent(
                    path + "/answer",
                    Kind.VERDICT,
                    "",
                    new Notice("ONE_SYSTEM", "fewer than two systems have a law of this response")));
        }
        boolean lower = lowerIsBetter(fits.get(0));
        List<Finding> findings = new ArrayList<>(new ScaleDecision(systems, with).findings(path));
        for (int i = 0; i < systems.size(); i++) {
            for (int j = i + 1; j < systems.size(); j++) {
                String own = path + "/" + systems.get(i).name() + "-against-"
                        + systems.get(j).name();
                findings.addAll(new Duel(systems.get(i), systems.get(j), with, lower).findings(own));
            }
        }
        return findings;
    }

    private boolean lowerIsBetter(FitResult fit) {
        String unit = fit.request().dataset().response().unit().toLowerCase(Locale.ROOT);
        return with.better().map(better -> better == Better.LOWER).orElse(!unit.equals("probability"));
    }
}

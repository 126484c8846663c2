package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/** How well laws fitted to one family predict another at that family's covariates. */
record Transfer(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "the data entry that is predicted") DataReference to) {}

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.to());
        if (plan.on().stream().noneMatch(fit -> column(table, fit).isPresent())) {
            return List.of(new Problem(
                    "NO_COMMON_RESPONSE",
                    "with.to",
                    "'" + with.to().name() + "' has none of the responses; its columns: "
                            + String.join(", ", table.columnNames())));
        }
        Map<String, Problem> problems = new LinkedHashMap<>();
        plan.on().stream()
                .filter(fit -> column(table, fit).isPresent())
                .flatMap(fit -> mismatches(table, fit.dataset()))
                .forEach(problem -> problems.putIfAbsent(problem.message(), problem));
        return List.copyOf(problems.values());
    }

    private static Optional<Column> column(Table table, PlannedFit fit) {
        return table.column(fit.key().response());
    }

    private Stream<Problem> mismatches(Table table, Dataset data) {
        return Stream.concat(data.covariates().stream(), Stream.of(data.response()))
                .flatMap(mine -> table.column(mine.name()).stream()
                        .map(Column::variable)
                        .filter(mine::conflictsWith)
                        .map(theirs -> new Problem(
                                "MEASURE_MISMATCH",
                                "with.to",
                                mine.name() + " is " + measure(mine) + " in '" + data.name() + "' and "
                                        + measure(theirs) + " in '" + with.to().name() + "'",
                                mine.name())));
    }

    private static String measure(Variable variable) {
        String unit = variable.unit().isEmpty() ? "of no stated unit" : variable.unit();
        return unit + variable.convention().map(name -> " (" + name + ")").orElse("");
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        List<Finding> findings = new ArrayList<>();
        Means means = new Means();
        ErrorAnswer answer = new ErrorAnswer();
        Map<String, Set<String>> missing = new LinkedHashMap<>();
        for (FitResult fit : context.on()) {
            Optional<Dataset> target = context.dataset(with.to(), fit).filter(data -> data.size() > 0);
            if (target.isPresent()) {
                findings.addAll(predict(context, fit, target.get(), means, answer));
                incomplete(context, fit, target.get()).ifPresent(findings::add);
            } else {
                missing.computeIfAbsent(fit.key().fit(), key -> new LinkedHashSet<>())
                        .add(fit.key().response()
                                + fit.key().group().map(name -> " of " + name).orElse(""));
            }
        }
        findings.addAll(means.findings());
        missing.forEach((fit, responses) -> findings.add(leftOut(fit, responses)));
        Set<String> absent = new LinkedHashSet<>();
        missing.values().forEach(absent::addAll);
        findings.add(answer.finding(
                "On '" + with.to().name() + "', ",
                absent.isEmpty()
                        ? ""
                        : " '" + with.to().name() + "' has no " + String.join(", ", absent) + ", which are left out."));
        return findings;
    }

    private static List<Finding> predict(
            AnalysisContext context, FitResult fit, Dataset target, Means means, ErrorAnswer answer) {
        String path = fit.key().path();
        String all = Addresses.all(fit.key()) + "/mean-mape";
        if (fit.fit().failed()) {
            means.add(all, fit.key().response(), OptionalDouble.empty());
            return List.of(Finding.absent(
                    path + "/mape",
                    Kind.MEASUREMENT,
                    "percent",
                    new Notice("FIT_FAILED", "the law could not be fitted to its own data")));
        }
        double[] predicted = fit.fit().law().predict(target.rows());
        Comparison comparison = new Comparison(
                path,
                target,
                predicted,
                0,
                Statuses.qualifying(fit.fit()),
                Optional.of(Doubt.of(context, fit, target, 0)));
        means.add(all, fit.key().response(), comparison.meanAbsolutePercentageError());
        answer.add(fit.key(), ErrorAnswer.Missed.of(comparison));
        return comparison.findings();
    }

    /** Rows of the target that are not predicted, since they lack the response, a covariate or a role. */
    private Optional<Finding> incomplete(AnalysisContext context, FitResult fit, Dataset target) {
        int rows = context.table(with.to(), fit).size();
        int missing = rows - target.size();
        Notice notice = new Notice(
                "EMPTY_CELLS",
                missing + " of " + rows + " rows of '" + with.to().name()
                        + "' are not predicted, since they have an empty cell");
        return Optional.of(Finding.of(fit.key().path() + "/rows-left-out", Kind.MEASUREMENT, missing, "rows")
                        .noting(List.of(notice)))
                .filter(finding -> missing > 0);
    }

    private Finding leftOut(String fit, Set<String> responses) {
        String names = String.join(", ", responses);
        Notice notice = new Notice("MISSING_RESPONSE", "'" + with.to().name() + "' has no " + names);
        return new Finding(
                fit + "/left-out", Kind.NOTICE, new Value.Text(names), "", Optional.empty(), List.of(notice));
    }
}

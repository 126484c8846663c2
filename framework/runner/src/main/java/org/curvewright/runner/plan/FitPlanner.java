package org.curvewright.runner.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.curvewright.runner.config.FitEntry;
import org.curvewright.runner.config.Roles;
import org.curvewright.runner.config.Roles.Role;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.plan.Making.Made;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.DidYouMean;
import org.curvewright.runner.problem.LocatedProblem;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;

/** Plans the fits of one section: one per response × formulation. */
final class FitPlanner {

    private final Making making;
    private final Problems problems;

    FitPlanner(Making making, Problems problems) {
        this.making = making;
        this.problems = problems;
    }

    static RoleColumns roles(FitEntry entry) {
        Roles roles = entry.roles();
        return new RoleColumns(
                roles.column(Role.LABEL),
                roles.column(Role.STANDARD_ERROR),
                roles.column(Role.TRIALS),
                roles.column(Role.WEIGHT),
                roles.column(Role.CLUSTER));
    }

    /** The fits; fewer than asked for where a problem was reported. */
    List<FitPlan> plan(FitEntry entry, Map<String, LoadedData> data) {
        Optional<Made<Estimator>> estimator = entry.estimator().flatMap(use -> making.make(Estimator.class, use));
        List<FitPlan.NamedInference> inferences = inferences(entry);
        List<FitPlan.NamedMetric> metrics = metrics(entry);
        List<Named> formulations = formulations(entry);
        Optional<LoadedData> loaded = Optional.ofNullable(data.get(entry.data().text()));
        List<FitPlan> plans = new ArrayList<>();
        if (loaded.isEmpty() || estimator.isEmpty()) {
            return plans;
        }
        Table table = loaded.get().table();
        for (ScalarNode written : entry.responses()) {
            for (String response : matching(written, table)) {
                Parts parts = new Parts(entry, table, estimator.get(), inferences, metrics);
                formulations.forEach(formulation ->
                        one(parts, written, response, formulation).ifPresent(plans::add));
            }
        }
        return plans;
    }

    private record Named(Use use, Formulation formulation, String identity) {}

    private record Parts(
            FitEntry entry,
            Table table,
            Made<Estimator> estimator,
            List<FitPlan.NamedInference> inferences,
            List<FitPlan.NamedMetric> metrics) {}

    private List<FitPlan.NamedInference> inferences(FitEntry entry) {
        List<FitPlan.NamedInference> named = new ArrayList<>();
        for (Use use : entry.inference()) {
            making.make(Inference.class, use)
                    .ifPresent(made -> named.add(
                            new FitPlan.NamedInference(use.as(), use.id().text(), made.thing(), made.identity())));
        }
        return named;
    }

    private List<FitPlan.NamedMetric> metrics(FitEntry entry) {
        List<FitPlan.NamedMetric> named = new ArrayList<>();
        for (Use use : entry.metrics()) {
            making.make(Metric.class, use).ifPresent(made -> {
                if (made.thing() instanceof FitMetric metric) {
                    named.add(new FitPlan.NamedMetric(use.as(), metric));
                } else {
                    report(use.id(), Code.BAD_VALUE, "'" + use.id().text() + "' does not score a fit on its own data");
                }
            });
        }
        return named;
    }

    private List<Named> formulations(FitEntry entry) {
        List<Named> named = new ArrayList<>();
        for (Use use : entry.formulations()) {
            making.make(Formulation.class, use)
                    .flatMap(made -> restricted(entry, use, made))
                    .ifPresent(named::add);
        }
        return named;
    }

    /** A restriction applies to the formulations that have its parameter; one of them must. */
    private Optional<Named> restricted(FitEntry entry, Use use, Made<Formulation> made) {
        List<String> symbols = made.thing().parameters().symbols();
        List<org.curvewright.spi.law.Restriction> applying = entry.parameters().stream()
                .map(FitEntry.ParameterEntry::restriction)
                .filter(restriction -> symbols.contains(restriction.symbol()))
                .toList();
        try {
            Formulation restricted = Restricted.of(made.thing(), applying);
            return Optional.of(new Named(use, restricted, made.identity() + applying));
        } catch (IllegalArgumentException e) {
            report(use.id(), Code.BAD_VALUE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private List<String> matching(ScalarNode written, Table table) {
        String pattern = written.text();
        if (!pattern.contains("*")) {
            return List.of(pattern);
        }
        String[] parts = pattern.split("\\*", -1);
        List<String> found = table.columns().stream()
                .filter(NumberColumn.class::isInstance)
                .map(column -> column.variable().name())
                .filter(name -> matches(name, parts))
                .toList();
        if (found.isEmpty()) {
            report(
                    written,
                    Code.MISSING_COLUMN,
                    "no numeric column of " + table.name() + " matches '" + pattern + "' ("
                            + String.join(", ", table.columnNames()) + ")");
        }
        return found;
    }

    private static boolean matches(String name, String[] parts) {
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            int found = i == parts.length - 1 ? name.length() - parts[i].length() : name.indexOf(parts[i], at);
            if (found < at || !name.startsWith(parts[i], found) || i == 0 && found > 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }

    private Optional<FitPlan> one(Parts parts, ScalarNode written, String response, Named named) {
        DatasetBuilder builder = new DatasetBuilder(parts.table());
        Optional<Dataset> built = builder.build(named.formulation().covariates(), response, roles(parts.entry()));
        builder.problems()
                .forEach(problem -> problems.add(new LocatedProblem(
                        written.at(),
                        problem.code(),
                        written.path().toString(),
                        problem.message() + suggestion(problem.code(), response, parts.table()))));
        return built.filter(dataset -> enough(parts, written, named, dataset))
                .map(dataset -> plan(parts, response, named, dataset));
    }

    private static String suggestion(String code, String response, Table table) {
        boolean missing = code.equals(Code.MISSING_COLUMN.name())
                && table.column(response).isEmpty();
        return missing ? DidYouMean.suggestion(response, table.columnNames()) : "";
    }

    private boolean enough(Parts parts, ScalarNode written, Named named, Dataset dataset) {
        int parameters = named.formulation().parameters().size();
        if (dataset.size() >= parameters && dataset.size() > 0) {
            return true;
        }
        report(
                written,
                Code.TOO_FEW_OBSERVATIONS,
                dataset.size() + " observations of " + dataset.response().name() + " in "
                        + parts.table().name() + " cannot determine the " + parameters + " parameters of "
                        + named.use().as() + " ("
                        + String.join(", ", named.formulation().parameters().symbols()) + ")");
        return false;
    }

    private static FitPlan plan(Parts parts, String response, Named named, Dataset dataset) {
        FitEntry entry = parts.entry();
        return new FitPlan(
                new FitKey(entry.name(), response, Optional.empty(), named.use().as()),
                entry.section().orElse(Headings.of(entry.name())),
                entry.data().text(),
                named.use().id().text(),
                named.formulation(),
                parts.estimator().thing(),
                parts.inferences(),
                parts.metrics(),
                dataset,
                DatasetDigest.of(dataset),
                named.identity() + parts.estimator().identity());
    }

    private void report(ScalarNode node, Code code, String message) {
        problems.add(code, node.at(), node.path().toString(), message);
    }

    /** Restrictions of symbols that no formulation of the section has. */
    void checkSymbols(FitEntry entry, List<FitPlan> plans, Function<Formulation, List<String>> symbolsOf) {
        Set<String> known = new HashSet<>();
        plans.forEach(plan -> known.addAll(symbolsOf.apply(plan.formulation())));
        for (FitEntry.ParameterEntry parameter : entry.parameters()) {
            if (!plans.isEmpty() && !known.contains(parameter.restriction().symbol())) {
                problems.add(
                        Code.BAD_VALUE,
                        parameter.node().at(),
                        parameter.node().path().toString(),
                        "no formulation of this section has a parameter '"
                                + parameter.restriction().symbol() + "'"
                                + DidYouMean.hint(
                                        parameter.restriction().symbol(),
                                        known.stream().sorted().toList()));
            }
        }
    }
}

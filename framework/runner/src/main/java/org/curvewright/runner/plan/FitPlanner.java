package org.curvewright.runner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.runner.config.FitEntry;
import org.curvewright.runner.config.Roles;
import org.curvewright.runner.config.Roles.Role;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.plan.Making.Made;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.LocatedProblem;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.law.AdaptableFormulation;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Grouped;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.PredictionMetric;

/** Plans the fits of one section: one per response × formulation, and per group where groups are fitted apart. */
final class FitPlanner {

    private static final String DEFAULT_INFERENCE = "default";

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
                roles.column(Role.CLUSTER),
                entry.share().isEmpty() ? Optional.empty() : groupColumn(entry),
                entry.share().isEmpty() ? groupColumn(entry) : Optional.empty());
    }

    private static Optional<String> groupColumn(FitEntry entry) {
        return entry.groups().map(ScalarNode::text).or(() -> entry.roles().column(Role.GROUP));
    }

    /** The fits; fewer than asked for where a problem was reported. */
    SectionFits plan(FitEntry entry, Map<String, LoadedData> data) {
        Optional<Made<Estimator>> estimator = entry.estimator().flatMap(use -> making.make(Estimator.class, use));
        List<FitPlan.NamedInference> inferences = inferences(entry);
        List<FitPlan.NamedMetric> metrics = metrics(entry);
        List<NamedFormulation> formulations = new FormulationPlanner(making, problems).plan(entry);
        Optional<Table> table =
                Optional.ofNullable(data.get(entry.data().text())).map(LoadedData::table);
        if (table.isEmpty() || estimator.isEmpty()) {
            return SectionFits.NONE;
        }
        FailingFits failing = new FailingFits(!entry.share().isEmpty());
        List<Notice> notices = new ArrayList<>();
        Parts parts = new Parts(
                entry,
                table.get(),
                responses(entry, table.get(), notices),
                formulations,
                estimator.get(),
                inferences,
                metrics,
                failing);
        List<FitPlan> plans = parts(entry, table.get()).entrySet().stream()
                .flatMap(group -> part(parts, group.getKey(), group.getValue()).stream())
                .toList();
        return new SectionFits(new WholeNotices(table.get(), roles(entry)).of(plans), failing, notices);
    }

    private record Parts(
            FitEntry entry,
            Table whole,
            List<Response> responses,
            List<NamedFormulation> formulations,
            Made<Estimator> estimator,
            List<FitPlan.NamedInference> inferences,
            List<FitPlan.NamedMetric> metrics,
            FailingFits failing) {}

    /** A column and where it is asked for. */
    private record Response(ScalarNode written, String column) {}

    private List<FitPlan.NamedInference> inferences(FitEntry entry) {
        List<FitPlan.NamedInference> named = new ArrayList<>();
        for (Use use : entry.inference().orElseGet(() -> usual(entry))) {
            making.make(Inference.class, use)
                    .ifPresent(made -> named.add(
                            new FitPlan.NamedInference(use.as(), use.id().text(), made.thing(), made.identity())));
        }
        return named;
    }

    /** Who asks for no inference gets the one that a plugin offers as the default; an empty list asks for none. */
    private List<Use> usual(FitEntry entry) {
        Use use = Use.of(DEFAULT_INFERENCE, entry.node());
        return making.offers(Inference.class, DEFAULT_INFERENCE) ? List.of(use) : List.of();
    }

    private List<FitPlan.NamedMetric> metrics(FitEntry entry) {
        List<FitPlan.NamedMetric> named = new ArrayList<>();
        for (Use use : entry.metrics()) {
            making.make(Metric.class, use).ifPresent(made -> {
                if (made.thing() instanceof FitMetric metric) {
                    named.add(new FitPlan.NamedMetric(use.as(), metric));
                } else if (made.thing() instanceof PredictionMetric metric) {
                    named.add(new FitPlan.NamedMetric(use.as(), new OwnPredictions(metric)));
                } else {
                    report(use.id(), Code.BAD_VALUE, "'" + use.id().text() + "' does not score a fit on its own data");
                }
            });
        }
        return named;
    }

    /** The whole table, or the rows of each group where groups are fitted apart. */
    private Map<Optional<String>, Table> parts(FitEntry entry, Table table) {
        Optional<String> name = groupColumn(entry);
        if (name.isEmpty() || !entry.share().isEmpty()) {
            return Map.of(Optional.empty(), table);
        }
        Optional<Column> column = table.column(name.get());
        if (column.isEmpty()) {
            report(
                    entry.groups().map(Node.class::cast).orElse(entry.node()),
                    Code.MISSING_COLUMN,
                    "no column '" + name.get() + "' in " + table.name()
                            + DidYouMean.hint(name.get(), table.columnNames()));
            return Map.of();
        }
        if (table.size() == 0) {
            report(
                    entry.groups().map(Node.class::cast).orElse(entry.node()),
                    Code.TOO_FEW_OBSERVATIONS,
                    table.name() + " has no rows, so that '" + name.get() + "' names no group to fit");
        }
        Map<Optional<String>, List<Integer>> rows = IntStream.range(0, table.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        row -> Optional.of(column.get().text(row)), LinkedHashMap::new, Collectors.toList()));
        Map<Optional<String>, Table> parts = new LinkedHashMap<>();
        rows.forEach((group, members) -> parts.put(
                group, table.rows(members.stream().mapToInt(row -> row).toArray())));
        return parts;
    }

    /** @param notices to which is added what patterns leave out */
    private List<Response> responses(FitEntry entry, Table table, List<Notice> notices) {
        List<Response> responses = new ArrayList<>();
        for (ScalarNode written : entry.responses()) {
            ResponsePattern pattern = new ResponsePattern(written.text());
            List<String> found = pattern.matching(table);
            Optional<String> left = pattern.leftOut(table, roles(entry)).map(UnmatchedTexts::sentence);
            if (found.isEmpty()) {
                report(
                        written,
                        Code.MISSING_COLUMN,
                        "no numeric column of " + table.name() + " matches '" + written.text() + "' ("
                                + String.join(", ", table.columnNames()) + ")"
                                + left.map(texts -> "; it leaves out " + texts).orElse(""));
            }
            left.map(texts -> new Notice(
                            UnmatchedTexts.CODE, written.path() + " '" + written.text() + "' leaves out " + texts))
                    .ifPresent(notices::add);
            found.forEach(column -> responses.add(new Response(written, column)));
        }
        return responses;
    }

    private List<FitPlan> part(Parts parts, Optional<String> group, Table table) {
        return parts.responses().stream()
                .flatMap(response -> parts.formulations().stream()
                        .flatMap(named -> new One(parts, group, table, response.written(), response.column(), named)
                                .plan().stream()))
                .toList();
    }

    private void report(Node node, Code code, String message) {
        problems.add(code, node.at(), node.path().toString(), message);
    }

    /** One response × formulation × group. */
    private final class One {

        private final Parts parts;
        private final Optional<String> group;
        private final Table table;
        private final ScalarNode written;
        private final String response;
        private final NamedFormulation named;

        One(
                Parts parts,
                Optional<String> group,
                Table table,
                ScalarNode written,
                String response,
                NamedFormulation named) {
            this.parts = parts;
            this.group = group;
            this.table = table;
            this.written = written;
            this.response = response;
            this.named = named;
        }

        Optional<FitPlan> plan() {
            boolean complete = new MissingCovariates(named, table, problems).report()
                            + new CircularCovariates(named, table, problems).report(response)
                    == 0;
            Optional<DatasetBuilder> sparing = complete ? sparing() : Optional.empty();
            DatasetBuilder builder =
                    sparing.orElseGet(() -> new DatasetBuilder(table, group.map(name -> parts.whole())));
            Optional<Dataset> built = complete
                    ? builder.build(named.formulation(), response, roles(parts.entry()))
                    : builder.nothingBut(response);
            List<LocatedProblem> found = located(builder.problems());
            Optional<Dataset> rest = builder.rest().filter(this::hasGroupsToShare);
            if (rest.isEmpty()) {
                found.forEach(problems::add);
            }
            return built.or(() -> rest)
                    .flatMap(dataset -> formulation(dataset)
                            .filter(law -> new TakenSymbols(named, problems).none(law, parts.metrics()))
                            .map(law -> plan(law, dataset, builder.notices())))
                    .map(plan -> noted(plan, rest.isEmpty() ? objections(plan) : found));
        }

        /** A law of groups that share parameters needs the name of one, and rows: where no cell is sound the column is at fault. */
        private boolean hasGroupsToShare(Dataset dataset) {
            return parts.entry().share().isEmpty() || dataset.size() > 0;
        }

        /** A builder that keeps rows which lack a cell of a role, where the estimator does without that role. */
        private Optional<DatasetBuilder> sparing() {
            RoleColumns roles = roles(parts.entry());
            if (!roles.incomplete(table, response)) {
                return Optional.empty();
            }
            Optional<Table> whole = group.map(name -> parts.whole());
            return new DatasetBuilder(table, whole, true)
                    .build(named.formulation(), response, roles)
                    .map(dataset -> new FitRequest(named.formulation(), dataset))
                    .filter(request ->
                            parts.estimator().thing().objection(request).isEmpty())
                    .map(request -> new DatasetBuilder(table, whole, true));
        }

        private List<LocatedProblem> located(List<Problem> found) {
            return found.stream()
                    .map(problem -> located(problem.code(), problem.message() + suggestion(problem.code())))
                    .toList();
        }

        private LocatedProblem located(String code, String message) {
            return new LocatedProblem(written.at(), code, written.path().toString(), message);
        }

        private String suggestion(String code) {
            boolean missing = code.equals(Code.MISSING_COLUMN.name())
                    && table.column(response).isEmpty();
            return missing ? DidYouMean.suggestion(response, table.columnNames()) : "";
        }

        private Optional<Formulation> formulation(Dataset dataset) {
            Formulation own = AdaptableFormulation.adapted(named.formulation(), dataset.response());
            if (parts.entry().share().isEmpty()) {
                return Optional.of(own);
            }
            Set<String> shared =
                    parts.entry().share().stream().map(ScalarNode::text).collect(Collectors.toSet());
            try {
                return Optional.of(Grouped.of(own, dataset.roles().groups(), shared));
            } catch (IllegalArgumentException e) {
                FitPlanner.this.report(parts.entry().share().get(0), Code.BAD_VALUE, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        /** What cannot be fitted may FAIL for itself, which the whole section decides. */
        private FitPlan noted(FitPlan plan, List<LocatedProblem> found) {
            if (!found.isEmpty()) {
                parts.failing().add(plan.key(), found);
            }
            return plan;
        }

        private String tooFew(FitPlan plan) {
            return plan.dataset().size() + " observations of " + response + " in " + table.name()
                    + group.map(name -> ", group " + name).orElse("") + " cannot determine the "
                    + plan.formulation().parameters().size() + " parameters of "
                    + named.use().as() + " ("
                    + String.join(", ", plan.formulation().parameters().symbols()) + ")"
                    + plan.notices().stream()
                            .map(notice -> "; " + notice.text())
                            .collect(Collectors.joining());
        }

        private List<LocatedProblem> objections(FitPlan plan) {
            if (!plan.possible()) {
                return List.of(located(Code.TOO_FEW_OBSERVATIONS.name(), tooFew(plan)));
            }
            return parts.estimator().thing().objection(plan.request()).stream()
                    .map(objection -> located(Code.UNFIT_ESTIMATOR.name(), objection))
                    .toList();
        }

        private FitPlan plan(Formulation law, Dataset dataset, List<Notice> notices) {
            FitEntry entry = parts.entry();
            return new FitPlan(
                    new FitKey(entry.name(), response, group, named.use().as()),
                    entry.section().orElse(Headings.of(entry.name())),
                    entry.data().text(),
                    named.use().id().text(),
                    law,
                    parts.estimator().thing(),
                    parts.inferences(),
                    parts.metrics(),
                    dataset,
                    DatasetDigest.of(dataset),
                    named.identity() + entry.share() + parts.estimator().identity(),
                    notices);
        }
    }
}

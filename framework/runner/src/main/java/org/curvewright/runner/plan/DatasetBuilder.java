package org.curvewright.runner.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Domain;
import org.curvewright.spi.law.Formulation;
import org.jspecify.annotations.Nullable;

/** Assigns roles to the columns of one table. Rows that lack a cell are left out and told. */
final class DatasetBuilder {

    private static final List<String> LABELS = List.of("model", "label", "run", "name");

    private final Table table;
    private final Optional<Table> whole;
    private final boolean sparing;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> cells = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final Set<Integer> bad = new HashSet<>();
    private Optional<Dataset> rest = Optional.empty();

    DatasetBuilder(Table table) {
        this(table, Optional.empty());
    }

    /** @param whole what the table is a part of, where the rows of each group are looked at apart */
    DatasetBuilder(Table table, Optional<Table> whole) {
        this(table, whole, false);
    }

    /** @param sparing whether a role that lacks a cell is left out, instead of the row, since the fit does not use it */
    DatasetBuilder(Table table, Optional<Table> whole, boolean sparing) {
        this.table = table;
        this.whole = whole;
        this.sparing = sparing;
    }

    /** What was wrong so far; empty when every dataset could be built. */
    List<Problem> problems() {
        return Stream.concat(problems.stream(), cells.stream()).toList();
    }

    /** What is no mistake and is to be known: rows that were left out. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** The dataset without the rows that have a bad cell, where that is all that is wrong. */
    Optional<Dataset> rest() {
        return rest;
    }

    /** The dataset of a law, unless something is wrong with it; its covariates are those of the law. */
    Optional<Dataset> build(Formulation law, String response, RoleColumns roles) {
        List<Variable> covariates = law.covariates();
        int before = problems.size();
        Optional<NumberColumn> observed = number(response, "the response");
        List<NumberColumn> columns = new ArrayList<>();
        for (Variable covariate : covariates) {
            number(covariate.name(), "a covariate").ifPresent(columns::add);
        }
        Map<String, NumberColumn> others = others(roles.forResponse(response));
        if (observed.isEmpty() || columns.size() < covariates.size() || problems.size() > before) {
            return Optional.empty();
        }
        if (sparing) {
            spare(observed.get(), columns, others, roles.forResponse(response));
        }
        int[] kept = complete(observed.get(), columns, others, roles.forResponse(response));
        requireValues(law, columns, kept);
        Optional.ofNullable(others.get("standard-error"))
                .ifPresent(column -> require(column, kept, x -> x > 0, "a positive standard error"));
        Optional.ofNullable(others.get("trials"))
                .ifPresent(column -> require(column, kept, x -> x >= 1, "a count of at least 1"));
        Optional.ofNullable(others.get("weight"))
                .ifPresent(column -> require(column, kept, x -> x >= 0, "a weight of at least 0"));
        int[] sound = Arrays.stream(kept).filter(row -> !bad.contains(row)).toArray();
        List<String> named = groups(roles, kept).stream().distinct().toList();
        Optional<Dataset> assembled = Optional.of(
                assemble(covariates, observed.get(), columns, others, roles.forResponse(response), named, sound));
        rest = cells.isEmpty() ? Optional.empty() : assembled;
        return cells.isEmpty() ? assembled : Optional.empty();
    }

    /** No dataset, for covariates that are told to be missing elsewhere; the response is looked at all the same. */
    Optional<Dataset> nothingBut(String response) {
        number(response, "the response");
        return Optional.empty();
    }

    /** @param named the groups, those too of which no row is kept, whose parameters have addresses all the same */
    private Dataset assemble(
            List<Variable> covariates,
            NumberColumn observed,
            List<NumberColumn> columns,
            Map<String, NumberColumn> others,
            RoleColumns roles,
            List<String> named,
            int[] kept) {
        double[][] values =
                columns.stream().map(column -> column.rows(kept).values()).toArray(double[][]::new);
        List<Variable> described = IntStream.range(0, columns.size())
                .mapToObj(k -> describe(columns.get(k).variable(), covariates.get(k)))
                .toList();
        Dataset.Roles assigned = new Dataset.Roles(
                labels(roles, kept),
                values(others.get("standard-error"), kept),
                trials(observed.variable(), others.get("trials"), kept),
                values(others.get("weight"), kept),
                named,
                clusters(roles, kept),
                KnownColumns.of(table, described, observed.variable().name(), kept),
                clusterCells(roles, kept).stream().distinct().toList());
        return new Dataset(
                table.name(),
                described,
                observed.variable(),
                rows(values, groups(roles, kept), named),
                observed.rows(kept).values(),
                assigned);
    }

    /** The table knows the convention; the formulation knows the unit where the table does not. */
    private static Variable describe(Variable column, Variable covariate) {
        return column.unit().isEmpty() ? column.withUnit(covariate.unit()) : column;
    }

    private Map<String, NumberColumn> others(RoleColumns roles) {
        Map<String, NumberColumn> others = new LinkedHashMap<>();
        put(others, "standard-error", roles.standardError());
        put(others, "trials", roles.trials());
        put(others, "weight", roles.weight());
        return others;
    }

    private void put(Map<String, NumberColumn> others, String role, Optional<String> column) {
        column.flatMap(name -> number(name, "the role " + role)).ifPresent(found -> others.put(role, found));
    }

    private Optional<NumberColumn> number(String name, String role) {
        Optional<Column> column = table.column(name);
        if (column.isEmpty()) {
            problems.add(new Problem(
                    "MISSING_COLUMN",
                    "",
                    "no column '" + name + "' for " + role + " in " + table.name() + " ("
                            + String.join(", ", table.columnNames()) + ")"));
            return Optional.empty();
        }
        if (column.get() instanceof TextColumn text) {
            return text(text, role);
        }
        return Optional.of((NumberColumn) column.get());
    }

    /** A text among the numbers of the column is a bad cell of these rows; a column without any number is no such column. */
    private Optional<NumberColumn> text(TextColumn column, String role) {
        Numerals own = new Numerals(table, column, role);
        Numerals all = whole.flatMap(table -> table.column(column.variable().name())
                        .filter(TextColumn.class::isInstance)
                        .map(texts -> new Numerals(table, (TextColumn) texts, role)))
                .orElse(own);
        if (!all.any()) {
            problems.add(all.problem());
            return Optional.empty();
        }
        int[] texts = own.others();
        Arrays.stream(texts).forEach(bad::add);
        if (texts.length > 0 || all.others().length == 0) {
            cells.add(own.problem());
        }
        return Optional.of(own.numbers());
    }

    /** Covariates are positive, except where the law has a value all the same. */
    private void requireValues(Formulation law, List<NumberColumn> columns, int[] kept) {
        int[] suspect = Arrays.stream(kept)
                .filter(row -> columns.stream().anyMatch(column -> !(column.at(row) > 0)))
                .toArray();
        double[][] values =
                columns.stream().map(column -> column.rows(suspect).values()).toArray(double[][]::new);
        boolean[] holds = new Domain(law).holds(Rows.of(values));
        int[] outside = IntStream.range(0, holds.length)
                .filter(i -> !holds[i])
                .map(i -> suspect[i])
                .toArray();
        columns.forEach(column -> require(column, outside, x -> x > 0, "a positive number"));
    }

    private void require(NumberColumn column, int[] kept, DoublePredicate allowed, String what) {
        int[] rows =
                Arrays.stream(kept).filter(row -> !allowed.test(column.at(row))).toArray();
        if (rows.length > 0) {
            Arrays.stream(rows).forEach(bad::add);
            cells.add(new Problem(
                    "BAD_CELL",
                    "",
                    table.name() + " row " + table.number(rows[0]) + ": "
                            + column.variable().name() + " is " + Decimal.shortest(column.at(rows[0])) + ", expected "
                            + what + Several.alike(table, rows)));
        }
    }

    private int[] complete(
            NumberColumn observed, List<NumberColumn> columns, Map<String, NumberColumn> others, RoleColumns roles) {
        List<NumberColumn> needed = new ArrayList<>(List.of(observed));
        needed.addAll(columns);
        needed.addAll(others.values());
        EmptyCells cells = new EmptyCells(table, needed, labelled(roles), groups(roles));
        cells.notice().ifPresent(notices::add);
        return cells.complete();
    }

    /** Takes the roles away that lack a cell in a row which has all that a fit needs. */
    private void spare(
            NumberColumn observed, List<NumberColumn> columns, Map<String, NumberColumn> others, RoleColumns roles) {
        List<NumberColumn> needed = new ArrayList<>(List.of(observed));
        needed.addAll(columns);
        int[] rows = new EmptyCells(table, needed, labelled(roles), groups(roles)).complete();
        for (String role : List.copyOf(others.keySet())) {
            Optional.ofNullable(others.get(role))
                    .map(column -> new EmptyCells(table, List.of(column), labelled(roles), groups(roles)))
                    .flatMap(cells -> cells.spared(role, rows))
                    .ifPresent(notice -> {
                        notices.add(notice);
                        others.remove(role);
                    });
        }
    }

    private Optional<Column> groups(RoleColumns roles) {
        return whole.flatMap(all -> roles.apart()).flatMap(table::column);
    }

    private static double[] values(@Nullable NumberColumn column, int[] kept) {
        return column == null ? new double[0] : column.rows(kept).values();
    }

    /** A score over a stated number of items has that many trials, unless a column says otherwise. */
    private static double[] trials(Variable response, @Nullable NumberColumn column, int[] kept) {
        double[] counts = values(column, kept);
        if (counts.length == 0 && response.items().isPresent()) {
            counts = new double[kept.length];
            Arrays.fill(counts, response.items().getAsInt());
        }
        return counts;
    }

    private Optional<Column> labelled(RoleColumns roles) {
        return roles.label().isPresent()
                ? table.column(roles.label().get())
                : LABELS.stream().flatMap(name -> table.column(name).stream()).findFirst();
    }

    private List<String> labels(RoleColumns roles, int[] kept) {
        return labelled(roles)
                .map(cells -> Arrays.stream(kept).mapToObj(cells::text).toList())
                .orElse(List.of());
    }

    private List<String> groups(RoleColumns roles, int[] kept) {
        return roles.group()
                .flatMap(table::column)
                .map(cells -> Arrays.stream(kept).mapToObj(cells::text).toList())
                .orElse(List.of());
    }

    private static Rows rows(double[][] values, List<String> groups, List<String> named) {
        return groups.isEmpty()
                ? Rows.of(values)
                : Rows.grouped(groups.stream().mapToInt(named::indexOf).toArray(), values);
    }

    private List<String> clusterCells(RoleColumns roles, int[] kept) {
        return roles.cluster()
                .flatMap(table::column)
                .map(cells -> Arrays.stream(kept).mapToObj(cells::text).toList())
                .orElse(List.of());
    }

    private int[] clusters(RoleColumns roles, int[] kept) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        return clusterCells(roles, kept).stream()
                .mapToInt(name -> numbers.computeIfAbsent(name, key -> numbers.size()))
                .toArray();
    }
}

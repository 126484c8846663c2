package org.curvewright.runner.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Which columns carry what, beside covariates and response; {@code {response}} stands for the response's name.
 *
 * @param group names the groups that are fitted together
 * @param apart names the groups that are fitted each by itself
 */
public record RoleColumns(
        Optional<String> label,
        Optional<String> standardError,
        Optional<String> trials,
        Optional<String> weight,
        Optional<String> cluster,
        Optional<String> group,
        Optional<String> apart) {

    private static final String RESPONSE = "{response}";

    public static final RoleColumns NONE = new RoleColumns(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Which column has which role, in the order of the roles: what an outcome depends on. */
    @Override
    public String toString() {
        return List.of(label, standardError, trials, weight, cluster, group, apart)
                .toString();
    }

    RoleColumns forResponse(String response) {
        return new RoleColumns(
                label.map(column -> column.replace(RESPONSE, response)),
                standardError.map(column -> column.replace(RESPONSE, response)),
                trials.map(column -> column.replace(RESPONSE, response)),
                weight.map(column -> column.replace(RESPONSE, response)),
                cluster.map(column -> column.replace(RESPONSE, response)),
                group,
                apart);
    }

    /** Whether the column of that name has one of the roles. */
    boolean name(String column) {
        return Stream.of(label, standardError, trials, weight, cluster, group, apart)
                .flatMap(Optional::stream)
                .anyMatch(column::equals);
    }

    /** Whether a column of a role that only some objectives use lacks cells. */
    boolean incomplete(Table table, String response) {
        RoleColumns own = forResponse(response);
        return Stream.of(own.standardError, own.trials, own.weight)
                .flatMap(Optional::stream)
                .flatMap(name -> table.column(name).stream())
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast)
                .anyMatch(column -> IntStream.range(0, column.size()).anyMatch(column::missing));
    }

    /** The rows of a table that a fit of one group speaks of; a table that does not tell groups apart speaks of each. */
    Table of(Table table, Optional<String> name) {
        return name.flatMap(group -> apart.flatMap(table::column)
                        .map(column -> table.rows(IntStream.range(0, table.size())
                                .filter(row -> column.text(row).equals(group))
                                .toArray())))
                .orElse(table);
    }
}

package org.curvewright.runner.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.runner.config.tree.Node;

/**
 * One entry under {@code data:}.
 *
 * @param columns what is renamed or described
 * @param where the rows to keep: all conditions hold
 * @param exclude the rows to leave out then, with reasons
 * @param roles for every fit on these data, unless the fit says otherwise
 */
public record DataEntry(
        String name,
        Use source,
        List<ColumnEntry> columns,
        List<Condition> where,
        List<Exclusion> exclude,
        Roles roles,
        Node node) {

    public DataEntry {
        columns = List.copyOf(columns);
        where = List.copyOf(where);
        exclude = List.copyOf(exclude);
    }

    /**
     * One line of {@code columns:}.
     *
     * @param symbol the column's new name
     * @param column its name in the source
     * @param values what texts stand for: numbers, or nothing where a cell is missing
     */
    public record ColumnEntry(
            String symbol,
            String column,
            Optional<String> unit,
            Optional<String> convention,
            OptionalInt items,
            OptionalDouble chance,
            Map<String, OptionalDouble> values,
            Node node) {}
}

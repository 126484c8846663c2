package org.curvewright.runner.plan;

import java.util.Arrays;
import java.util.List;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** Tells which covariates of a formulation are the response, by name or value for value. */
final class CircularCovariates {

    private final NamedFormulation named;
    private final Table table;
    private final Problems problems;

    CircularCovariates(NamedFormulation named, Table table, Problems problems) {
        this.named = named;
        this.table = table;
        this.problems = problems;
    }

    /** How many there are. */
    int report(String response) {
        List<String> circular = named.formulation().covariates().stream()
                .map(Variable::name)
                .filter(name -> name.equals(response) || same(name, response))
                .toList();
        Node node = named.use().node();
        circular.forEach(name ->
                problems.add(Code.RESPONSE_AS_COVARIATE, node.at(), node.path().toString(), message(name, response)));
        return circular.size();
    }

    /** Two names of one column hold the same in every row. */
    private boolean same(String one, String other) {
        return table.column(one).orElse(null) instanceof NumberColumn a
                && table.column(other).orElse(null) instanceof NumberColumn b
                && a.size() > 1
                && Arrays.equals(a.values(), b.values());
    }

    private String message(String name, String response) {
        String place = named.formulation().place(name);
        List<String> others = table.columnNames().stream()
                .filter(column -> !column.equals(name) && !column.equals(response))
                .toList();
        return (place.isEmpty() ? "" : place + ": ") + "the covariate '" + name + "' of "
                + named.use().as()
                + (name.equals(response) ? " is the response" : " is the response '" + response + "' in every row")
                + ", which would describe itself; other columns of " + table.name() + DidYouMean.list(others)
                + DidYouMean.suggestion(name, others);
    }
}

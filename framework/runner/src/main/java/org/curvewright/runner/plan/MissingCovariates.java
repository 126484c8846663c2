package org.curvewright.runner.plan;

import java.util.List;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** Tells which covariates of a formulation a table does not have, where the formulation stands. */
final class MissingCovariates {

    private final NamedFormulation named;
    private final Table table;
    private final Problems problems;

    MissingCovariates(NamedFormulation named, Table table, Problems problems) {
        this.named = named;
        this.table = table;
        this.problems = problems;
    }

    /** How many there are. */
    int report() {
        List<String> missing = named.formulation().covariates().stream()
                .map(Variable::name)
                .filter(name -> table.column(name).isEmpty())
                .toList();
        Node node = named.use().node();
        missing.forEach(
                name -> problems.add(Code.MISSING_COLUMN, node.at(), node.path().toString(), message(name)));
        return missing.size();
    }

    /** One letter is near to every other, unless only its case is another. */
    private List<String> near(String name) {
        return table.columnNames().stream()
                .filter(column -> name.length() > 1 || column.equalsIgnoreCase(name))
                .toList();
    }

    private String message(String name) {
        String place = named.formulation().place(name);
        return (place.isEmpty() ? "" : place + ": ") + "no column '" + name + "' for a covariate of "
                + named.use().as() + " in " + table.name() + DidYouMean.list(table.columnNames())
                + DidYouMean.suggestion(name, near(name))
                + (place.isEmpty() ? "" : "; what is fitted is named under parameters");
    }
}

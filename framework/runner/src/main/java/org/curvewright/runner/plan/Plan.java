package org.curvewright.runner.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.law.Formulation;

/**
 * All that will be computed.
 *
 * @param sections the headings in order of first appearance
 * @param tables by data entry
 * @param roles by section of fits
 * @param stored which fits' findings go to a store
 * @param build text of what computes: the program and its plugins
 */
public record Plan(
        long seed,
        List<String> sections,
        Map<String, Table> tables,
        Map<String, RoleColumns> roles,
        List<FitPlan> fits,
        List<AnalysisTask> analyses,
        Stored stored,
        String build) {

    /** All of it goes to the document. */
    public Plan(
            long seed,
            List<String> sections,
            Map<String, Table> tables,
            Map<String, RoleColumns> roles,
            List<FitPlan> fits,
            List<AnalysisTask> analyses,
            String build) {
        this(seed, sections, tables, roles, fits, analyses, Stored.NONE, build);
    }

    /** The same computation whose findings go elsewhere. */
    public Plan storing(Stored other) {
        return new Plan(seed, sections, tables, roles, fits, analyses, other, build);
    }

    /** Fits, their inferences and analyses. */
    public int tasks() {
        return fits.stream().mapToInt(fit -> 1 + fit.inferences().size()).sum() + analyses.size();
    }

    /** Nothing to compute. */
    static Plan nothing(String build) {
        return new Plan(0, List.of(), Map.of(), Map.of(), List.of(), List.of(), build);
    }

    /** The fits of one section of {@code fits:}. */
    public List<FitPlan> fitsOf(String name) {
        return fits.stream().filter(fit -> fit.key().fit().equals(name)).toList();
    }

    /** Another table's observations with the roles of a section; empty where it lacks a column. */
    public Optional<Dataset> dataset(String data, String fit, Formulation law, String response) {
        Table table = Optional.ofNullable(tables.get(data)).orElseThrow();
        RoleColumns found = Optional.ofNullable(roles.get(fit)).orElse(RoleColumns.NONE);
        DatasetBuilder builder = new DatasetBuilder(table);
        if (table.column(response).isEmpty()) {
            return Optional.empty();
        }
        Optional<Dataset> dataset = builder.build(law, response, found);
        return dataset.filter(observations -> observations.size() > 0);
    }

    /** Why a dataset of another table cannot be built. */
    public List<Problem> problems(String data, String fit, Formulation law, String response) {
        DatasetBuilder builder =
                new DatasetBuilder(Optional.ofNullable(tables.get(data)).orElseThrow());
        builder.build(law, response, Optional.ofNullable(roles.get(fit)).orElse(RoleColumns.NONE));
        return builder.problems();
    }
}

package org.curvewright.runner.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;

/**
 * All that will be computed.
 *
 * @param sections the headings in order of first appearance
 * @param tables by data entry
 * @param roles by section of fits
 * @param notices what the sections leave out
 * @param stored which fits' findings go to a store
 * @param build text of what computes: the program and its plugins
 */
public record Plan(
        long seed,
        List<String> sections,
        Map<String, Table> tables,
        Map<String, RoleColumns> roles,
        List<FitPlan> fits,
        List<Notice> notices,
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
        this(seed, sections, tables, roles, fits, List.of(), analyses, Stored.NONE, build);
    }

    /** The same computation whose findings go elsewhere. */
    public Plan storing(Stored other) {
        return new Plan(seed, sections, tables, roles, fits, notices, analyses, other, build);
    }

    /** Fits, their inferences and analyses. */
    public int tasks() {
        return fits.stream().mapToInt(fit -> 1 + fit.inferences().size()).sum() + analyses.size();
    }

    /** What is known before anything runs and does not keep the study from running: columns left out, fits that will FAIL. */
    public List<Notice> warnings() {
        return Stream.concat(notices.stream(), fits.stream().flatMap(fit -> fit.refusal().stream()))
                .distinct()
                .toList();
    }

    /** Nothing to compute. */
    static Plan nothing(String build) {
        return new Plan(0, List.of(), Map.of(), Map.of(), List.of(), List.of(), build);
    }

    /** The fits of one section of {@code fits:}. */
    public List<FitPlan> fitsOf(String name) {
        return fits.stream().filter(fit -> fit.key().fit().equals(name)).toList();
    }

    /**
     * Another table's observations with the roles of a section and the groups of a fit of it; empty where it lacks a column, or
     * has no row of these groups.
     */
    public Optional<Dataset> dataset(String data, FitKey fit, FitRequest like) {
        RoleColumns found = roles(fit);
        Table table = found.of(table(data), fit.group());
        if (table.column(fit.response()).isEmpty()) {
            return Optional.empty();
        }
        List<String> groups = like.dataset().roles().groups();
        return new DatasetBuilder(table, fit.group().map(group -> table(data)))
                .build(like.formulation(), fit.response(), found)
                .flatMap(observations -> groups.isEmpty() ? Optional.of(observations) : observations.ofGroups(groups))
                .filter(observations -> observations.size() > 0);
    }

    /** The rows of another table that a fit of one group speaks of. */
    public Table table(String data, FitKey fit) {
        return roles(fit).of(table(data), fit.group());
    }

    private Table table(String data) {
        return Optional.ofNullable(tables.get(data)).orElseThrow();
    }

    private RoleColumns roles(FitKey fit) {
        return Optional.ofNullable(roles.get(fit.fit())).orElse(RoleColumns.NONE);
    }
}

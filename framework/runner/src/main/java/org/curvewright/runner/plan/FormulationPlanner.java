package org.curvewright.runner.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.curvewright.runner.config.FitEntry;
import org.curvewright.runner.config.Use;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.plan.Making.Made;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Linked;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;

/** Makes the formulations of one section: each seen through the section's link, then restricted. */
final class FormulationPlanner {

    private final Making making;
    private final Problems problems;

    FormulationPlanner(Making making, Problems problems) {
        this.making = making;
        this.problems = problems;
    }

    List<NamedFormulation> plan(FitEntry entry) {
        Optional<Made<Link>> link = entry.link().flatMap(use -> making.make(Link.class, use));
        List<NamedFormulation> linked = new ArrayList<>();
        for (Use use : entry.formulations()) {
            making.make(Formulation.class, use)
                    .flatMap(made -> linked(use, made, link))
                    .ifPresent(linked::add);
        }
        checkSymbols(entry, linked);
        return linked.stream()
                .flatMap(named -> restricted(entry, named).stream())
                .toList();
    }

    private Optional<NamedFormulation> linked(Use use, Made<Formulation> made, Optional<Made<Link>> link) {
        try {
            Formulation formulation =
                    link.isPresent() ? new Linked(made.thing(), link.get().thing()) : made.thing();
            return Optional.of(new NamedFormulation(
                    use, formulation, made.identity() + link.map(Made::identity).orElse("")));
        } catch (IllegalArgumentException e) {
            report(use.node(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A restriction applies to the formulations that have its parameter. */
    private Optional<NamedFormulation> restricted(FitEntry entry, NamedFormulation named) {
        List<String> symbols = named.formulation().parameters().symbols();
        List<Restriction> applying = entry.parameters().stream()
                .map(FitEntry.ParameterEntry::restriction)
                .filter(restriction -> symbols.contains(restriction.symbol()))
                .toList();
        try {
            return Optional.of(new NamedFormulation(
                    named.use(), Restricted.of(named.formulation(), applying), named.identity() + applying));
        } catch (IllegalArgumentException e) {
            report(named.use().node(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** A restriction that no formulation of the section can take is a mistake. */
    private void checkSymbols(FitEntry entry, List<NamedFormulation> formulations) {
        TreeSet<String> known = new TreeSet<>();
        formulations.forEach(
                named -> known.addAll(named.formulation().parameters().symbols()));
        for (FitEntry.ParameterEntry parameter : entry.parameters()) {
            String symbol = parameter.restriction().symbol();
            if (!formulations.isEmpty() && !known.contains(symbol)) {
                report(
                        parameter.node(),
                        "no formulation of this section has a parameter '" + symbol + "'"
                                + DidYouMean.hint(symbol, known));
            }
        }
    }

    private void report(Node node, String message) {
        problems.add(Code.BAD_VALUE, node.at(), node.path().toString(), message);
    }
}

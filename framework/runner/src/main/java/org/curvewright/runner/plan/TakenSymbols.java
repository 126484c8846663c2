package org.curvewright.runner.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.plan.FitPlan.NamedMetric;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Held;

/** Tells which parameters of a law have the name of something else that every fit has, since both would have one address. */
final class TakenSymbols {

    private static final List<String> OF_EVERY_FIT = List.of("n", "status", "objective", "certificate");

    private final NamedFormulation named;
    private final Problems problems;

    TakenSymbols(NamedFormulation named, Problems problems) {
        this.named = named;
        this.problems = problems;
    }

    /** Whether none is taken. */
    boolean none(Formulation law, List<NamedMetric> metrics) {
        Set<String> taken = new LinkedHashSet<>(OF_EVERY_FIT);
        metrics.forEach(metric -> taken.add(metric.as()));
        Stream<String> held = Held.of(law).stream().map(each -> each.parameter().symbol());
        List<String> clashing = Stream.concat(law.parameters().symbols().stream(), held)
                .filter(taken::contains)
                .toList();
        Node node = named.use().node();
        clashing.forEach(symbol -> problems.add(
                Code.TAKEN_SYMBOL,
                node.at(),
                node.path().toString(),
                "the parameter '" + symbol + "' of " + named.use().as()
                        + " has the name of another finding of its fit (" + String.join(", ", taken)
                        + "); call it otherwise"));
        return clashing.isEmpty();
    }
}

package org.curvewright.runner.plan;

import java.util.Optional;
import org.curvewright.runner.config.ExpectationEntry;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.ValidationEntry;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;

/** Holds the addresses of {@code expect:}, {@code claims:} and {@code validate:} against those that findings can have. */
public record AddressCheck(PossibleAddresses possible, Problems problems) {

    public void check(ExperimentConfiguration configuration) {
        configuration.expect().forEach(this::check);
        configuration.validate().stream()
                .flatMap((ValidationEntry entry) -> entry.expectation().stream())
                .forEach(this::check);
        configuration.claims().forEach(claim -> check(claim.where(), "where", claim.node()));
    }

    private void check(ExpectationEntry entry) {
        check(entry.finding(), "finding", entry.node());
    }

    private void check(String address, String key, Node entry) {
        possible.objection(address).ifPresent(why -> {
            Node written = Optional.of(entry)
                    .filter(MappingNode.class::isInstance)
                    .flatMap(mapping -> ((MappingNode) mapping).get(key))
                    .orElse(entry);
            problems.add(Code.UNKNOWN_ADDRESS, written.at(), written.path().toString(), why);
        });
    }
}

package org.curvewright.runner.plan;

import java.util.stream.Stream;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;

/** Holds the addresses of {@code expect:}, {@code claims:} and {@code validate:} against those that findings can have. */
public record AddressCheck(PossibleAddresses possible, Problems problems) {

    public void check(ExperimentConfiguration configuration) {
        Stream.concat(
                        configuration.expect().stream(),
                        configuration.validate().stream().flatMap(entry -> entry.expectation().stream()))
                .forEach(entry -> check(entry.finding(), "finding", entry.node()));
        configuration.claims().forEach(claim -> check(claim.where(), "where", claim.node()));
    }

    private void check(String address, String key, Node entry) {
        possible.objection(address).ifPresent(why -> {
            Node written = MappingNode.value(entry, key);
            problems.add(Code.UNKNOWN_ADDRESS, written.at(), written.path().toString(), why);
        });
    }
}

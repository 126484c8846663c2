package org.curvewright.runner.plan;

import java.util.Optional;
import org.curvewright.runner.config.Check;
import org.curvewright.runner.config.ExpectationEntry;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.ValidationEntry;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.explain.Explanations;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;

/** Holds the addresses and codes of {@code expect:}, {@code claims:} and {@code validate:} against those that there can be. */
public record AddressCheck(PossibleAddresses possible, Explanations codes, Problems problems) {

    public void check(ExperimentConfiguration configuration) {
        configuration.expect().forEach(this::check);
        configuration.validate().stream()
                .flatMap((ValidationEntry entry) -> entry.expectation().stream())
                .forEach(this::check);
        configuration.claims().forEach(claim -> {
            check(claim.where(), "where", claim.node());
            checkCode(claim.check(), claim.node());
        });
    }

    private void check(ExpectationEntry entry) {
        check(entry.finding(), "finding", entry.node());
        checkCode(entry.check(), entry.node());
    }

    /** A misspelt code would hold for ever under {@code no-notice}. */
    private void checkCode(Check check, Node entry) {
        check.code()
                .filter(code ->
                        codes.of(code).stream().noneMatch(known -> known.code().equals(code)))
                .ifPresent(code -> {
                    Node written = written(check.test().key(), entry);
                    problems.add(Code.BAD_VALUE, written.at(), written.path().toString(), codes.unknown(code));
                });
    }

    private static Node written(String key, Node entry) {
        return Optional.of(entry)
                .filter(MappingNode.class::isInstance)
                .flatMap(mapping -> ((MappingNode) mapping).get(key))
                .orElse(entry);
    }

    private void check(String address, String key, Node entry) {
        possible.objection(address).ifPresent(why -> {
            Node written = written(key, entry);
            problems.add(Code.UNKNOWN_ADDRESS, written.at(), written.path().toString(), why);
        });
    }
}

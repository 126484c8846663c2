package org.curvewright.runner.plan;

import java.util.stream.Stream;
import org.curvewright.runner.config.Check;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.explain.Explanations;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;

/**
 * Holds the codes of notices that {@code expect:}, {@code claims:} and {@code validate:} ask about against those that there
 * are: a misspelt one would hold for ever under {@code no-notice}.
 */
public record CodeCheck(Explanations codes, Problems problems) {

    public void check(ExperimentConfiguration configuration) {
        Stream.concat(
                        configuration.expect().stream(),
                        configuration.validate().stream().flatMap(entry -> entry.expectation().stream()))
                .forEach(entry -> check(entry.check(), entry.node()));
        configuration.claims().forEach(claim -> check(claim.check(), claim.node()));
    }

    private void check(Check check, Node entry) {
        check.code()
                .filter(code ->
                        codes.of(code).stream().noneMatch(known -> known.code().equals(code)))
                .ifPresent(code -> {
                    Node written = MappingNode.value(entry, check.test().key());
                    problems.add(Code.BAD_VALUE, written.at(), written.path().toString(), codes.unknown(code));
                });
    }
}

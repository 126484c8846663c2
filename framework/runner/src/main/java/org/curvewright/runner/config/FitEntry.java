package org.curvewright.runner.config;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.spi.law.Restriction;

/**
 * One entry under {@code fits:}, with what {@code defaults:} says filled in.
 *
 * @param data the name of a data entry, which exists unless a problem was reported
 * @param responses column names or patterns with {@code *}
 * @param estimator empty only where a problem was reported
 * @param inference empty where neither the entry nor {@code defaults:} says anything
 * @param groups the column whose values part the observations
 * @param share symbols of the parameters that all groups have in common
 * @param store where its findings go; empty where they go to the document
 * @param section the heading its results belong under
 */
public record FitEntry(
        String name,
        ScalarNode data,
        List<ScalarNode> responses,
        List<Use> formulations,
        Optional<Use> link,
        List<ParameterEntry> parameters,
        Optional<Use> estimator,
        Optional<List<Use>> inference,
        List<Use> metrics,
        Roles roles,
        Optional<ScalarNode> groups,
        List<ScalarNode> share,
        Optional<Use> store,
        Optional<String> section,
        Optional<String> title,
        Node node) {

    public FitEntry {
        responses = List.copyOf(responses);
        formulations = List.copyOf(formulations);
        parameters = List.copyOf(parameters);
        inference = inference.map(List::copyOf);
        metrics = List.copyOf(metrics);
        share = List.copyOf(share);
    }

    /** One line of {@code parameters:}. */
    public record ParameterEntry(Restriction restriction, Node node) {}
}

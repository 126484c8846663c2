package org.curvewright.runner.plan;

import java.util.Optional;

/**
 * Which columns carry what, beside covariates and response; {@code {response}} stands for the response's name.
 *
 * @param group names the groups that are fitted together
 */
public record RoleColumns(
        Optional<String> label,
        Optional<String> standardError,
        Optional<String> trials,
        Optional<String> weight,
        Optional<String> cluster,
        Optional<String> group) {

    private static final String RESPONSE = "{response}";

    public static final RoleColumns NONE = new RoleColumns(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    RoleColumns forResponse(String response) {
        return new RoleColumns(
                label.map(column -> column.replace(RESPONSE, response)),
                standardError.map(column -> column.replace(RESPONSE, response)),
                trials.map(column -> column.replace(RESPONSE, response)),
                weight.map(column -> column.replace(RESPONSE, response)),
                cluster.map(column -> column.replace(RESPONSE, response)),
                group);
    }
}

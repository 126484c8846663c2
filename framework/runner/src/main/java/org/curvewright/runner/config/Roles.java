package org.curvewright.runner.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.config.tree.ScalarNode;

/** Which columns carry what, beside covariates and response. */
public record Roles(Map<Role, ScalarNode> columns) {

    /** What a column can be to a fit. */
    public enum Role {
        STANDARD_ERROR,
        TRIALS,
        WEIGHT,
        GROUP,
        CLUSTER,
        LABEL;

        /** As the user writes it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static List<String> keys() {
            return Arrays.stream(values()).map(Role::key).toList();
        }
    }

    private static final String RESPONSE = "{response}";

    public static final Roles NONE = new Roles(Map.of());

    public Roles {
        columns = Map.copyOf(columns);
    }

    /** The column as written; {@code {response}} in it stands for the response's name. */
    public Optional<String> column(Role role) {
        return Optional.ofNullable(columns.get(role)).map(ScalarNode::text);
    }

    /** The column of that role for one response. */
    public Optional<String> column(Role role, String response) {
        return column(role).map(pattern -> pattern.replace(RESPONSE, response));
    }

    /** These, and the others where these say nothing. */
    Roles orElse(Roles others) {
        Map<Role, ScalarNode> all = new EnumMap<>(Role.class);
        all.putAll(others.columns);
        all.putAll(columns);
        return new Roles(all);
    }
}

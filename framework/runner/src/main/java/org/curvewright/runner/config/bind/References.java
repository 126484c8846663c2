package org.curvewright.runner.config.bind;

import java.util.List;
import org.curvewright.runner.config.ExperimentConfiguration;

/** The names that a {@code with:} block may refer to. */
public record References(List<String> data, List<String> fits) {

    public static final References NONE = new References(List.of(), List.of());

    public References {
        data = List.copyOf(data);
        fits = List.copyOf(fits);
    }

    public static References of(ExperimentConfiguration configuration) {
        return new References(configuration.dataNames(), configuration.fitNames());
    }
}

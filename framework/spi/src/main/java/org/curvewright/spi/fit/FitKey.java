package org.curvewright.spi.fit;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which fit of an experiment.
 *
 * @param fit the name of the section
 * @param response the response's name
 * @param group the group's name, where the section fits groups apart
 * @param formulation what the formulation is called in the section
 */
public record FitKey(String fit, String response, Optional<String> group, String formulation) {

    /** Written out, as the hash is: the JDK would make classes at every start to do both. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FitKey key
                && fit.equals(key.fit)
                && response.equals(key.response)
                && group.equals(key.group)
                && formulation.equals(key.formulation);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fit, response, group, formulation);
    }

    /** {@code <fit>/<response>[/<group>]/<formulation>}. */
    public String path() {
        return fit + "/" + response + group.map(name -> "/" + name).orElse("") + "/" + formulation;
    }
}

package org.curvewright.spi.fit;

import java.util.Optional;

/**
 * Which fit of an experiment.
 *
 * @param fit the name of the section
 * @param response the response's name
 * @param group the group's name, where the section fits groups apart
 * @param formulation what the formulation is called in the section
 */
public record FitKey(String fit, String response, Optional<String> group, String formulation) {

    /** {@code <fit>/<response>[/<group>]/<formulation>}. */
    public String path() {
        return fit + "/" + response + group.map(name -> "/" + name).orElse("") + "/" + formulation;
    }
}

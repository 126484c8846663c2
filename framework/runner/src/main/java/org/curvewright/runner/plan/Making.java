package org.curvewright.runner.plan;

import java.util.Optional;
import org.curvewright.runner.config.Use;

/** Makes what a {@code use:} block asks for. */
interface Making {

    /** The thing, unless a problem was reported. */
    <S> Optional<Made<S>> make(Class<S> socket, Use use);

    /** Whether an installed plugin offers a thing of that id. */
    boolean offers(Class<?> socket, String id);

    /**
     * A thing that was made.
     *
     * @param identity its id, its configuration with defaults filled in, and the plugins that take part, as text
     */
    record Made<S>(S thing, String identity) {}
}

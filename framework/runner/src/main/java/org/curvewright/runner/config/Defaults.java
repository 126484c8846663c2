package org.curvewright.runner.config;

import java.util.List;
import java.util.Optional;

/** What every fit takes that does not say otherwise. */
record Defaults(Optional<Use> estimator, Optional<List<Use>> inference, List<Use> metrics) {

    static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty(), List.of());
}

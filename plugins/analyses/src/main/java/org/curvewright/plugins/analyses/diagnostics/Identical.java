package org.curvewright.plugins.analyses.diagnostics;

import org.curvewright.spi.Notice;

/** Runs of equal covariates whose responses are equal too. */
final class Identical {

    static final String CODE = "IDENTICAL_REPLICATES";

    static final String WHY =
            "all runs of equal covariates have equal responses, as rounded or copied ones do, so they show no"
                    + " noise that a law could be tested against";

    private Identical() {}

    static Notice[] notices(double squares) {
        return squares == 0 ? new Notice[] {new Notice(CODE, WHY)} : new Notice[0];
    }
}

package org.curvewright.plugins.formulations;

import org.curvewright.spi.data.Rows;

/** Covariates of the size that papers have. */
final class Designs {

    private static final double[] SIZES = {1.11e8, 2.56e8, 5.9e8, 1.3e9, 2.7e9, 6.7e9, 1.3e10};
    private static final double[] TOKENS = {3e11, 2.2e9, 5.1e10, 1.2e10, 7e10, 1.1e10, 2.6e11};

    private Designs() {}

    static Rows sizes() {
        return Rows.of(SIZES);
    }

    static Rows sizesAndTokens() {
        return Rows.of(SIZES, TOKENS);
    }
}

package org.curvewright.plugins.analyses.diagnostics;

import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;

/** Laws and runs as sentences name them. */
final class Named {

    private Named() {}

    /** {@code winogrande by bounded-power-law}. */
    static String law(FitResult fit) {
        FitKey key = fit.key();
        return key.response() + key.group().map(group -> ", " + group + ",").orElse("") + " by " + key.formulation();
    }

    /** A run that has no name but its row's number is {@code run 7}. */
    static String run(Dataset data, int row) {
        String label = data.label(row);
        return label.equals(Integer.toString(row + 1)) ? "run " + label : label;
    }
}

package org.curvewright.spi.inference;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.fit.FitStatus;

/** Draws of a law's parameters: {@code theta.get(d)} with how its refit ended. */
public record Draws(List<double[]> theta, List<FitStatus> status) {

    public Draws {
        theta = List.copyOf(theta);
        status = List.copyOf(status);
    }

    public int size() {
        return theta.size();
    }

    /** These draws, then those. */
    public Draws then(Draws others) {
        List<double[]> allTheta = new ArrayList<>(theta);
        allTheta.addAll(others.theta);
        List<FitStatus> allStatus = new ArrayList<>(status);
        allStatus.addAll(others.status);
        return new Draws(allTheta, allStatus);
    }
}

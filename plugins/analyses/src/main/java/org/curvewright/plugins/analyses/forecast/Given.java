package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;

/** What is given out of a prediction: inflated as the back-test asks, and a share of items between 0 and 1. */
final class Given {

    private Given() {}

    static Predicted of(Evidence evidence, Point point, Predicted predicted) {
        Predicted inflated = predicted.inflated(evidence.track().factor(evidence.reach(point)));
        boolean share = evidence.table().data().response().unit().equals("probability")
                && Arrays.stream(evidence.observed()).allMatch(y -> y >= 0 && y <= 1);
        return share ? inflated.within(0, 1) : inflated;
    }
}

package org.curvewright.plugins.analyses.forecast;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Notice;

/** Something fitted to runs that predicts others: one law, or several averaged. */
interface Forecaster {

    /** What is predicted at every point. */
    List<Predicted> at(List<Point> points);

    /** The expected response alone. */
    double value(Point point);

    /** The same recipe fitted to these of the runs; empty where it cannot be. */
    Optional<Forecaster> fittedTo(int[] rows);

    /** The laws behind it with their weights, which sum to 1. */
    List<Weighted> laws();

    /** What qualifies every number that it gives. */
    List<Notice> notices();

    /** One law and how much it counts. */
    record Weighted(LawForecaster law, double weight) {}
}

package org.curvewright.plugins.analyses.forecast;

/** One question that a forecast is asked. */
interface Item {

    /** @param predicted the forecast before inflation */
    Assessment judge(Evidence evidence, Target target, Predicted predicted);
}

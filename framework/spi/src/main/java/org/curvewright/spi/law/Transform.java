package org.curvewright.spi.law;

/** The scale on which a parameter is best moved: x, ln x or ln(x/(1−x)). */
public enum Transform {
    IDENTITY,
    LOG,
    LOGIT
}

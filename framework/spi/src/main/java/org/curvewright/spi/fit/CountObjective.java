package org.curvewright.spi.fit;

/** Capability: the likelihood of how many of a row's trials succeed, the response being their share. */
public interface CountObjective extends Objective {

    @Override
    default boolean likelihood() {
        return true;
    }

    /** ρ, the correlation of two trials of one row, 0 to below 1; 0 where trials are independent. */
    double correlation(double[] nuisance);
}

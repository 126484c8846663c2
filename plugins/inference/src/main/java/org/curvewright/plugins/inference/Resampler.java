package org.curvewright.plugins.inference;

import org.curvewright.numerics.random.RandomStream;

/** Makes one resample of a fit's observations. */
interface Resampler {

    /**
     * @param observed to be filled with responses; holds the fitted ones until a resampler fills it
     * @param multiplicity to be filled with how often each row counts; all ones until a resampler fills it
     */
    void draw(RandomStream random, double[] observed, double[] multiplicity);
}

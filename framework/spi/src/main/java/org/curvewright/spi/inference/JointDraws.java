package org.curvewright.spi.inference;

import java.util.Arrays;
import java.util.List;

/**
 * Draws of several laws that belong together by number.
 *
 * @param ofEach the draws of every fit, in order; without any where the inference does not apply
 * @param noise by draw, how many times the estimated standard deviation of the noise it took; 1 where noise is not drawn
 */
public record JointDraws(List<Draws> ofEach, double[] noise) {

    public JointDraws {
        ofEach = List.copyOf(ofEach);
    }

    /** Draws that all take the noise as it was estimated. */
    public static JointDraws sameNoise(List<Draws> ofEach, int draws) {
        double[] noise = new double[draws];
        Arrays.fill(noise, 1);
        return new JointDraws(ofEach, noise);
    }
}

package org.curvewright.plugins.metrics;

import org.curvewright.numerics.linear.Vectors;

/** How errors eᵢ = fᵢ − yᵢ become one number. */
enum Aggregate {
    /** √(Σ eᵢ²/n). */
    ROOT_MEAN_SQUARE {
        @Override
        double of(double[] errors) {
            return Vectors.norm(errors, 0, errors.length) / Math.sqrt(errors.length);
        }
    },
    /** Σ |eᵢ|/n. */
    MEAN_ABSOLUTE {
        @Override
        double of(double[] errors) {
            double sum = 0;
            for (double error : errors) {
                sum += Math.abs(error);
            }
            return sum / errors.length;
        }
    },
    /** max |eᵢ|. */
    LARGEST {
        @Override
        double of(double[] errors) {
            return Vectors.largest(errors, 0, errors.length);
        }
    },
    /** Σ eᵢ/n. */
    MEAN {
        @Override
        double of(double[] errors) {
            return Vectors.sumCompensated(errors, 0, errors.length) / errors.length;
        }
    };

    abstract double of(double[] errors);
}

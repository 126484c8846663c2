package org.curvewright.plugins.sources.synthetic;

import org.curvewright.numerics.math.Elementary;

/** How several laws make one rate of success. */
enum SampleWorld {
    /** The first law alone. */
    SINGLE {
        @Override
        double rate(double[] rates) {
            return rates[0];
        }
    },
    /** Every law's step is needed: the product. */
    PRODUCT {
        @Override
        double rate(double[] rates) {
            double product = 1;
            for (double rate : rates) {
                product *= rate;
            }
            return product;
        }
    },
    /** Any law's circuit will do: the largest. */
    MAXIMUM {
        @Override
        double rate(double[] rates) {
            double largest = 0;
            for (double rate : rates) {
                largest = Math.max(largest, rate);
            }
            return largest;
        }
    },
    /** Circuits mix in proportion to {@code e^(p/T)} with {@code T = 0.1}. */
    SOFTMAX {
        @Override
        double rate(double[] rates) {
            double weights = 0;
            double sum = 0;
            for (double rate : rates) {
                double weight = Elementary.exp(rate / TEMPERATURE);
                weights += weight;
                sum += weight * rate;
            }
            return sum / weights;
        }
    };

    private static final double TEMPERATURE = 0.1;

    abstract double rate(double[] rates);
}

package org.curvewright.plugins.metrics;

import org.curvewright.numerics.math.Elementary;

/** What an information criterion adds to −2 ln L for n observations and k parameters. */
enum Penalty {
    /** 2k. Akaike 1974, IEEE Transactions on Automatic Control 19. */
    AIC {
        @Override
        double of(int k, int n) {
            return 2.0 * k;
        }
    },
    /** 2k + 2k(k + 1)/(n − k − 1), for n > k + 1. Hurvich and Tsai 1989, Biometrika 76. */
    AICC {
        @Override
        double of(int k, int n) {
            return 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
        }

        @Override
        int least(int k) {
            return k + 2;
        }
    },
    /** k ln n. Schwarz 1978, Annals of Statistics 6. */
    BIC {
        @Override
        double of(int k, int n) {
            return k * Elementary.log(n);
        }
    };

    abstract double of(int k, int n);

    /** The least n for which it is defined. */
    int least(int k) {
        return 1;
    }
}

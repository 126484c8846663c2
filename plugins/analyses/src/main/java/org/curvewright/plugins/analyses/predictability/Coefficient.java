package org.curvewright.plugins.analyses.predictability;

import java.util.Locale;
import org.curvewright.numerics.statistics.Correlation;
import org.curvewright.numerics.statistics.Statistic;

/** How a metric's movement with compute is measured. */
enum Coefficient {
    PEARSON {
        @Override
        Statistic<Correlation> correlation(double[] x, double[] y) {
            return Correlation.pearson(x, y);
        }
    },
    SPEARMAN {
        @Override
        Statistic<Correlation> correlation(double[] x, double[] y) {
            return Correlation.spearman(x, y);
        }
    },
    KENDALL {
        @Override
        Statistic<Correlation> correlation(double[] x, double[] y) {
            return Correlation.kendall(x, y);
        }
    };

    abstract Statistic<Correlation> correlation(double[] x, double[] y);

    /** NaN where a series is constant. */
    double of(double[] x, double[] y) {
        return correlation(x, y).map(Correlation::coefficient).value().orElse(Double.NaN);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

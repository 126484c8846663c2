package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Definition;
import org.curvewright.spi.fit.LeastSquaresObjective;

/** Σ w (s(y) − s(f))² on a scale other than the response's own. */
record ScaledLeastSquares(Comparison comparison) implements ScaledObjective, LeastSquaresObjective {

    /** The loss r², of which {@link Squared} is half. */
    private record Twice() implements Loss {

        @Override
        public double value(double residual) {
            return residual * residual;
        }

        @Override
        public double slope(double residual) {
            return 2 * residual;
        }

        @Override
        public double curvature(double residual) {
            return 2;
        }

        @Override
        public String written(String residual) {
            return "(" + residual + ")²";
        }

        @Override
        public double logNormalizer() {
            return Double.NaN;
        }
    }

    @Override
    public String formula() {
        return comparison.sum() + new Twice().written(comparison.written());
    }

    @Override
    public List<Definition> definitions() {
        return comparison.definitions();
    }

    @Override
    public ScaledRows on(Dataset data) {
        return ScaledRows.of(new Twice(), comparison, data, false);
    }

    @Override
    public List<ScaledObjective> smoother(Dataset data) {
        return List.of();
    }
}

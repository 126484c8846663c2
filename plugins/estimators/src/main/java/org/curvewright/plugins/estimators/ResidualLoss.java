package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Definition;

/** Σ w ρ(m (s(y) − s(f))): a loss on a residual scale, summed and never averaged. */
record ResidualLoss(Loss loss, Comparison comparison) implements ScaledObjective {

    @Override
    public String formula() {
        return comparison.sum() + loss.written(comparison.written());
    }

    @Override
    public List<Definition> definitions() {
        return Stream.concat(loss.definitions().stream(), comparison.definitions().stream())
                .toList();
    }

    @Override
    public boolean likelihood() {
        return false;
    }

    @Override
    public ScaledRows on(Dataset data) {
        return ScaledRows.of(loss, comparison, data, false);
    }

    @Override
    public boolean isPiecewiseLinear() {
        return loss instanceof Pinball;
    }

    @Override
    public List<ScaledObjective> wider(Dataset data) {
        return loss.wider(Smoothing.spread(comparison.scaled(data)) * largest(comparison.multipliers(data))).stream()
                .<ScaledObjective>map(wide -> new ResidualLoss(wide, comparison))
                .toList();
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(1);
    }

    /** Only a loss without any curvature needs it: corners of a width that the user chose are found by Newton steps. */
    @Override
    public List<ScaledObjective> smoother(Dataset data) {
        return loss instanceof Pinball
                ? Smoothing.widths(Smoothing.spread(comparison.scaled(data)))
                        .<ScaledObjective>mapToObj(width -> new ResidualLoss(loss.smoothed(width), comparison))
                        .toList()
                : List.of();
    }
}

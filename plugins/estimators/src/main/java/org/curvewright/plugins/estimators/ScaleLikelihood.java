package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Definition;
import org.curvewright.spi.fit.WidthObjective;
import org.curvewright.spi.law.Parameter;

/**
 * −ln L = Σ w (ρ(r/σ) + ln σ + ln Z − ln(m s′(y))), r = m (s(y) − s(f)): noise with the density e^(−ρ)/Z on a scale, its
 * width σ estimated with the law.
 */
record ScaleLikelihood(Loss loss, Comparison comparison) implements ScaledObjective, WidthObjective {

    /** The search for σ ends within so many factors of e of the root mean square. */
    private static final double REACH = 60;

    @Override
    public String formula() {
        return "−ln L = " + comparison.sum() + "[" + loss.written("(" + comparison.written() + ")/σ") + " + ln σ + "
                + loss.writtenNormalizer() + comparison.writtenStretch() + "]";
    }

    @Override
    public List<Definition> definitions() {
        return Stream.of(loss.definitions(), loss.densityDefinitions(), comparison.definitions())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public double count(Dataset data) {
        return Arrays.stream(comparison.contributions(data)).sum();
    }

    @Override
    public double information() {
        return loss.information();
    }

    @Override
    public List<Parameter> nuisance() {
        return List.of(comparison.width());
    }

    @Override
    public ScaledRows on(Dataset data) {
        return ScaledRows.of(loss, comparison, data, true);
    }

    @Override
    public boolean isPiecewiseLinear() {
        return loss instanceof Pinball;
    }

    @Override
    public List<ScaledObjective> smoother(Dataset data) {
        return loss.kinked()
                ? Smoothing.widths(loss.typical())
                        .mapToObj(loss::smoothed)
                        .distinct()
                        .filter(smooth -> !smooth.equals(loss))
                        .<ScaledObjective>map(smooth -> new ScaleLikelihood(smooth, comparison))
                        .toList()
                : List.of();
    }

    /** The σ that is best for these residuals: Σ w (ρ′(r/σ) r/σ − 1) = 0, which falls in σ. */
    @Override
    public double[] nuisanceStart(Dataset data, double[] predicted) {
        double[] residuals = residuals(data, predicted);
        double square = Arrays.stream(residuals).map(r -> r * r).average().orElse(0);
        double typical = square > 0 && square < Double.POSITIVE_INFINITY ? Elementary.log(square) / 2 : -REACH / 2;
        OptionalDouble root =
                RootFinder.between(typical - REACH, typical + REACH, log -> excess(residuals, Elementary.exp(-log)));
        return new double[] {Elementary.exp(root.orElse(typical))};
    }

    private double excess(double[] residuals, double perSigma) {
        double sum = -residuals.length;
        for (double r : residuals) {
            sum += loss.slope(r * perSigma) * r * perSigma;
        }
        return sum;
    }
}

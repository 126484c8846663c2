package org.curvewright.plugins.estimators;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.CountObjective;
import org.curvewright.spi.fit.Definition;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * −ln L of k = n y successes when the probability itself varies between rows by a beta distribution of mean f and intra-class
 * correlation ρ, 0 ≤ ρ &lt; 1.
 *
 * <p>L = C(n, k) Πⱼ₌₀^(k−1) (f(1 − ρ) + jρ) Πⱼ₌₀^(n−k−1) ((1 − f)(1 − ρ) + jρ) / Πⱼ₌₀^(n−1) (1 − ρ + jρ), which is the binomial at
 * ρ = 0. Sums of logarithms of these products keep their digits there, where gamma functions would not.
 *
 * <p>Reference: D. A. Williams 1975, The analysis of binary responses from toxicological experiments, Biometrics 31.
 */
record BetaBinomial() implements CountObjective {

    private static final double TYPICAL = 0.01;

    private static final Parameter RHO = new Parameter(
            "rho", "correlation of the trials of one row", "", new Support(0, 1 - 0x1p-20), Transform.IDENTITY);

    @Override
    public String formula() {
        return "−ln L = −Σ [ln C(n, k) + S(f, k) + S(1 − f, n − k) − S(1, n)]";
    }

    @Override
    public List<Definition> definitions() {
        return Stream.concat(
                        Stream.of(new Definition("S(p, m)", "Σ ln(p·(1 − ρ) + j·ρ) over j = 0 … m − 1")),
                        Binomial.COUNTS.stream())
                .toList();
    }

    @Override
    public double correlation(double[] nuisance) {
        return nuisance.length == 0 ? Double.NaN : nuisance[0];
    }

    @Override
    public List<Parameter> nuisance() {
        return List.of(RHO);
    }

    @Override
    public double[] nuisanceStart(Dataset data, double[] predicted) {
        return new double[] {TYPICAL};
    }

    @Override
    public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
        Binomial.Counts counts = Binomial.Counts.of(data);
        double rho = nuisance[0];
        for (int i = 0; i < predicted.length; i++) {
            double f = predicted[i];
            double hits = counts.successes(i);
            double misses = counts.trials(i) - hits;
            Product up = Product.of(f, rho, hits);
            Product down = Product.of(1 - f, rho, misses);
            Product all = Product.of(1, rho, counts.trials(i));
            double value = counts.logWays(i) - up.log - down.log + all.log;
            out.value()[i] = f >= 0 && f <= 1 && !Double.isNaN(value) ? value : Double.POSITIVE_INFINITY;
            if (out.order() >= 1) {
                out.gradient(0)[i] = down.first - up.first;
                out.gradient(1)[i] = all.byRho - up.byRho - down.byRho;
            }
            if (out.order() >= 2) {
                out.hessian(0, 0)[i] = -up.second - down.second;
                out.hessian(1, 0)[i] = down.mixed - up.mixed;
                out.hessian(1, 1)[i] = all.twiceByRho - up.twiceByRho - down.twiceByRho;
            }
        }
    }

    /** ln Πⱼ₌₀^(count−1) (p(1 − ρ) + jρ) with its derivatives in p and ρ. */
    private record Product(double log, double first, double second, double byRho, double twiceByRho, double mixed) {

        static Product of(double p, double rho, double count) {
            double[] s = new double[6];
            for (int j = 0; j < count; j++) {
                double value = p * (1 - rho) + j * rho;
                double inP = (1 - rho) / value;
                double inRho = (j - p) / value;
                s[0] += Elementary.log(value);
                s[1] += inP;
                s[2] -= inP * inP;
                s[3] += inRho;
                s[4] -= inRho * inRho;
                s[5] -= 1 / value + inP * inRho;
            }
            return new Product(s[0], s[1], s[2], s[3], s[4], s[5]);
        }
    }
}

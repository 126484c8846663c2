package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.ParameterSpace;

/**
 * A law taken as true on a design, and the noise about it.
 *
 * @param fit the design's own fit, made to hold the law exactly
 */
record Assumed(FitResult fit, Law law, Noise noise) {

    /** The fit with the stated parameters in place of the fitted ones, and responses without noise. */
    static Assumed of(FitResult fit, Map<String, Double> stated, Noise noise) {
        ParameterSpace parameters = fit.request().formulation().parameters();
        double[] theta = fit.fit().law().theta();
        Arrays.setAll(theta, k -> stated.getOrDefault(parameters.get(k).symbol(), theta[k]));
        Law law = new Law(fit.request().formulation(), theta);
        return new Assumed(exact(fit, fit.request().dataset(), law), law, noise);
    }

    private static FitResult exact(FitResult fit, Dataset design, Law law) {
        Dataset expected = design.withObserved(law.predict(design.rows()));
        Fit held = new Fit(
                law, fit.fit().nuisance(), 0, FitStatus.CONVERGED, List.of(), Certificate.NONE, OptionalDouble.empty());
        return new FitResult(fit.key(), fit.request().withDataset(expected).from(law.theta()), fit.estimator(), held);
    }

    /** The same law on the design with more runs, which weigh as much as the others do on average. */
    Assumed with(List<double[]> points) {
        return points.isEmpty() ? this : new Assumed(exact(fit, extended(design(), points), law), law, noise);
    }

    private static Dataset extended(Dataset design, List<double[]> points) {
        int n = design.size();
        int added = points.size();
        double[][] columns = IntStream.range(0, design.covariates().size())
                .mapToObj(k -> {
                    double[] column = Arrays.copyOf(design.rows().value(k), n + added);
                    IntStream.range(0, added).forEach(i -> column[n + i] = points.get(i)[k]);
                    return column;
                })
                .toArray(double[][]::new);
        Dataset.Roles roles = design.roles();
        return new Dataset(
                design.name(),
                design.covariates(),
                design.response(),
                Rows.grouped(Arrays.copyOf(design.rows().group(), n + added), columns),
                Arrays.copyOf(design.observed(), n + added),
                new Dataset.Roles(
                        List.of(),
                        longer(roles.standardErrors(), added),
                        longer(roles.trials(), added),
                        longer(roles.weights(), added),
                        roles.groups(),
                        new int[0]));
    }

    private static double[] longer(double[] values, int added) {
        if (values.length == 0) {
            return values;
        }
        double[] longer = Arrays.copyOf(values, values.length + added);
        Arrays.fill(
                longer,
                values.length,
                longer.length,
                Arrays.stream(values).average().orElse(1));
        return longer;
    }

    Dataset design() {
        return fit.request().dataset();
    }

    /** Responses that the law and the noise could have given. */
    double[] draw(RandomStream random) {
        return noise.draw(design(), design().observed(), random);
    }

    /** The standard deviation of every run. */
    double[] deviations() {
        return noise.deviations(design(), design().observed());
    }

    /** The slopes of every run in the law's parameters, on the scale of the deviations. */
    List<double[]> slopes() {
        List<double[]> columns = Linearisation.of(fit).columns();
        return IntStream.range(0, design().size())
                .mapToObj(i -> columns.stream().mapToDouble(column -> column[i]).toArray())
                .toList();
    }

    /** The slopes with the noise divided out: the rows of J whose JᵀJ is Fisher's information. */
    List<double[]> rows() {
        double[] deviations = deviations();
        List<double[]> slopes = slopes();
        return IntStream.range(0, slopes.size())
                .mapToObj(i -> Arrays.stream(slopes.get(i))
                        .map(slope -> slope / deviations[i])
                        .toArray())
                .toList();
    }
}

package org.curvewright.plugins.analyses.runs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;

/**
 * How large the runs of a dataset are along one covariate.
 *
 * @param order the rows, smallest first; equal ones keep their order
 * @param logarithms ln of the covariate, row by row
 */
public record Sizes(Variable covariate, int place, int[] order, double[] logarithms) {

    private static final double LN_10 = 2.302585092994046;

    /** Empty where the dataset has no such covariate. */
    public static Optional<Sizes> of(String covariate, Dataset data) {
        return IntStream.range(0, data.covariates().size())
                .filter(k -> data.covariates().get(k).name().equals(covariate))
                .mapToObj(k -> along(k, data))
                .findFirst();
    }

    private static Sizes along(int place, Dataset data) {
        double[] values = data.rows().value(place);
        int[] order = IntStream.range(0, data.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Sizes(data.covariates().get(place), place, order, data.rows().logarithm(place));
    }

    /** What is wrong with looking at these fits along that covariate. */
    public static List<Problem> problems(String covariate, List<PlannedFit> fits) {
        return fits.stream()
                .filter(fit -> of(covariate, fit.dataset()).isEmpty())
                .map(fit -> new Problem(
                        "UNKNOWN_COVARIATE",
                        "with.by",
                        "no covariate '" + covariate + "'; allowed: "
                                + String.join(
                                        ", ",
                                        fit.dataset().covariates().stream()
                                                .map(Variable::name)
                                                .toList())
                                + " in " + fit.key().path()))
                .toList();
    }

    public int size() {
        return order.length;
    }

    /** The {@code count} smallest rows. */
    public int[] smallest(int count) {
        return Arrays.copyOf(order, count);
    }

    /** All but the {@code count} smallest rows, smallest first. */
    public int[] beyond(int count) {
        return Arrays.copyOfRange(order, count, order.length);
    }

    /** Whether a cut after the {@code count} smallest falls between different sizes and not among equal ones. */
    public boolean cutsBetween(int count) {
        return count > 0 && count < order.length && logarithms[order[count]] > logarithms[order[count - 1]];
    }

    /** log₁₀ of a size over the largest of the {@code count} smallest: the reach in decades. */
    public double decades(double logarithm, int count) {
        return (logarithm - logarithms[order[count - 1]]) / LN_10;
    }
}

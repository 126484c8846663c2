package org.curvewright.plugins.analyses;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Split;
import org.curvewright.spi.data.Variable;

/**
 * Observations along one covariate, smallest first; equal ones keep their order.
 *
 * @param covariate its place among the dataset's covariates
 */
record Ordered(Dataset data, int covariate) {

    static Ordered by(String name, Dataset data) {
        int covariate = place(name, data).orElseThrow(() -> new IllegalArgumentException(missing(name, data)));
        double[] sizes = data.rows().value(covariate);
        int[] order = IntStream.range(0, data.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> sizes[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Ordered(data.rows(order), covariate);
    }

    /** What is wrong with ordering the observations of these fits by that covariate. */
    static List<Problem> problems(String name, List<PlannedFit> fits) {
        return fits.stream()
                .filter(fit -> place(name, fit.dataset()).isEmpty())
                .map(fit -> new Problem(
                        "UNKNOWN_COVARIATE",
                        "with.by",
                        missing(name, fit.dataset()) + " in " + fit.key().path()))
                .toList();
    }

    private static OptionalInt place(String name, Dataset data) {
        return IntStream.range(0, data.covariates().size())
                .filter(k -> data.covariates().get(k).name().equals(name))
                .findFirst();
    }

    private static String missing(String name, Dataset data) {
        List<String> names = data.covariates().stream().map(Variable::name).toList();
        return "no covariate '" + name + "'; allowed: " + String.join(", ", names);
    }

    int size() {
        return data.size();
    }

    Variable variable() {
        return data.covariates().get(covariate);
    }

    double[] values() {
        return data.rows().value(covariate);
    }

    double[] logarithms() {
        return data.rows().logarithm(covariate);
    }

    /** Whether a cut after the {@code count} smallest falls between different sizes and not among equal ones. */
    boolean cutsBetween(int count) {
        return count > 0 && count < size() && values()[count] > values()[count - 1];
    }

    /** So many of the smallest, and with them all that are as large as the largest of these. */
    int whole(int count) {
        int whole = Math.min(count, size());
        while (whole > 0 && whole < size() && !cutsBetween(whole)) {
            whole++;
        }
        return whole;
    }

    /** How many of the smallest it takes to have so many that differ in a covariate; more than there are where none do. */
    int different(int wanted) {
        Set<List<Double>> seen = new HashSet<>();
        for (int i = 0; i < size(); i++) {
            int row = i;
            seen.add(IntStream.range(0, data.rows().covariates())
                    .mapToObj(k -> data.rows().value(k)[row])
                    .toList());
            if (seen.size() == wanted) {
                return i + 1;
            }
        }
        return size() + 1;
    }

    /** The {@code count} smallest for training, the rest held out. */
    Split smallest(int count) {
        return new Split(
                data.rows(IntStream.range(0, count).toArray()),
                data.rows(IntStream.range(count, size()).toArray()),
                "the " + count + " smallest by " + variable().name());
    }
}

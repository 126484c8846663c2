package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/**
 * The runs behind the laws of one response, with every covariate that one of the laws has and what else the table tells.
 *
 * @param by the covariate that says which run is small
 * @param covariates of the laws, by symbol
 * @param known the same and those that no law contains
 * @param points by all that is known
 * @param order the rows, smallest first; equal ones keep their order
 */
record RunTable(
        String by,
        Dataset data,
        Map<String, Variable> covariates,
        Map<String, Variable> known,
        List<Point> points,
        int[] order) {

    /** Empty where the runs do not have the covariate to be ordered by. */
    static Optional<RunTable> of(List<FitResult> fits, String by) {
        return ofData(fits.stream().map(fit -> fit.request().dataset()).toList(), by);
    }

    /** The same of the runs as each law sees them. */
    static Optional<RunTable> ofData(List<Dataset> seen, String by) {
        Dataset first = seen.get(0);
        Map<String, Variable> variables = new LinkedHashMap<>();
        List<Map<String, Double>> values = IntStream.range(0, first.size())
                .<Map<String, Double>>mapToObj(i -> new LinkedHashMap<>())
                .toList();
        for (Dataset data : seen) {
            for (int k = 0; k < data.covariates().size(); k++) {
                Variable variable = data.covariates().get(k);
                variables.putIfAbsent(variable.name(), variable);
                double[] column = data.rows().value(k);
                IntStream.range(0, column.length).forEach(i -> values.get(i).putIfAbsent(variable.name(), column[i]));
            }
        }
        Map<String, Variable> known = new LinkedHashMap<>(variables);
        for (Dataset data : seen) {
            data.roles().known().covariates().forEach((variable, column) -> {
                known.putIfAbsent(variable.name(), variable);
                IntStream.range(0, column.length).forEach(i -> values.get(i).putIfAbsent(variable.name(), column[i]));
            });
        }
        List<Point> points = values.stream().map(Point::new).toList();
        if (points.stream().anyMatch(point -> point.value(by).isEmpty())) {
            return Optional.empty();
        }
        int[] order = IntStream.range(0, points.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> points.get(i).value(by).orElseThrow()))
                .mapToInt(Integer::intValue)
                .toArray();
        return Optional.of(new RunTable(by, first, variables, known, points, order));
    }

    int size() {
        return order.length;
    }

    /** Of what orders the runs: a covariate's, or that of compute. */
    String sizeUnit() {
        return Optional.ofNullable(known.get(by)).map(Variable::unit).orElse("FLOP");
    }

    String label(int row) {
        return data.label(row);
    }

    /** The recipe of a run, as far as the table tells it. */
    Map<String, String> recipe(int row) {
        return data.roles().known().texts(row);
    }

    double observed(int row) {
        return data.observed()[row];
    }

    /** The {@code count} smallest rows. */
    int[] smallest(int count) {
        return Arrays.copyOf(order, count);
    }

    /** ln of the size of the run that is the {@code rank}-th smallest, counted from 0. */
    double logSize(int rank) {
        return logSize(points.get(order[rank]));
    }

    double logSize(Point point) {
        return Elementary.log(point.value(by).orElse(Double.NaN));
    }

    /** Whether a cut after the {@code count} smallest falls between different sizes. */
    boolean cutsBetween(int count) {
        return count > 0 && count < size() && logSize(count) > logSize(count - 1);
    }

    /** How many of the smallest are left where so many of the largest are held out, with all of the size of the smallest of these. */
    int without(int largest) {
        int count = Math.max(0, size() - largest);
        while (largest > 0 && count > 0 && !cutsBetween(count)) {
            count--;
        }
        return count;
    }

    /**
     * How many of the smallest runs it takes to have so many that differ in a covariate, since replicates tell a law nothing
     * more about its shape; more than there are where none do.
     */
    int different(int wanted) {
        Set<Point> seen = new HashSet<>();
        for (int rank = 0; rank < size(); rank++) {
            seen.add(points.get(order[rank]).only(covariates.keySet()));
            if (seen.size() == wanted) {
                return rank + 1;
            }
        }
        return size() + 1;
    }
}

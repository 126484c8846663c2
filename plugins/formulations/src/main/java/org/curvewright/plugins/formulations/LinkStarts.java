package org.curvewright.plugins.formulations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.curvewright.spi.law.Parameter;

/** Where to begin with the parameters of a link. The levels of a metric lie just beyond the responses, or far beyond. */
interface LinkStarts {

    /** At least one, in the order of the link's parameters. */
    List<double[]> points(double[] responses);

    /** Just below the least response and just above the largest, and either or both farther out: shares of their range. */
    double[][] MARGINS = {{0.02, 0.02}, {0.02, 0.5}, {0.5, 0.02}, {0.25, 0.25}};

    static LinkStarts middle(List<Parameter> parameters) {
        return responses -> List.of(parameters.stream()
                .mapToDouble(parameter -> parameter.support().middle())
                .toArray());
    }

    /** Every combination of these values. */
    static LinkStarts combined(List<List<Double>> values) {
        List<double[]> points = new ArrayList<>(List.of(new double[0]));
        for (List<Double> choice : values) {
            List<double[]> longer = new ArrayList<>();
            points.forEach(point -> choice.forEach(value -> longer.add(with(point, value))));
            points = longer;
        }
        List<double[]> all = List.copyOf(points);
        return responses -> all;
    }

    private static double[] with(double[] point, double value) {
        double[] longer = Arrays.copyOf(point, point.length + 1);
        longer[point.length] = value;
        return longer;
    }

    /** Lower and upper level, those that are given left out. */
    static LinkStarts levels(Optional<Double> floor, Optional<Double> ceiling) {
        return responses -> {
            Range range = Range.of(responses);
            return distinct(Stream.concat(
                            Arrays.stream(MARGINS)
                                    .map(margin -> new double[] {range.below(margin[0]), range.above(margin[1])}),
                            range.isOfShares() ? Stream.of(new double[] {0, 1}) : Stream.of())
                    .map(levels -> free(levels, List.of(floor, ceiling))));
        };
    }

    /** Of ε − k·exp(−γz): the level just above the largest response or farther out, k so that z ≥ 0, and two rates. */
    static LinkStarts decay(Optional<Double> epsilon, Optional<Double> k, Optional<Double> gamma) {
        return responses -> {
            Range range = Range.of(responses);
            return distinct(Arrays.stream(MARGINS)
                    .map(margin -> range.above(margin[1]))
                    .flatMap(level -> {
                        double size = Math.max(1, level - range.least());
                        return Stream.of(new double[] {level, size, 1}, new double[] {level, 3 * size, 0.5});
                    })
                    .map(point -> free(point, List.of(epsilon, k, gamma))));
        };
    }

    private static double[] free(double[] point, List<Optional<Double>> given) {
        return DoubleStream.iterate(0, k -> k < point.length, k -> k + 1)
                .filter(k -> given.get((int) k).isEmpty())
                .map(k -> point[(int) k])
                .toArray();
    }

    private static List<double[]> distinct(Stream<double[]> points) {
        List<double[]> kept = new ArrayList<>();
        points.filter(point -> kept.stream().noneMatch(other -> Arrays.equals(other, point)))
                .forEachOrdered(kept::add);
        return kept;
    }

    /** From the least response to the largest; never of no width. */
    record Range(double least, double most, double width) {

        static Range of(double[] responses) {
            double least = Arrays.stream(responses).min().orElse(0);
            double most = Arrays.stream(responses).max().orElse(1);
            double width = most - least;
            return new Range(least, most, width > 0 ? width : Math.max(1, Math.abs(most)));
        }

        double below(double share) {
            return least - share * width;
        }

        double above(double share) {
            return most + share * width;
        }

        boolean isOfShares() {
            return least >= 0 && most <= 1;
        }
    }
}

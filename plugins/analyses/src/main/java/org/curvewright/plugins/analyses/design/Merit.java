package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;

/**
 * How much a plan of next runs leaves uncertain, by Fisher's information: the less, the better. Parameters are scaled by the
 * lengths of their columns over design and candidates, which changes no order of plans.
 *
 * @param base what the design tells without next runs
 * @param rows what every candidate run would add, its noise divided out
 * @param uncertainty a logarithm: of the mean variance of what is asked, or of the parameters' volume
 */
record Merit(Triangle base, List<double[]> rows, ToDoubleFunction<Triangle> uncertainty) {

    /** Beside columns of length 1: a direction that no run tells of is as uncertain as this, and never infinitely so. */
    private static final double RIDGE = 1e-9;

    /**
     * @param design a row for every run of the design
     * @param candidates a row for every candidate
     * @param slopes of every candidate, its noise not divided out
     * @param goal the gradient of the forecast
     */
    static Merit of(
            NextRuns.Criterion criterion,
            List<double[]> design,
            List<double[]> candidates,
            List<double[]> slopes,
            double[] goal) {
        double[] lengths = lengths(design, candidates, goal.length);
        Triangle base = Triangle.of(goal.length, RIDGE);
        design.forEach(row -> base.add(over(row, lengths)));
        List<double[]> rows = candidates.stream().map(row -> over(row, lengths)).toList();
        return new Merit(
                base,
                rows,
                switch (criterion) {
                    case FORECAST -> of(new double[][] {over(goal, lengths)});
                    case INFORMATION -> triangle -> -triangle.logarithm();
                    case REGION ->
                        of(region(slopes.stream().map(row -> over(row, lengths)).toList(), goal.length));
                });
    }

    private static ToDoubleFunction<Triangle> of(double[][] directions) {
        return triangle -> Elementary.log(
                Arrays.stream(directions).mapToDouble(triangle::variance).sum());
    }

    /** As many directions as parameters, whose variances sum to those of all candidates. */
    private static double[][] region(List<double[]> rows, int size) {
        Triangle all = Triangle.of(size, 0);
        rows.forEach(all::add);
        return all.rows();
    }

    private static double[] lengths(List<double[]> design, List<double[]> candidates, int size) {
        double[] lengths = new double[size];
        for (int j = 0; j < size; j++) {
            int at = j;
            double[] column = IntStream.range(0, design.size() + candidates.size())
                    .mapToDouble(i ->
                            i < design.size() ? design.get(i)[at] : candidates.get(i - design.size())[at])
                    .toArray();
            double length = Vectors.norm(column, 0, column.length);
            lengths[j] = length > 0 ? length : 1;
        }
        return lengths;
    }

    private static double[] over(double[] row, double[] lengths) {
        double[] scaled = new double[row.length];
        Arrays.setAll(scaled, j -> row[j] / lengths[j]);
        return scaled;
    }

    double of(Triangle triangle) {
        return uncertainty.applyAsDouble(triangle);
    }
}

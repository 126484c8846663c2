package org.curvewright.plugins.analyses.reliability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * The ratings of one condition.
 *
 * @param condition its label
 * @param matrix an array an object, a cell a replication, NaN where there is no rating
 * @param truth the right rating of each object, NaN where it is unknown
 * @param wordings the replications of each wording; one array of all where wordings are not told apart
 */
record Ratings(String condition, double[][] matrix, double[] truth, int[][] wordings) {

    /** Every condition's ratings, in the order of their first rows. */
    static List<Ratings> of(Table table, ReliabilityConfiguration with) {
        Groups conditions = with.condition()
                .flatMap(table::column)
                .map(Groups::of)
                .orElseGet(() -> Groups.single("all", table.size()));
        int[][] rows = conditions.rows();
        List<Ratings> all = new ArrayList<>();
        for (int group = 0; group < rows.length; group++) {
            all.add(of(conditions.labels().get(group), table.rows(rows[group]), with));
        }
        return all;
    }

    private static Ratings of(String condition, Table table, ReliabilityConfiguration with) {
        Groups objects = Groups.of(table.column(with.object()).orElseThrow());
        Groups replications = Groups.of(table.column(with.replication()).orElseThrow());
        NumberColumn scores = table.numbers(with.score()).orElseThrow();
        double[][] matrix = new double[objects.count()][replications.count()];
        double[] truth = new double[objects.count()];
        Arrays.stream(matrix).forEach(row -> Arrays.fill(row, Double.NaN));
        Arrays.fill(truth, Double.NaN);
        for (int row = 0; row < table.size(); row++) {
            matrix[objects.of(row)][replications.of(row)] = scores.at(row);
            int right = row;
            with.truth().flatMap(table::numbers).ifPresent(column -> truth[objects.of(right)] = column.at(right));
        }
        return new Ratings(condition, matrix, truth, wordings(table, replications, with));
    }

    private static int[][] wordings(Table table, Groups replications, ReliabilityConfiguration with) {
        Map<String, List<Integer>> wordings = new TreeMap<>();
        int[] first =
                Arrays.stream(replications.rows()).mapToInt(rows -> rows[0]).toArray();
        for (int replication = 0; replication < first.length; replication++) {
            int row = first[replication];
            String wording = with.wording()
                    .flatMap(table::column)
                    .map(column -> column.text(row))
                    .orElse("");
            wordings.computeIfAbsent(wording, label -> new ArrayList<>()).add(replication);
        }
        return wordings.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int objects() {
        return matrix.length;
    }

    int replications() {
        return matrix.length == 0 ? 0 : matrix[0].length;
    }

    /** The objects that were rated in every replication. */
    double[][] complete() {
        return Arrays.stream(matrix)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
    }

    /** The ratings there are of each object, at least two each. */
    double[][] present() {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row)
                        .filter(rating -> !Double.isNaN(rating))
                        .toArray())
                .filter(row -> row.length > 1)
                .toArray(double[][]::new);
    }

    /** The rows of objects that occur so many times each. */
    static double[][] drawn(double[][] rows, int[] counts) {
        List<double[]> drawn = new ArrayList<>();
        for (int o = 0; o < rows.length; o++) {
            for (int copy = 0; copy < counts[o]; copy++) {
                drawn.add(rows[o]);
            }
        }
        return drawn.toArray(double[][]::new);
    }
}

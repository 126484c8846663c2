package org.curvewright.spi.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Observations with their roles assigned: what is fitted. Immutable; the arrays returned are shared and must not be
 * written to.
 */
public final class Dataset {

    private final String name;
    private final List<Variable> covariates;
    private final Variable response;
    private final Rows rows;
    private final double[] values;
    private final Roles roles;

    /**
     * What else an observation may carry, each array of the dataset's size or empty.
     *
     * @param labels a name of each observation, such as the model's
     * @param standardErrors of the response, in its unit
     * @param trials how many trials the response is a share of
     * @param weights multiplies an observation's contribution to an objective
     * @param groups the names of the groups that the rows' group indices mean
     * @param clusters an index; observations of one cluster are resampled together
     * @param known what else is known of how each came about, though the law does not say it
     * @param clusterNames the names of the clusters that their indices mean, or empty
     */
    public record Roles(
            List<String> labels,
            double[] standardErrors,
            double[] trials,
            double[] weights,
            List<String> groups,
            int[] clusters,
            Known known,
            List<String> clusterNames) {

        public static final Roles NONE =
                new Roles(List.of(), new double[0], new double[0], new double[0], List.of(), new int[0]);

        public Roles(
                List<String> labels,
                double[] standardErrors,
                double[] trials,
                double[] weights,
                List<String> groups,
                int[] clusters) {
            this(labels, standardErrors, trials, weights, groups, clusters, Known.NOTHING, List.of());
        }

        public Roles {
            labels = List.copyOf(labels);
            groups = List.copyOf(groups);
            clusterNames = List.copyOf(clusterNames);
        }

        /** The same observations, in clusters of these names. */
        public Roles inClusters(List<String> names) {
            return new Roles(labels, standardErrors, trials, weights, groups, clusters, known, names);
        }

        /** The same with these standard errors. */
        public Roles withStandardErrors(double[] others) {
            return new Roles(labels, others, trials, weights, groups, clusters, known, clusterNames);
        }

        Roles rows(int[] indices) {
            return new Roles(
                    labels.isEmpty()
                            ? labels
                            : Arrays.stream(indices).mapToObj(labels::get).toList(),
                    pick(standardErrors, indices),
                    pick(trials, indices),
                    pick(weights, indices),
                    groups,
                    pick(clusters, indices),
                    known.rows(indices),
                    clusterNames);
        }

        Roles named(List<String> others) {
            return new Roles(labels, standardErrors, trials, weights, others, clusters, known, clusterNames);
        }

        Roles withWeights(double[] others) {
            return new Roles(labels, standardErrors, trials, others, groups, clusters, known, clusterNames);
        }
    }

    public Dataset(String name, List<Variable> covariates, Variable response, Rows rows, double[] values, Roles roles) {
        if (rows.size() != values.length || rows.covariates() != covariates.size()) {
            throw new IllegalArgumentException("rows of " + rows.size() + " × " + rows.covariates() + " do not fit "
                    + values.length + " responses and " + covariates.size() + " covariates");
        }
        this.name = name;
        this.covariates = List.copyOf(covariates);
        this.response = response;
        this.rows = rows;
        this.values = values.clone();
        this.roles = roles;
    }

    /** The rows of known groups, their group indices those of the names given; empty where no row says its group. */
    public Optional<Dataset> ofGroups(List<String> names) {
        if (roles.groups().isEmpty()) {
            return Optional.empty();
        }
        int[] known = roles.groups().stream().mapToInt(names::indexOf).toArray();
        int[] kept = IntStream.range(0, size())
                .filter(i -> known[rows.group()[i]] >= 0)
                .toArray();
        int[] groups = Arrays.stream(kept).map(i -> known[rows.group()[i]]).toArray();
        double[][] columns = IntStream.range(0, rows.covariates())
                .mapToObj(k -> pick(rows.value(k), kept))
                .toArray(double[][]::new);
        Dataset part = rows(kept);
        return Optional.of(new Dataset(
                name, covariates, response, Rows.grouped(groups, columns), part.values, part.roles.named(names)));
    }

    /** The name of the data entry it was taken from. */
    public String name() {
        return name;
    }

    public int size() {
        return values.length;
    }

    /** How many observations are left when exact copies, covariates, response and roles alike, count once. */
    public int distinct() {
        return Copies.distinct(this);
    }

    public List<Variable> covariates() {
        return covariates;
    }

    public Variable response() {
        return response;
    }

    public Rows rows() {
        return rows;
    }

    /** The observed responses. */
    public double[] observed() {
        return values;
    }

    public Roles roles() {
        return roles;
    }

    /** The observation's name, or its number counted from one. */
    public String label(int row) {
        return roles.labels.isEmpty() ? Integer.toString(row + 1) : roles.labels.get(row);
    }

    /** The name of a cluster, or its number counted from one. */
    public String cluster(int index) {
        return roles.clusterNames.isEmpty() ? Integer.toString(index + 1) : roles.clusterNames.get(index);
    }

    public Optional<double[]> standardErrors() {
        return present(roles.standardErrors);
    }

    public Optional<double[]> trials() {
        return present(roles.trials);
    }

    public Optional<double[]> weights() {
        return present(roles.weights);
    }

    private static Optional<double[]> present(double[] array) {
        return array.length == 0 ? Optional.empty() : Optional.of(array);
    }

    /** The named observations, in that order. */
    public Dataset rows(int[] indices) {
        return new Dataset(name, covariates, response, rows.rows(indices), pick(values, indices), roles.rows(indices));
    }

    /** The same covariates with other responses. */
    public Dataset withObserved(double[] others) {
        return new Dataset(name, covariates, response, rows, others, roles);
    }

    /** The same observations with other weights. */
    public Dataset withWeights(double[] others) {
        return new Dataset(name, covariates, response, rows, values, roles.withWeights(others.clone()));
    }

    static double[] pick(double[] array, int[] indices) {
        if (array.length == 0) {
            return array;
        }
        double[] picked = new double[indices.length];
        for (int k = 0; k < indices.length; k++) {
            picked[k] = array[indices[k]];
        }
        return picked;
    }

    static int[] pick(int[] array, int[] indices) {
        if (array.length == 0) {
            return array;
        }
        int[] picked = new int[indices.length];
        for (int k = 0; k < indices.length; k++) {
            picked[k] = array[indices[k]];
        }
        return picked;
    }
}

package org.curvewright.spi.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;

/**
 * One law for several groups at once: some parameters are common to all, the others each group has for itself, under
 * symbols such as {@code A[pythia]}. Rows say by their group index which group they belong to.
 */
public class Grouped implements Formulation {

    private final Formulation inner;
    private final ParameterSpace parameters;
    /** For every group and inner parameter the place in {@link #parameters}. */
    private final int[][] places;

    Grouped(Formulation inner, List<String> groups, Set<String> shared) {
        this.inner = inner;
        this.places = new int[groups.size()][inner.parameters().size()];
        List<Parameter> all = new ArrayList<>();
        for (int k = 0; k < inner.parameters().size(); k++) {
            Parameter parameter = inner.parameters().get(k);
            boolean common = shared.contains(parameter.symbol());
            if (common) {
                all.add(parameter);
            }
            for (int group = 0; group < groups.size(); group++) {
                if (!common) {
                    all.add(renamed(parameter, parameter.symbol() + "[" + groups.get(group) + "]"));
                }
                places[group][k] = all.size() - 1;
            }
        }
        this.parameters = new ParameterSpace(all);
    }

    /**
     * The law of all groups, separable where the inner one is.
     *
     * @param shared symbols of the common parameters
     * @throws IllegalArgumentException when a symbol is unknown or there is no group
     */
    public static Formulation of(Formulation inner, List<String> groups, Set<String> shared) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("there is no group");
        }
        for (String symbol : shared) {
            if (inner.parameters().index(symbol).isEmpty()) {
                throw new IllegalArgumentException("no parameter '" + symbol + "' to share; allowed: "
                        + String.join(", ", inner.parameters().symbols()));
            }
        }
        return inner instanceof SeparableFormulation separable
                ? new GroupedSeparable(separable, groups, shared)
                : new Grouped(inner, groups, shared);
    }

    private static final class GroupedSeparable extends Grouped implements SeparableFormulation {

        private final int[] linear;

        GroupedSeparable(SeparableFormulation inner, List<String> groups, Set<String> shared) {
            super(inner, groups, shared);
            this.linear = IntStream.range(0, groups.size())
                    .flatMap(group -> Arrays.stream(inner.linear()).map(k -> place(group, k)))
                    .distinct()
                    .sorted()
                    .toArray();
        }

        @Override
        public int[] linear() {
            return linear.clone();
        }
    }

    private static Parameter renamed(Parameter parameter, String symbol) {
        return new Parameter(symbol, parameter.meaning(), parameter.unit(), parameter.support(), parameter.transform());
    }

    /** The place among all parameters of a parameter of the inner law in one group. */
    public final int place(int group, int parameter) {
        return places[group][parameter];
    }

    /** The law of one group. */
    public Formulation inner() {
        return inner;
    }

    /** How many groups there are. */
    public int groups() {
        return places.length;
    }

    /** Whether all groups have a parameter of the inner law in common. */
    public boolean isShared(int parameter) {
        return places.length > 1 && places[0][parameter] == places[1][parameter];
    }

    @Override
    public String formula() {
        return inner.formula();
    }

    @Override
    public String citation() {
        return inner.citation();
    }

    @Override
    public String place(String covariate) {
        return inner.place(covariate);
    }

    @Override
    public List<Variable> covariates() {
        return inner.covariates();
    }

    @Override
    public ParameterSpace parameters() {
        return parameters;
    }

    /** The inner law's parameters of one group. */
    public double[] ofGroup(double[] theta, int group) {
        return Arrays.stream(places[group]).mapToDouble(place -> theta[place]).toArray();
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        clear(out.gradient());
        clear(out.hessian());
        int[][] byGroup = members(rows);
        for (int group = 0; group < places.length; group++) {
            int[] members = byGroup[group];
            if (members.length > 0) {
                Derivatives part =
                        new Derivatives(members.length, inner.parameters().size(), out.order());
                inner.evaluate(rows.rows(members), ofGroup(theta, group), part);
                scatter(part, members, places[group], out);
            }
        }
    }

    /** The rows of every group, counted once for all. */
    private int[][] members(Rows rows) {
        int[] count = new int[places.length];
        for (int group : rows.group()) {
            count[group]++;
        }
        int[][] members = new int[places.length][];
        Arrays.setAll(members, group -> new int[count[group]]);
        Arrays.fill(count, 0);
        for (int i = 0; i < rows.size(); i++) {
            int group = rows.group()[i];
            members[group][count[group]++] = i;
        }
        return members;
    }

    private static void clear(double[][] columns) {
        for (double[] column : columns) {
            Arrays.fill(column, 0);
        }
    }

    private static void scatter(Derivatives part, int[] members, int[] place, Derivatives out) {
        copy(part.value(), members, out.value());
        for (int j = 0; j < place.length && out.order() >= 1; j++) {
            copy(part.gradient(j), members, out.gradient(place[j]));
            for (int k = 0; k <= j && out.order() >= 2; k++) {
                copy(part.hessian(j, k), members, out.hessian(place[j], place[k]));
            }
        }
    }

    private static void copy(double[] from, int[] members, double[] to) {
        for (int i = 0; i < members.length; i++) {
            to[members[i]] = from[i];
        }
    }

    /** Every group's own starts side by side; a common parameter takes the mean of the groups' values. */
    @Override
    public List<double[]> startingPoints(Dataset data) {
        List<List<double[]>> byGroup = new ArrayList<>();
        for (int[] members : members(data.rows())) {
            byGroup.add(inner.startingPoints(data.rows(members)));
        }
        int count = byGroup.stream().mapToInt(List::size).min().orElse(0);
        return IntStream.range(0, count).mapToObj(s -> joined(byGroup, s)).toList();
    }

    private double[] joined(List<List<double[]>> byGroup, int start) {
        double[] sum = new double[parameters.size()];
        int[] times = new int[parameters.size()];
        for (int group = 0; group < places.length; group++) {
            for (int k = 0; k < places[group].length; k++) {
                sum[places[group][k]] += byGroup.get(group).get(start)[k];
                times[places[group][k]]++;
            }
        }
        Arrays.setAll(sum, k -> sum[k] / times[k]);
        return sum;
    }
}

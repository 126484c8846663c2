package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.ArrowProblem;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Grouped;
import org.jspecify.annotations.Nullable;

/**
 * √wᵢ (fᵢ(θ_g) − yᵢ) of one law in many groups as an arrow: θ_g has parameters of the group and parameters of all. Responses and
 * roots of weights are read anew at every evaluation.
 */
final class GroupedRows implements ArrowProblem {

    private final Formulation inner;
    /** Of the inner law: the places of a group's own parameters and then of the common ones. */
    private final int[] order;

    private final Rows[] rows;
    private final int[] offsets;
    private final double[] observed;
    private final double[] roots;
    private final Bounds[] own;
    private final Bounds shared;
    private final Derivatives[] first;
    private final Derivatives[] second;
    private final double[] theta;

    /**
     * @param rows of all groups, one group after the other
     * @param observed in their order
     * @param roots of the weights, in their order
     */
    GroupedRows(Grouped law, Rows rows, double[] observed, double[] roots, Bounds[] own, Bounds shared) {
        this.inner = law.inner();
        this.order = order(law);
        this.observed = observed;
        this.roots = roots;
        this.own = own;
        this.shared = shared;
        this.rows = new Rows[law.groups()];
        this.offsets = new int[law.groups()];
        this.first = new Derivatives[law.groups()];
        this.second = new Derivatives[law.groups()];
        this.theta = new double[order.length];
        int offset = 0;
        for (int group = 0; group < law.groups(); group++) {
            int from = offset;
            while (offset < rows.size() && rows.group()[offset] == group) {
                offset++;
            }
            this.offsets[group] = from;
            this.rows[group] = rows.rows(IntStream.range(from, offset).toArray());
            this.first[group] = new Derivatives(offset - from, order.length, 1);
            this.second[group] = new Derivatives(offset - from, order.length, 2);
        }
    }

    /** The places of a group's own parameters in the inner law. */
    static int[] own(Grouped law) {
        return IntStream.range(0, law.inner().parameters().size())
                .filter(k -> !law.isShared(k))
                .toArray();
    }

    /** The places of the common parameters in the inner law. */
    static int[] shared(Grouped law) {
        return IntStream.range(0, law.inner().parameters().size())
                .filter(law::isShared)
                .toArray();
    }

    private static int[] order(Grouped law) {
        return IntStream.concat(Arrays.stream(own(law)), Arrays.stream(shared(law)))
                .toArray();
    }

    @Override
    public int blocks() {
        return rows.length;
    }

    @Override
    public int residuals(int block) {
        return rows[block].size();
    }

    @Override
    public Bounds own(int block) {
        return own[block];
    }

    @Override
    public Bounds shared() {
        return shared;
    }

    private double[] theta(double[] point) {
        for (int k = 0; k < order.length; k++) {
            theta[order[k]] = point[k];
        }
        return theta;
    }

    @Override
    public void evaluate(int block, double[] point, double[] residuals, double @Nullable [] jacobian) {
        Derivatives out = first[block];
        inner.evaluate(rows[block], theta(point), out);
        int n = rows[block].size();
        int from = offsets[block];
        for (int i = 0; i < n; i++) {
            residuals[i] = roots[from + i] * (out.value()[i] - observed[from + i]);
        }
        for (int j = 0; jacobian != null && j < order.length; j++) {
            double[] column = out.gradient(order[j]);
            for (int i = 0; i < n; i++) {
                jacobian[i + j * n] = roots[from + i] * column[i];
            }
        }
    }

    @Override
    public void addCurvature(int block, double[] point, double[] residuals, double[] hessian) {
        int n = rows[block].size();
        int from = offsets[block];
        Derivatives out = second[block];
        inner.evaluate(rows[block], theta(point), out);
        for (int j = 0; j < order.length; j++) {
            for (int k = 0; k < order.length; k++) {
                double[] column = out.hessian(order[j], order[k]);
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += roots[from + i] * residuals[i] * column[i];
                }
                hessian[j + k * order.length] += sum;
            }
        }
    }
}

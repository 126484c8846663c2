package org.curvewright.spi.law;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Where a formulation, a link or an objective writes its values and derivatives for n rows and p parameters: {@code
 * value[i]}, {@code gradient[j][i]} and, packed, {@code hessian[packed(j, k)][i]}. The caller owns and reuses it.
 */
public final class Derivatives {

    private final int size;
    private final int parameters;
    private final int order;
    private final double[] value;
    private final double[][] gradient;
    private final double[][] hessian;
    private final Map<Object, Object> kept = new IdentityHashMap<>(4);

    /** @param order 0 for values, 1 for gradients too, 2 for Hessians too */
    public Derivatives(int size, int parameters, int order) {
        this.size = size;
        this.parameters = parameters;
        this.order = order;
        this.value = new double[size];
        this.gradient = new double[order >= 1 ? parameters : 0][size];
        this.hessian = new double[order >= 2 ? parameters * (parameters + 1) / 2 : 0][size];
    }

    /** The place of the pair (j, k), either order, in {@link #hessian()}. */
    public static int packed(int j, int k) {
        int high = Math.max(j, k);
        return high * (high + 1) / 2 + Math.min(j, k);
    }

    public int size() {
        return size;
    }

    public int parameters() {
        return parameters;
    }

    /** How many orders of derivatives the caller wants: 0, 1 or 2. */
    public int order() {
        return order;
    }

    public double[] value() {
        return value;
    }

    public double[] gradient(int parameter) {
        return gradient[parameter];
    }

    public double[][] gradient() {
        return gradient;
    }

    public double[] hessian(int j, int k) {
        return hessian[packed(j, k)];
    }

    public double[][] hessian() {
        return hessian;
    }

    /**
     * What somebody who writes here keeps between evaluations, such as columns of intermediate values: made once for each
     * keeper, and as little shared between threads as this is. What makes it gets these derivatives, so that asking for what is
     * there leaves no garbage.
     */
    public <T> T kept(Object keeper, Class<T> type, Function<Derivatives, T> make) {
        Object known = kept.get(keeper);
        if (known == null) {
            known = make.apply(this);
            kept.put(keeper, known);
        }
        return type.cast(known);
    }
}

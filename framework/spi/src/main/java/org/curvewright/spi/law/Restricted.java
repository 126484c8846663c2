package org.curvewright.spi.law;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;

/** A formulation with some parameters fixed, tied to another or bounded; only the free ones remain. */
public class Restricted implements AdaptableFormulation, RescalableFormulation {

    /** Values of parameters and a factor like any other. */
    private static final double SOMEWHERE = 0.7;

    private static final double STEP = 0.01;
    private static final double OTHER_UNIT = 2;

    private final Formulation inner;
    private final List<Restriction> restrictions;
    private final ParameterSpace free;
    /** For every inner parameter the free one it equals, or −1 where it is fixed. */
    private final int[] source;

    private final double[] fixed;

    Restricted(Formulation inner, List<Restriction> restrictions) {
        this.inner = inner;
        this.restrictions = List.copyOf(restrictions);
        ParameterSpace all = inner.parameters();
        this.source = new int[all.size()];
        this.fixed = new double[all.size()];
        Parameter[] bounded = all.parameters().toArray(Parameter[]::new);
        int[] tiedTo = IntStream.range(0, all.size()).toArray();
        boolean[] isFixed = new boolean[all.size()];
        for (Restriction restriction : restrictions) {
            int k = index(all, restriction.symbol());
            bounded[k] = bounded[k].within(restriction.support());
            restriction.tied().ifPresent(symbol -> tiedTo[k] = index(all, symbol));
            restriction.fixed().ifPresent(value -> {
                isFixed[k] = true;
                fixed[k] = value;
            });
        }
        this.free = number(bounded, tiedTo, isFixed);
    }

    private ParameterSpace number(Parameter[] bounded, int[] tiedTo, boolean[] isFixed) {
        List<Parameter> kept = new ArrayList<>();
        for (int k = 0; k < bounded.length; k++) {
            source[k] = -1;
            if (!isFixed[k] && tiedTo[k] == k) {
                source[k] = kept.size();
                kept.add(bounded[k]);
            }
        }
        for (int k = 0; k < bounded.length; k++) {
            if (tiedTo[k] != k) {
                source[k] = source[tiedTo[k]];
                fixed[k] = fixed[tiedTo[k]];
            }
        }
        return new ParameterSpace(kept);
    }

    private static int index(ParameterSpace space, String symbol) {
        return space.index(symbol)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no parameter '" + symbol + "'; allowed: " + String.join(", ", space.symbols())));
    }

    /**
     * The formulation under these restrictions, with the capabilities that survive them.
     *
     * @throws IllegalArgumentException when a symbol is unknown or a support becomes empty
     */
    public static Formulation of(Formulation inner, List<Restriction> restrictions) {
        if (restrictions.isEmpty()) {
            return inner;
        }
        Restricted plain = new Restricted(inner, restrictions);
        if (inner instanceof SeparableFormulation separable) {
            int[] linear = plain.stillLinear(separable.linear());
            if (linear.length > 0) {
                return new RestrictedSeparable(inner, restrictions, linear);
            }
        }
        return plain;
    }

    /** Free parameters that stand for linear ones only. */
    private int[] stillLinear(int[] innerLinear) {
        boolean[] linear = new boolean[source.length];
        for (int k : innerLinear) {
            linear[k] = true;
        }
        return IntStream.range(0, free.size())
                .filter(f -> IntStream.range(0, source.length).allMatch(k -> source[k] != f || linear[k]))
                .toArray();
    }

    private static final class RestrictedSeparable extends Restricted implements SeparableFormulation {

        private final int[] linear;

        RestrictedSeparable(Formulation inner, List<Restriction> restrictions, int[] linear) {
            super(inner, restrictions);
            this.linear = linear;
        }

        @Override
        public int[] linear() {
            return linear.clone();
        }
    }

    @Override
    public Formulation adaptedTo(Variable response) {
        return of(AdaptableFormulation.adapted(inner, response), restrictions);
    }

    /** The formulation that is restricted. */
    public Formulation inner() {
        return inner;
    }

    /** This law as the inner one restricted; empty where a parameter is only bounded, which is not the same family. */
    Optional<Nesting> nesting() {
        boolean bounds = restrictions.stream().anyMatch(held -> held.text().isEmpty());
        return bounds
                ? Optional.empty()
                : Optional.of(new Nesting(
                        this,
                        restrictions,
                        restrictions.stream().anyMatch(this::onBound) ? Nesting.Place.BOUND : Nesting.Place.INTERIOR));
    }

    private boolean onBound(Restriction held) {
        Support support =
                inner.parameters().get(index(inner.parameters(), held.symbol())).support();
        return held.fixed().isPresent()
                && (held.fixed().getAsDouble() <= support.lower()
                        || held.fixed().getAsDouble() >= support.upper());
    }

    /** The parameters that are tied or fixed; what is tied to a fixed one is fixed. */
    List<Held> held() {
        return IntStream.range(0, source.length)
                .mapToObj(k -> inner.parameters().get(k))
                .filter(parameter -> free.index(parameter.symbol()).isEmpty())
                .map(this::held)
                .toList();
    }

    private Held held(Parameter parameter) {
        int k = index(inner.parameters(), parameter.symbol());
        return source[k] < 0
                ? new Held(parameter, Optional.empty(), OptionalDouble.of(fixed[k]))
                : new Held(parameter, Optional.of(free.get(source[k]).symbol()), OptionalDouble.empty());
    }

    /** The inner formulation's parameters for these free ones. */
    public double[] expand(double[] theta) {
        double[] full = new double[source.length];
        for (int k = 0; k < full.length; k++) {
            full[k] = source[k] < 0 ? fixed[k] : theta[source[k]];
        }
        return full;
    }

    /** No parameter that is fixed may move with the unit, and those that are tied must move together. */
    @Override
    public boolean rescales(int covariate) {
        if (!(inner instanceof RescalableFormulation law) || !law.rescales(covariate)) {
            return false;
        }
        double[] factors = new double[covariates().size()];
        Arrays.fill(factors, 1);
        factors[covariate] = OTHER_UNIT;
        double[] full = expand(IntStream.range(0, free.size())
                .mapToDouble(k -> free.get(k).support().clamp(SOMEWHERE + STEP * k))
                .toArray());
        double[] moved = law.rescaled(full, factors, 1);
        double[] again = expand(collapse(moved));
        return IntStream.range(0, moved.length).allMatch(k -> moved[k] == again[k]);
    }

    @Override
    public double[] rescaled(double[] theta, double[] factors, double responseFactor) {
        return inner instanceof RescalableFormulation law
                ? collapse(law.rescaled(expand(theta), factors, responseFactor))
                : theta.clone();
    }

    /** Of tied parameters the first in the law's order counts. */
    private double[] collapse(double[] full) {
        double[] theta = new double[free.size()];
        for (int k = full.length - 1; k >= 0; k--) {
            if (source[k] >= 0) {
                theta[source[k]] = full[k];
            }
        }
        return theta;
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
        return free;
    }

    @Override
    public void evaluate(Rows rows, double[] theta, Derivatives out) {
        Derivatives full =
                out.kept(this, Derivatives.class, made -> new Derivatives(made.size(), source.length, made.order()));
        inner.evaluate(rows, expand(theta), full);
        System.arraycopy(full.value(), 0, out.value(), 0, rows.size());
        clear(out.gradient());
        clear(out.hessian());
        for (int j = 0; j < source.length && out.order() >= 1; j++) {
            if (source[j] >= 0) {
                add(full.gradient(j), out.gradient(source[j]), 1);
                addHessian(full, out, j);
            }
        }
    }

    private void addHessian(Derivatives full, Derivatives out, int j) {
        for (int k = 0; k <= j && out.order() >= 2; k++) {
            if (source[k] >= 0) {
                boolean merged = j != k && source[j] == source[k];
                add(full.hessian(j, k), out.hessian(source[j], source[k]), merged ? 2 : 1);
            }
        }
    }

    private static void clear(double[][] columns) {
        for (double[] column : columns) {
            Arrays.fill(column, 0);
        }
    }

    private static void add(double[] from, double[] to, double factor) {
        for (int i = 0; i < from.length; i++) {
            to[i] += factor * from[i];
        }
    }

    @Override
    public List<double[]> startingPoints(Dataset data) {
        return inner.startingPoints(data).stream().map(this::project).toList();
    }

    private double[] project(double[] full) {
        double[] theta = collapse(full);
        Arrays.setAll(theta, k -> free.get(k).support().clamp(theta[k]));
        return theta;
    }
}

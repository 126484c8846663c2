package org.curvewright.numerics.autodiff;

import java.util.function.Consumer;
import org.curvewright.numerics.math.DoubleDouble;

/** Formulas on jets, a new jet for every intermediate result. */
public record JetArithmetic(int rows, int parameters, int order) implements Arithmetic<Jet> {
    @Override
    public Jet constant(DoubleDouble c) {
        return with(jet -> jet.constant(c.value(), rows));
    }

    public Jet column(double[] data) {
        return with(jet -> jet.column(data, rows));
    }

    public Jet parameter(int index, double at) {
        return with(jet -> jet.parameter(index, at, rows));
    }

    @Override
    public Jet sum(Jet a, Jet b) {
        return with(jet -> jet.sum(a, 1, b));
    }

    @Override
    public Jet difference(Jet a, Jet b) {
        return with(jet -> jet.sum(a, -1, b));
    }

    @Override
    public Jet product(Jet a, Jet b) {
        return with(jet -> jet.product(a, b));
    }

    @Override
    public Jet quotient(Jet a, Jet b) {
        return with(jet -> jet.quotient(a, b));
    }

    @Override
    public Jet power(Jet a, Jet b) {
        return with(jet -> jet.power(a, b));
    }

    @Override
    public Jet exp(Jet a) {
        return with(jet -> jet.apply(Univariates.EXP, a));
    }

    @Override
    public Jet log(Jet a) {
        return with(jet -> jet.apply(Univariates.LOG, a));
    }

    @Override
    public Jet sin(Jet a) {
        return with(jet -> jet.apply(Univariates.SIN, a));
    }

    @Override
    public Jet cos(Jet a) {
        return with(jet -> jet.apply(Univariates.COS, a));
    }

    @Override
    public Jet arctan(Jet a) {
        return with(jet -> jet.apply(Univariates.ARCTAN, a));
    }

    private Jet with(Consumer<Jet> fill) {
        Jet jet = new Jet(rows, parameters, order);
        fill.accept(jet);
        return jet;
    }
}

package org.curvewright.spi.inference;

import java.util.OptionalInt;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;

record ParameterFunction(int index, Parameter described) implements LawFunction {

    @Override
    public String name() {
        return described.symbol();
    }

    @Override
    public String unit() {
        return described.unit();
    }

    @Override
    public double of(Law law) {
        return law.parameter(index);
    }

    @Override
    public OptionalInt parameter() {
        return OptionalInt.of(index);
    }
}

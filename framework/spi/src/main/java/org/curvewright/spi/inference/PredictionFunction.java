package org.curvewright.spi.inference;

import java.util.Optional;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Law;

record PredictionFunction(String name, String unit, Rows row) implements LawFunction {

    @Override
    public double of(Law law) {
        return law.predict(row)[0];
    }

    @Override
    public Optional<Rows> predicted() {
        return Optional.of(row);
    }
}

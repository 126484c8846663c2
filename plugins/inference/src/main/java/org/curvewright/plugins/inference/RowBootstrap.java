package org.curvewright.plugins.inference;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.JointInference;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.inference.Recipe;

/** A bootstrap whose draw d of a seed does the same to row i of every fit: it takes the row, or its residual, so many times. */
record RowBootstrap(Bootstrap bootstrap) implements JointInference {

    @Override
    public int draws() {
        return bootstrap.draws();
    }

    @Override
    public double level() {
        return bootstrap.level();
    }

    @Override
    public Draws draw(FitResult fit, int from, int to, FitContext context) {
        return bootstrap.draw(fit, from, to, context);
    }

    @Override
    public Intervals reduce(FitResult fit, List<LawFunction> functions, Draws draws, FitContext context) {
        return bootstrap.reduce(fit, functions, draws, context);
    }

    @Override
    public Intervals examined(FitResult fit, Intervals made, FitContext context) {
        return bootstrap.examined(fit, made, context);
    }

    @Override
    public Optional<Recipe> recipe() {
        return Recipes.of(bootstrap.method());
    }
}

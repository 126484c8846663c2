package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.expression.Expression;
import org.curvewright.numerics.expression.Units;
import org.curvewright.plugins.formulations.PowerSum.Description;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Nesting;
import org.curvewright.spi.law.NestingFormulation;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.RescalableFormulation;
import org.curvewright.spi.law.SeparableFormulation;

/** A law whose formula is text. Which capabilities it has follows from the formula. */
class ExpressionLaw implements NestingFormulation {

    private final Expression expression;
    private final Description description;
    private final Starts starts;

    /** Where a search begins. */
    interface Starts {
        List<double[]> points(Dataset data);
    }

    private ExpressionLaw(Expression expression, Description description, Starts starts) {
        this.expression = expression;
        this.description = description;
        this.starts = starts;
    }

    /** The law with the capabilities that its formula gives it. */
    static Formulation of(Expression expression, Description description, Starts starts) {
        Optional<Units> units = expression.units();
        boolean separable = expression.linear().length > 0;
        if (separable && units.isPresent()) {
            return new SeparableRescalable(expression, description, starts, units.get());
        }
        if (separable) {
            return new Separable(expression, description, starts);
        }
        return units.<Formulation>map(found -> new Rescalable(expression, description, starts, found))
                .orElseGet(() -> new ExpressionLaw(expression, description, starts));
    }

    @Override
    public final String formula() {
        return description.formula();
    }

    @Override
    public final String citation() {
        return description.citation();
    }

    @Override
    public final String place(String covariate) {
        return description.byExperiment() ? expression.place(covariate) : "";
    }

    @Override
    public final Map<String, String> fixedUnits() {
        return description.fixedUnits();
    }

    @Override
    public final List<Variable> covariates() {
        return description.covariates();
    }

    @Override
    public final ParameterSpace parameters() {
        return description.parameters();
    }

    @Override
    public final List<Nesting> nestings() {
        return description.nestings();
    }

    @Override
    public final void evaluate(Rows rows, double[] theta, Derivatives out) {
        Written.evaluate(expression, new RowColumns(rows), theta, out);
    }

    @Override
    public final List<double[]> startingPoints(Dataset data) {
        return starts.points(data);
    }

    private static class Separable extends ExpressionLaw implements SeparableFormulation {

        private final int[] linear;

        Separable(Expression expression, Description description, Starts starts) {
            super(expression, description, starts);
            this.linear = expression.linear();
        }

        @Override
        public int[] linear() {
            return linear.clone();
        }
    }

    private static final class Rescalable extends ExpressionLaw implements RescalableFormulation {

        private final Units units;

        Rescalable(Expression expression, Description description, Starts starts, Units units) {
            super(expression, description, starts);
            this.units = units;
        }

        @Override
        public double[] rescaled(double[] theta, double[] factors, double responseFactor) {
            return units.rescaled(theta, factors, responseFactor);
        }
    }

    private static final class SeparableRescalable extends Separable implements RescalableFormulation {

        private final Units units;

        SeparableRescalable(Expression expression, Description description, Starts starts, Units units) {
            super(expression, description, starts);
            this.units = units;
        }

        @Override
        public double[] rescaled(double[] theta, double[] factors, double responseFactor) {
            return units.rescaled(theta, factors, responseFactor);
        }
    }
}

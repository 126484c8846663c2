package org.curvewright.plugins.analyses.quantities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.curvewright.numerics.expression.ScalarExpression;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/**
 * What an expression comes to; NaN where it has no value, infinite where it divides by 0.
 *
 * @param symbols what the expression names
 * @param notices what there is to say of its unit
 */
record ExpressionQuantity(
        String name,
        String unit,
        ScalarExpression expression,
        Map<String, LawFunction> symbols,
        boolean positive,
        List<Notice> notices)
        implements LawFunction {

    @Override
    public double of(Law law) {
        return expression.value(symbol -> Optional.ofNullable(symbols.get(symbol))
                .map(function -> function.of(law))
                .orElse(Double.NaN));
    }

    private Optional<LawFunction> alone() {
        return expression.alone().map(symbols::get);
    }

    /** What is no more than a parameter has the parameter's own interval. */
    @Override
    public OptionalInt parameter() {
        return alone().map(LawFunction::parameter).orElse(OptionalInt.empty());
    }

    @Override
    public Optional<Rows> predicted() {
        return alone().flatMap(LawFunction::predicted);
    }
}

package org.curvewright.plugins.formulations;

import java.util.Arrays;
import java.util.stream.Stream;
import org.curvewright.numerics.expression.Bench;
import org.curvewright.numerics.expression.Columns;
import org.curvewright.numerics.expression.Expression;
import org.curvewright.numerics.expression.Spelling;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Greek;
import org.curvewright.spi.law.Derivatives;

/** What laws and links in writing have in common. */
final class Written {

    /** As experiments and documents write numbers and symbols. */
    static final Spelling SPELLING =
            new Spelling(Decimal::shortest, Greek::letters, DidYouMean::symbol, DidYouMean::nearest);

    private Written() {}

    /** Fills in as many orders of derivatives as are asked for. */
    static void evaluate(Expression expression, Columns columns, double[] theta, Derivatives out) {
        Bench bench =
                out.kept(expression, Bench.class, made -> expression.bench(made.order(), targets(made), made.size()));
        expression.evaluate(columns, theta, bench);
    }

    private static double[][] targets(Derivatives out) {
        return Stream.of(Stream.of(out.value()), Arrays.stream(out.gradient()), Arrays.stream(out.hessian()))
                .flatMap(all -> all)
                .toArray(double[][]::new);
    }
}

package org.curvewright.runner.plan;

import java.util.Arrays;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Transform;

/**
 * Where a law has a value. Sizes, tokens and compute are positive, and a zero among them is a slip; but a share of a mixture
 * or of an annealing may be zero and a principal component negative. What tells them apart is the law: N^(−α) has no finite
 * value at zero, exp(t p) has.
 */
final class LawDomain {

    private final Formulation law;
    private final double[] probe;

    LawDomain(Formulation law) {
        this.law = law;
        this.probe = law.parameters().parameters().stream()
                .mapToDouble(parameter -> parameter.support().clamp(parameter.transform() == Transform.LOG ? 1 : 0.5))
                .toArray();
    }

    /** Whether value and gradient are finite in one row, with every parameter at a common value of its support. */
    boolean holds(Rows row) {
        Derivatives out = new Derivatives(row.size(), probe.length, 1);
        law.evaluate(row, probe, out);
        return Arrays.stream(out.value()).allMatch(Double::isFinite)
                && Arrays.stream(out.gradient()).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
    }
}

package org.curvewright.spi.law;

import java.util.Arrays;
import org.curvewright.spi.data.Rows;

/**
 * Where a law has a value, tried with every parameter at a common value of its support. Sizes, tokens and compute are
 * positive, and a zero among them is a slip; but a share of a mixture or of an annealing may be zero and a principal component
 * negative. What tells them apart is the law: N^(−α) has no finite value at zero, exp(t p) has.
 */
public final class Domain {

    private final Formulation law;
    private final double[] probe;

    public Domain(Formulation law) {
        this.law = law;
        this.probe = law.parameters().parameters().stream()
                .mapToDouble(parameter -> parameter.support().clamp(parameter.transform() == Transform.LOG ? 1 : 0.5))
                .toArray();
    }

    /** Whether value and gradient are finite, row by row. */
    public boolean[] holds(Rows rows) {
        Derivatives out = new Derivatives(rows.size(), probe.length, 1);
        law.evaluate(rows, probe, out);
        boolean[] holds = new boolean[rows.size()];
        for (int i = 0; i < holds.length; i++) {
            int row = i;
            holds[i] = Double.isFinite(out.value()[i])
                    && Arrays.stream(out.gradient()).allMatch(column -> Double.isFinite(column[row]));
        }
        return holds;
    }
}

package org.curvewright.plugins.analyses.errormodes;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** Attempts at tasks of a known mode: steps succeed with mean .95, size 10, or a third of the tasks lack something. */
record StepWorld(Mode mode, int tasks, int attempts, int steps) {

    private static final double A = 9.5;
    private static final double B = .5;
    private static final double P = .95;
    private static final double SHARE = .33;

    Table table(long seed) {
        int rows = tasks * attempts * steps;
        double[][] columns = new double[4][rows];
        int row = 0;
        for (int task = 0; task < tasks; task++) {
            RandomStream random = RandomStream.of(seed, task);
            double[] p = steps(random);
            for (int attempt = 0; attempt < attempts; attempt++) {
                for (int step = 0; step < steps; step++) {
                    columns[0][row] = task;
                    columns[1][row] = attempt;
                    columns[2][row] = step;
                    columns[3][row++] = random.nextDouble() < p[step] ? 1 : 0;
                }
            }
        }
        return new Table(
                "steps",
                List.of(
                        NumberColumn.of(Variable.of("task_id", ""), columns[0]),
                        NumberColumn.of(Variable.of("attempt_id", ""), columns[1]),
                        NumberColumn.of(Variable.of("step_id", ""), columns[2]),
                        NumberColumn.of(Variable.of("step_ok", ""), columns[3])),
                Provenance.of("drawn by a test", ""));
    }

    private double[] steps(RandomStream random) {
        double[] p = new double[steps];
        Arrays.fill(p, mode == Mode.TASK ? random.nextBeta(A, B) : P);
        if (mode == Mode.STEP) {
            Arrays.setAll(p, s -> random.nextBeta(A, B));
        }
        if (mode == Mode.TWO_CLASS && random.nextDouble() < SHARE) {
            p[random.nextInt(steps)] = 0;
        }
        return p;
    }
}

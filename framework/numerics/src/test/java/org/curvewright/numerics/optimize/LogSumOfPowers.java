package org.curvewright.numerics.optimize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Elementwise;

/**
 * v = ln(e^(a − α x) + e^(b − β z) + e^c) − y with x = ln N, z = ln D, y = ln L, in the order a, α, b, β, c.
 *
 * <p>The data are the 245 reconstructed runs of Hoffmann et al. 2022 less the 5 of largest loss.
 */
final class LogSumOfPowers implements RowFunctions {
    private static final Path RUNS = Path.of("..", "..", "data", "chinchilla", "runs.csv");
    private static final int EXCLUDED = 5;

    private final double[] x;
    private final double[] z;
    private final double[] y;
    private final double[] first;
    private final double[] second;
    private final double[] total;
    private int rows;

    private LogSumOfPowers(double[] x, double[] z, double[] y) {
        this.x = x;
        this.z = z;
        this.y = y;
        rows = x.length;
        first = new double[rows];
        second = new double[rows];
        total = new double[rows];
    }

    static LogSumOfPowers published() {
        try {
            List<double[]> runs = Files.readAllLines(RUNS, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new double[] {
                        Elementary.log(Double.parseDouble(cells[1])),
                        Elementary.log(Double.parseDouble(cells[2])),
                        Elementary.log(Double.parseDouble(cells[4]))
                    })
                    .sorted(Comparator.comparingDouble(run -> -run[2]))
                    .skip(EXCLUDED)
                    .toList();
            return new LogSumOfPowers(column(runs, 0), column(runs, 1), column(runs, 2));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double[] column(List<double[]> runs, int index) {
        return runs.stream().mapToDouble(run -> run[index]).toArray();
    }

    /** Room for as many rows, none taken yet. */
    LogSumOfPowers emptyCopy() {
        LogSumOfPowers copy = new LogSumOfPowers(new double[x.length], new double[x.length], new double[x.length]);
        copy.rows = 0;
        return copy;
    }

    LogSumOfPowers reversed() {
        LogSumOfPowers copy = emptyCopy();
        for (int i = rows - 1; i >= 0; i--) {
            copy.take(this, i);
        }
        return copy;
    }

    /** Takes the rows drawn at least once, and writes how often into {@code weights}. */
    void resample(LogSumOfPowers all, int[] counts, double[] weights) {
        rows = 0;
        for (int i = 0; i < all.rows; i++) {
            if (counts[i] > 0) {
                weights[rows] = counts[i];
                take(all, i);
            }
        }
    }

    private void take(LogSumOfPowers all, int i) {
        x[rows] = all.x[i];
        z[rows] = all.z[i];
        y[rows] = all.y[i];
        rows++;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int parameters() {
        return 5;
    }

    @Override
    public void evaluate(double[] theta, RowDerivatives out) {
        double floor = Elementary.exp(theta[4]);
        Elementwise.expOfLine(x, theta[0], -theta[1], first, 0, rows);
        Elementwise.expOfLine(z, theta[2], -theta[3], second, 0, rows);
        for (int i = 0; i < rows; i++) {
            total[i] = first[i] + second[i] + floor;
        }
        Elementwise.log(total, out.value(), 0, rows);
        for (int i = 0; i < rows; i++) {
            out.value()[i] -= y[i];
            double inverse = 1 / total[i];
            first[i] *= inverse;
            second[i] *= inverse;
            total[i] = floor * inverse;
        }
        gradient(out);
        ownBlocks(out);
        crossBlock(out);
    }

    private void gradient(RowDerivatives out) {
        double[] ga = out.gradient(0);
        double[] galpha = out.gradient(1);
        double[] gb = out.gradient(2);
        double[] gbeta = out.gradient(3);
        double[] gc = out.gradient(4);
        for (int i = 0; i < rows; i++) {
            ga[i] = first[i];
            galpha[i] = -x[i] * first[i];
            gb[i] = second[i];
            gbeta[i] = -z[i] * second[i];
            gc[i] = total[i];
        }
    }

    private void ownBlocks(RowDerivatives out) {
        block(first, x, out.hessian(0), out.hessian(1), out.hessian(2));
        block(second, z, out.hessian(5), out.hessian(8), out.hessian(9));
        double[] cc = out.hessian(14);
        for (int i = 0; i < rows; i++) {
            cc[i] = total[i] - total[i] * total[i];
        }
    }

    private void block(double[] share, double[] log, double[] hh, double[] hs, double[] ss) {
        for (int i = 0; i < rows; i++) {
            hh[i] = share[i] - share[i] * share[i];
            hs[i] = -log[i] * hh[i];
            ss[i] = -log[i] * hs[i];
        }
    }

    private void crossBlock(RowDerivatives out) {
        double[] ab = out.hessian(3);
        double[] alphaB = out.hessian(4);
        double[] aBeta = out.hessian(6);
        double[] alphaBeta = out.hessian(7);
        double[] ac = out.hessian(10);
        double[] alphaC = out.hessian(11);
        double[] bc = out.hessian(12);
        double[] betaC = out.hessian(13);
        for (int i = 0; i < rows; i++) {
            ab[i] = -first[i] * second[i];
            alphaB[i] = -x[i] * ab[i];
            aBeta[i] = -z[i] * ab[i];
            alphaBeta[i] = -x[i] * aBeta[i];
            ac[i] = -first[i] * total[i];
            alphaC[i] = -x[i] * ac[i];
            bc[i] = -second[i] * total[i];
            betaC[i] = -z[i] * bc[i];
        }
    }
}

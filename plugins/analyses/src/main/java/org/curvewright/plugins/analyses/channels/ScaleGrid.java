package org.curvewright.plugins.analyses.channels;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Scores of pairs of sizes: a row a pair, or where prompts are named a row a pair and prompt, whose mean is the pair's score.
 *
 * @param pretrained the pretrained size, a pair each
 * @param tuned the fine-tuned size
 * @param u centred logarithm of the pretrained size
 * @param v centred logarithm of the fine-tuned size
 * @param scores by pair and prompt; one column where no prompts are named
 * @param dropped prompts that some pair was not asked
 */
record ScaleGrid(double[] pretrained, double[] tuned, double[] u, double[] v, double[][] scores, int dropped) {

    static ScaleGrid of(Table table, String pretraining, String fineTuning, String score, Optional<String> prompt) {
        NumberColumn pre = table.numbers(pretraining).orElseThrow();
        NumberColumn tuned = table.numbers(fineTuning).orElseThrow();
        double[] y = table.numbers(score).orElseThrow().values();
        if (prompt.isEmpty()) {
            double[][] each =
                    Arrays.stream(y).mapToObj(value -> new double[] {value}).toArray(double[][]::new);
            return grid(pre.values(), tuned.values(), each, 0);
        }
        Groups pairs = Groups.of(List.<Column>of(pre, tuned));
        Groups prompts = Groups.of(table.column(prompt.orElseThrow()).orElseThrow());
        double[][] sums = new double[pairs.count()][prompts.count()];
        int[][] counts = new int[pairs.count()][prompts.count()];
        double[] large = new double[pairs.count()];
        double[] small = new double[pairs.count()];
        for (int row = 0; row < y.length; row++) {
            int pair = pairs.of(row);
            sums[pair][prompts.of(row)] += y[row];
            counts[pair][prompts.of(row)]++;
            large[pair] = pre.at(row);
            small[pair] = tuned.at(row);
        }
        int[] shared = IntStream.range(0, prompts.count())
                .filter(k -> Arrays.stream(counts).allMatch(pair -> pair[k] > 0))
                .toArray();
        double[][] scores = new double[pairs.count()][];
        Arrays.setAll(
                scores,
                pair -> Arrays.stream(shared)
                        .mapToDouble(k -> sums[pair][k] / counts[pair][k])
                        .toArray());
        return grid(large, small, scores, prompts.count() - shared.length);
    }

    private static ScaleGrid grid(double[] pretrained, double[] tuned, double[][] scores, int dropped) {
        return new ScaleGrid(pretrained, tuned, centred(pretrained), centred(tuned), scores, dropped);
    }

    private static double[] centred(double[] sizes) {
        double[] logs = Arrays.stream(sizes).map(Elementary::log).toArray();
        double mean = Arrays.stream(logs).sum() / logs.length;
        return Arrays.stream(logs).map(x -> x - mean).toArray();
    }

    int prompts() {
        return scores.length == 0 ? 0 : scores[0].length;
    }

    /** The mean score of every pair over prompts that occur so many times each. */
    double[] means(int[] times) {
        double n = Arrays.stream(times).sum();
        double[] means = new double[scores.length];
        for (int pair = 0; pair < means.length; pair++) {
            double sum = 0;
            for (int k = 0; k < times.length; k++) {
                sum += times[k] * scores[pair][k];
            }
            means[pair] = sum / n;
        }
        return means;
    }

    double[] means() {
        int[] once = new int[prompts()];
        Arrays.fill(once, 1);
        return means(once);
    }

    /** Whether one logarithm follows from the other, R² above 0.999. */
    boolean alike() {
        double uu = square(u);
        double vv = square(v);
        double uv = 0;
        for (int i = 0; i < u.length; i++) {
            uv += u[i] * v[i];
        }
        return uu == 0 || vv == 0 || uv * uv > 0.999 * uu * vv;
    }

    private static double square(double[] values) {
        return Arrays.stream(values).map(x -> x * x).sum();
    }

    /** {@code u·v}. */
    double[] both() {
        double[] both = new double[u.length];
        Arrays.setAll(both, i -> u[i] * v[i]);
        return both;
    }

    /** {@code p² Σu²/(p² Σu² + q² Σv² + s² Σ(uv − its mean)²)}; NaN where size does nothing. */
    double share(double p, double q, double s) {
        double[] both = both();
        double mean = Arrays.stream(both).sum() / both.length;
        double pre = p * p * square(u);
        double tuned = q * q * square(v);
        double together =
                s * s * Arrays.stream(both).map(x -> (x - mean) * (x - mean)).sum();
        return pre / (pre + tuned + together);
    }
}

package org.curvewright.plugins.analyses.testtime;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Scores by strategy, budget and problem.
 *
 * @param budgets ascending
 * @param bins the bin of each problem, 0 the easiest
 * @param fold 0 or 1: which half of its bin a problem belongs to, alternating by difficulty
 * @param scores by strategy, budget and problem; NaN where there is none
 */
record StrategyScores(List<String> strategies, double[] budgets, int[] bins, int[] fold, double[][][] scores) {

    static StrategyScores of(Table table, StrategyConfiguration with) {
        Groups problems = Groups.of(table.column(with.problem()).orElseThrow());
        Groups strategies = Groups.of(table.column(with.strategy()).orElseThrow());
        NumberColumn budget = table.numbers(with.budget()).orElseThrow();
        NumberColumn score = table.numbers(with.score()).orElseThrow();
        NumberColumn difficulty = table.numbers(with.difficulty()).orElseThrow();
        double[] budgets = Arrays.stream(budget.values()).distinct().sorted().toArray();
        double[][][] scores = new double[strategies.count()][budgets.length][problems.count()];
        Arrays.stream(scores).flatMap(Arrays::stream).forEach(row -> Arrays.fill(row, Double.NaN));
        double[] rates = new double[problems.count()];
        for (int row = 0; row < table.size(); row++) {
            int b = Arrays.binarySearch(budgets, budget.at(row));
            scores[strategies.of(row)][b][problems.of(row)] = score.at(row);
            rates[problems.of(row)] = difficulty.at(row);
        }
        int[] order = IntStream.range(0, rates.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -rates[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] bins = new int[rates.length];
        int[] fold = new int[rates.length];
        for (int rank = 0; rank < order.length; rank++) {
            bins[order[rank]] = (int) ((long) rank * with.bins() / order.length);
            fold[order[rank]] = rank % 2;
        }
        return new StrategyScores(strategies.labels(), budgets, bins, fold, scores);
    }

    int problems() {
        return bins.length;
    }

    /** The mean score of one strategy on the problems of a bin and a fold, either −1 for all; NaN where there are none. */
    double mean(int strategy, int budget, int bin, int half, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < bins.length; i++) {
            double score = scores[strategy][budget][i];
            if ((bin < 0 || bins[i] == bin) && (half < 0 || fold[i] == half) && !Double.isNaN(score)) {
                sum += counts[i] * score;
                n += counts[i];
            }
        }
        return sum / n;
    }

    /** The strategy that does best on such problems, the first of equal ones; −1 where none has a score. */
    int best(int budget, int bin, int half, int[] counts) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < strategies.size(); s++) {
            double mean = mean(s, budget, bin, half, counts);
            if (mean > most) {
                most = mean;
                best = s;
            }
        }
        return best;
    }

    /** The score of the strategy that each bin's other half chose: two-fold cross-validation within bins. */
    double computeOptimal(int budget, int binCount, int[] counts) {
        return crossValidated(budget, 0, binCount, counts);
    }

    /** The same over the problems of the bins {@code [from, to)}; NaN where there are none. */
    double crossValidated(int budget, int from, int to, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int bin = from; bin < to; bin++) {
            for (int half = 0; half < 2; half++) {
                int chosen = best(budget, bin, 1 - half, counts);
                for (int i = 0; chosen >= 0 && i < bins.length; i++) {
                    double score = scores[chosen][budget][i];
                    if (bins[i] == bin && fold[i] == half && !Double.isNaN(score)) {
                        sum += counts[i] * score;
                        n += counts[i];
                    }
                }
            }
        }
        return sum / n;
    }
}

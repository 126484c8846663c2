package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The rows of one benchmark as they come in.
 *
 * @param logs log probabilities by sample, model and choice; NaN where blank or without a row
 * @param listed whether there was a row
 * @param correct the right choice of each sample; negative where there is none, several, or some choice twice
 */
record Cells(double[][][] logs, boolean[][][] listed, int[] correct) {

    private static final int NONE = -1;
    private static final int SPOILED = -2;

    static Cells empty(int samples, int models, int choices) {
        double[][][] logs = new double[samples][models][choices];
        Arrays.stream(logs).flatMap(Arrays::stream).forEach(row -> Arrays.fill(row, Double.NaN));
        int[] correct = new int[samples];
        Arrays.fill(correct, NONE);
        return new Cells(logs, new boolean[samples][models][choices], correct);
    }

    /** A row; one that contradicts an earlier row spoils its sample, whichever of the two is meant. */
    void add(int sample, int model, int choice, double log, boolean right) {
        boolean other = right && correct[sample] != choice && correct[sample] != NONE;
        if (listed[sample][model][choice] || other) {
            correct[sample] = SPOILED;
        } else if (right) {
            correct[sample] = choice;
        }
        listed[sample][model][choice] = true;
        logs[sample][model][choice] = log;
    }

    int samples() {
        return correct.length;
    }

    /** The choices of which any model has a row, be it blank. */
    int[] given(int sample) {
        return Arrays.stream(listed[sample])
                .flatMapToInt(choices -> IntStream.range(0, choices.length).filter(choice -> choices[choice]))
                .distinct()
                .sorted()
                .toArray();
    }

    /** Whether every model has the log probability of each of these choices. */
    boolean complete(int sample, int[] given) {
        return Arrays.stream(logs[sample])
                .allMatch(choices -> Arrays.stream(given).noneMatch(choice -> Double.isNaN(choices[choice])));
    }
}

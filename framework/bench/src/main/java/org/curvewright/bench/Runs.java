package org.curvewright.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/** The observations that fits are timed on; tables come from the folder data below the working folder. */
final class Runs {

    private static final int HIGHEST_LOSSES = 5;

    private Runs() {}

    static Dataset cerebras(Formulation law) {
        return table("scaling-laws-under-the-microscope/cerebras-gpt.csv", law, "pile_test_loss");
    }

    /** 240 runs: the table is sorted, and its five highest losses come first. */
    static Dataset chinchilla(Formulation law) {
        Dataset whole = table("chinchilla/runs.csv", law, "loss");
        return whole.rows(IntStream.range(HIGHEST_LOSSES, whole.size()).toArray());
    }

    /** So many scores between chance and ceiling over six decades, with an error of one in a hundred. */
    static Dataset scores(Formulation law, double[] theta, int count) {
        double[] size = IntStream.range(0, count)
                .mapToDouble(i -> StrictMath.pow(10, 6 + 6.0 * i / (count - 1)))
                .toArray();
        RandomStream random = RandomStream.of(75);
        double[] observed = new Law(law, theta).predict(Rows.of(size));
        for (int i = 0; i < count; i++) {
            observed[i] += 0.01 * random.nextGaussian();
        }
        return new Dataset(
                "scores", law.covariates(), Variable.of("accuracy", ""), Rows.of(size), observed, Dataset.Roles.NONE);
    }

    private static Dataset table(String path, Formulation law, String response) {
        try {
            List<String[]> lines = Files.readAllLines(Path.of("data", path), StandardCharsets.UTF_8).stream()
                    .map(line -> line.split(",", -1))
                    .toList();
            double[][] covariates = law.covariates().stream()
                    .map(variable -> column(lines, variable.name()))
                    .toArray(double[][]::new);
            return new Dataset(
                    path,
                    law.covariates(),
                    Variable.of(response, ""),
                    Rows.of(covariates),
                    column(lines, response),
                    Dataset.Roles.NONE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double[] column(List<String[]> lines, String name) {
        int at = Arrays.asList(lines.get(0)).indexOf(name);
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line[at]))
                .toArray();
    }
}

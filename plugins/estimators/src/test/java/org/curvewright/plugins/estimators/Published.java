package org.curvewright.plugins.estimators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;

/** The published tables of the repository, for tests. */
final class Published {

    private final List<String[]> lines;

    private Published(List<String[]> lines) {
        this.lines = lines;
    }

    static Published table(String path) {
        try {
            return new Published(Files.readAllLines(Path.of("../../data", path), StandardCharsets.UTF_8).stream()
                    .map(line -> line.split(",", -1))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Published cerebras() {
        return table("scaling-laws-under-the-microscope/cerebras-gpt.csv");
    }

    double[] column(String name) {
        int at = Arrays.asList(lines.get(0)).indexOf(name);
        return lines.stream()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line[at]))
                .toArray();
    }

    Dataset dataset(Formulation law, String response) {
        double[][] covariates = law.covariates().stream()
                .map(variable -> column(variable.name()))
                .toArray(double[][]::new);
        return new Dataset(
                "published",
                law.covariates(),
                Variable.of(response, ""),
                Rows.of(covariates),
                column(response),
                Dataset.Roles.NONE);
    }
}

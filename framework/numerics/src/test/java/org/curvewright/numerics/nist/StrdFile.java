package org.curvewright.numerics.nist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.autodiff.ExtendedArithmetic;
import org.curvewright.numerics.certified.CertifiedData;
import org.curvewright.numerics.certified.Formula;
import org.curvewright.numerics.math.DoubleDouble;

/**
 * One file of NIST's Statistical Reference Datasets for nonlinear regression.
 *
 * @param starts the two starts
 * @param certified parameters, and their standard deviations
 * @param columns the response and then the predictors, as printed
 */
record StrdFile(
        String name,
        List<double[]> starts,
        double[] certified,
        double[] deviations,
        double certifiedSum,
        List<List<DoubleDouble>> columns) {

    private static final int FIRST_ROW = 60;
    private static final int FIRST_PARAMETER = 40;

    static StrdFile read(Path path) {
        try {
            List<String> lines = Files.readAllLines(path, StandardCharsets.US_ASCII);
            String file = String.valueOf(path.getFileName());
            return of(file.substring(0, file.length() - ".dat".length()), lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static StrdFile of(String name, List<String> lines) {
        List<String[]> parameters = new ArrayList<>();
        for (int i = FIRST_PARAMETER; lines.get(i).contains("="); i++) {
            String line = lines.get(i);
            parameters.add(line.substring(line.indexOf('=') + 1).trim().split("\\s+", -1));
        }
        double sum = lines.stream()
                .filter(line -> line.startsWith("Residual Sum of Squares"))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(line.indexOf(':') + 1).trim()))
                .findFirst()
                .orElseThrow();
        return new StrdFile(
                name,
                List.of(column(parameters, 0), column(parameters, 1)),
                column(parameters, 2),
                column(parameters, 3),
                sum,
                data(lines.subList(FIRST_ROW, lines.size())));
    }

    private static double[] column(List<String[]> rows, int index) {
        return rows.stream().mapToDouble(row -> Double.parseDouble(row[index])).toArray();
    }

    private static List<List<DoubleDouble>> data(List<String> lines) {
        List<List<DoubleDouble>> columns = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                String[] cells = line.trim().split("\\s+", -1);
                for (int k = 0; k < cells.length; k++) {
                    if (columns.size() == k) {
                        columns.add(new ArrayList<>());
                    }
                    columns.get(k).add(Formula.decimal(cells[k]));
                }
            }
        }
        return columns;
    }

    CertifiedData data() {
        StrdModel model = StrdModel.valueOf(name);
        List<DoubleDouble> printed = columns.get(0);
        ExtendedArithmetic extended = new ExtendedArithmetic();
        return new CertifiedData(
                model.formula(),
                model == StrdModel.Nelson ? printed.stream().map(extended::log).toList() : printed,
                columns.subList(1, columns.size()),
                starts,
                certified,
                deviations,
                certifiedSum);
    }
}

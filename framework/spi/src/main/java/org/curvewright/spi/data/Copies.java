package org.curvewright.spi.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Observations that repeat another exactly: same group, covariates, response, weight, standard error and trials. */
final class Copies {

    private Copies() {}

    /** How many observations are left when each of those counts once. */
    static int distinct(Dataset data) {
        Dataset.Roles roles = data.roles();
        double[][] columns = new double[data.rows().covariates() + 4][];
        for (int k = 0; k < data.rows().covariates(); k++) {
            columns[k + 4] = data.rows().value(k);
        }
        columns[0] = data.observed();
        columns[1] = roles.weights();
        columns[2] = roles.standardErrors();
        columns[3] = roles.trials();
        double[][] given =
                Arrays.stream(columns).filter(column -> column.length > 0).toArray(double[][]::new);
        Set<List<Double>> seen = new HashSet<>();
        for (int i = 0; i < data.size(); i++) {
            Double[] row = new Double[given.length + 1];
            for (int k = 0; k < given.length; k++) {
                row[k] = given[k][i];
            }
            row[given.length] = (double) data.rows().group()[i];
            seen.add(List.of(row));
        }
        return seen.size();
    }
}

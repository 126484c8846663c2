package org.curvewright.plugins.analyses.allocation;

import java.util.List;
import java.util.Map;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Law;

/** The loss of a law as a function of ln N and ln D, its other covariates held. */
final class Surface {

    private final Law law;
    private final int size;
    private final int data;
    private final double[] point;

    /** @throws IllegalArgumentException when a covariate of the law is neither and is not held */
    Surface(Law law, String size, String data, Map<String, Double> held) {
        List<String> names =
                law.formulation().covariates().stream().map(Variable::name).toList();
        this.law = law;
        this.size = names.indexOf(size);
        this.data = names.indexOf(data);
        this.point = names.stream()
                .mapToDouble(name -> held.getOrDefault(name, Double.NaN))
                .toArray();
    }

    Law law() {
        return law;
    }

    /** Whether the law's covariates are N and then D and nothing else. */
    boolean isOfSizeAndData() {
        return point.length == 2 && size == 0 && data == 1;
    }

    /** The loss of N = e^logSize parameters trained on D = e^logData tokens. */
    double loss(double logSize, double logData) {
        return losses(new double[] {logSize}, new double[] {logData})[0];
    }

    double[] losses(double[] logSizes, double[] logData) {
        double[][] columns = new double[point.length][logSizes.length];
        for (int k = 0; k < point.length; k++) {
            for (int i = 0; i < logSizes.length; i++) {
                columns[k][i] =
                        k == size ? Elementary.exp(logSizes[i]) : k == data ? Elementary.exp(logData[i]) : point[k];
            }
        }
        return law.predict(Rows.of(columns));
    }
}

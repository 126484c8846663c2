package org.curvewright.plugins.inference;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Law;

/** Functions of many laws of one formulation, all predictions of a law in one evaluation. */
final class FunctionValues {

    private FunctionValues() {}

    /** The value of function k at law d as {@code [k][d]}. */
    static double[][] of(List<LawFunction> functions, List<Law> laws) {
        double[][] values = new double[functions.size()][laws.size()];
        for (int k = 0; k < values.length; k++) {
            LawFunction function = functions.get(k);
            for (int d = 0; d < laws.size() && function.predicted().isEmpty(); d++) {
                values[k][d] = function.of(laws.get(d));
            }
        }
        int[] predictions = IntStream.range(0, values.length)
                .filter(k -> functions.get(k).predicted().isPresent())
                .toArray();
        if (predictions.length > 0 && !laws.isEmpty()) {
            predict(functions, laws, predictions, values);
        }
        return values;
    }

    private static void predict(List<LawFunction> functions, List<Law> laws, int[] predictions, double[][] values) {
        Rows rows = Rows.together(IntStream.of(predictions)
                .mapToObj(k -> functions.get(k).predicted())
                .flatMap(Optional::stream)
                .toList());
        Derivatives out = new Derivatives(
                rows.size(), laws.get(0).formulation().parameters().size(), 0);
        for (int d = 0; d < laws.size(); d++) {
            Law law = laws.get(d);
            law.formulation().evaluate(rows, law.theta(), out);
            for (int i = 0; i < predictions.length; i++) {
                values[predictions[i]][d] = out.value()[i];
            }
        }
    }
}

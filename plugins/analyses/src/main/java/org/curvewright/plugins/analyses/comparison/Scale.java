package org.curvewright.plugins.analyses.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;

/** What cut-offs go forward along: a covariate, or compute, C = 6 N D in FLOP, of runs that have N parameters and D tokens. */
final class Scale {

    private static final String COMPUTE = "C";
    private static final double FLOP_PER_PARAMETER_AND_TOKEN = 6;

    private Scale() {}

    static Optional<Sizes> of(String by, Dataset data) {
        return Sizes.of(by, data).or(() -> by.equals(COMPUTE) ? compute(data) : Optional.empty());
    }

    private static Optional<Sizes> compute(Dataset data) {
        return Sizes.of("N", data).flatMap(n -> Sizes.of("D", data).flatMap(d -> compute(data, n.place(), d.place())));
    }

    private static Optional<Sizes> compute(Dataset data, int parameters, int tokens) {
        double[] flop = new double[data.size()];
        Arrays.setAll(
                flop,
                i -> FLOP_PER_PARAMETER_AND_TOKEN
                        * data.rows().value(parameters)[i]
                        * data.rows().value(tokens)[i]);
        return Sizes.of(
                COMPUTE,
                new Dataset(
                        data.name(),
                        List.of(Variable.of(COMPUTE, "FLOP")),
                        data.response(),
                        Rows.of(flop),
                        data.observed(),
                        Dataset.Roles.NONE));
    }

    static List<Problem> problems(String by, List<PlannedFit> fits) {
        return Sizes.problems(
                by, fits.stream().filter(fit -> of(by, fit.dataset()).isEmpty()).toList());
    }
}

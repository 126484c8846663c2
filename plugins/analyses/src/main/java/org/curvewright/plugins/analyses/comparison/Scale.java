package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;

/**
 * What cut-offs go forward along: a covariate of any of the rivals, which all have the same runs, or compute, C = 6 N D in FLOP, of
 * runs that have N parameters and D tokens.
 */
final class Scale {

    private static final String COMPUTE = "C";
    private static final double FLOP_PER_PARAMETER_AND_TOKEN = 6;

    private Scale() {}

    static Optional<Sizes> of(String by, List<Dataset> rivals) {
        Optional<Sizes> own = covariate(by, rivals);
        return own.isPresent() || !by.equals(COMPUTE) ? own : compute(rivals);
    }

    private static Optional<Sizes> covariate(String name, List<Dataset> rivals) {
        return rivals.stream().flatMap(data -> Sizes.of(name, data).stream()).findFirst();
    }

    private static Optional<Sizes> compute(List<Dataset> rivals) {
        return column("N", rivals)
                .flatMap(n -> column("D", rivals)
                        .filter(d -> d.length == n.length
                                && n.length == rivals.get(0).size())
                        .flatMap(d -> compute(rivals.get(0), n, d)));
    }

    private static Optional<double[]> column(String name, List<Dataset> rivals) {
        return rivals.stream()
                .flatMap(data -> Sizes.of(name, data).map(sizes -> data.rows().value(sizes.place())).stream())
                .findFirst();
    }

    private static Optional<Sizes> compute(Dataset runs, double[] parameters, double[] tokens) {
        double[] flop = new double[parameters.length];
        Arrays.setAll(flop, i -> FLOP_PER_PARAMETER_AND_TOKEN * parameters[i] * tokens[i]);
        return Sizes.of(
                COMPUTE,
                new Dataset(
                        runs.name(),
                        List.of(Variable.of(COMPUTE, "FLOP")),
                        runs.response(),
                        Rows.of(flop),
                        runs.observed(),
                        Dataset.Roles.NONE));
    }

    /** Of the responses whose laws have no such covariate, not one of them. */
    static List<Problem> problems(String by, List<PlannedFit> fits) {
        Map<String, List<PlannedFit>> responses = new LinkedHashMap<>();
        fits.forEach(fit -> responses
                .computeIfAbsent(Quality.response(fit.key()), path -> new ArrayList<>())
                .add(fit));
        return responses.entrySet().stream()
                .filter(response -> of(by, datasets(response.getValue())).isEmpty())
                .map(response -> new Problem(
                        "UNKNOWN_COVARIATE",
                        "with.by",
                        "no law of " + response.getKey() + " has a covariate '" + by + "'; allowed: "
                                + allowed(datasets(response.getValue()))))
                .toList();
    }

    private static List<Dataset> datasets(List<PlannedFit> fits) {
        return fits.stream().map(PlannedFit::dataset).toList();
    }

    private static String allowed(List<Dataset> rivals) {
        Stream<String> compute = compute(rivals).isPresent() ? Stream.of(COMPUTE) : Stream.empty();
        return Stream.concat(
                        rivals.stream()
                                .flatMap(data -> data.covariates().stream().map(Variable::name)),
                        compute)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}

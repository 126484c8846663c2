package org.curvewright.plugins.analyses.quantities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.ParameterSpace;

/** What is asked, as functions of one law; and what keeps it from being asked. */
record Asked(QuantitiesConfiguration with) {

    Stream<Problem> problems(PlannedFit fit) {
        List<Problem> problems = new ArrayList<>();
        List<String> symbols = fit.formulation().parameters().symbols();
        with.ratios()
                .forEach((name, pair) -> pair.stream()
                        .filter(symbol -> !symbols.contains(symbol))
                        .forEach(symbol -> problems.add(new Problem(
                                "UNKNOWN_PARAMETER",
                                "with.ratios." + name,
                                "no parameter '" + symbol + "' in " + fit.key().path()
                                        + DidYouMean.hint(symbol, symbols)))));
        List<String> names = names(fit.formulation());
        with.values()
                .forEach((name, point) -> names.stream()
                        .filter(covariate -> !point.containsKey(covariate))
                        .forEach(covariate -> problems.add(open(fit, "with.values." + name, covariate))));
        with.reaches().forEach((name, point) -> {
            List<String> missing = names.stream()
                    .filter(covariate -> !point.containsKey(covariate))
                    .toList();
            if (missing.size() != 1) {
                problems.add(new Problem(
                        "OPEN_COVARIATE",
                        "with.reaches." + name,
                        "of the covariates of '" + fit.key().formulation() + "' ("
                                + String.join(", ", names) + ") exactly one must be left out, to be found; "
                                + missing.size() + " are"));
            }
        });
        return problems.stream();
    }

    private static Problem open(PlannedFit fit, String path, String covariate) {
        return new Problem(
                "OPEN_COVARIATE",
                path,
                "'" + fit.key().formulation() + "' also depends on " + covariate + ", which has no value here");
    }

    private static List<String> names(Formulation formulation) {
        return formulation.covariates().stream().map(Variable::name).toList();
    }

    List<LawFunction> functions(FitResult fit) {
        Formulation formulation = fit.request().formulation();
        String unit = fit.request().dataset().response().unit();
        List<LawFunction> functions = new ArrayList<>();
        with.values()
                .forEach((name, point) -> functions.add(LawFunction.prediction(
                        name,
                        unit,
                        Rows.of(names(formulation).stream()
                                .map(covariate -> new double[] {point.getOrDefault(covariate, Double.NaN)})
                                .toArray(double[][]::new)))));
        with.ratios().forEach((name, pair) -> functions.add(ratio(name, fit, pair)));
        with.reaches().forEach((name, point) -> functions.add(scale(name, fit, point)));
        functions.addAll(new Expressions(with).functions(fit, functions));
        return functions;
    }

    private static LawFunction ratio(String name, FitResult fit, List<String> pair) {
        ParameterSpace parameters = fit.request().formulation().parameters();
        FittedUnits units = FittedUnits.of(
                fit.request().formulation().covariates(), fit.request().dataset());
        int above = parameters.index(pair.get(0)).orElseThrow();
        int below = parameters.index(pair.get(1)).orElseThrow();
        String over = units.of(parameters.get(above));
        String under = units.of(parameters.get(below));
        boolean positive = Stream.of(above, below)
                .allMatch(k -> parameters.get(k).support().lower() >= 0);
        return new ParameterRatio(name, over.equals(under) ? "" : over + "/(" + under + ")", above, below, positive);
    }

    /** From the largest value that was seen of the covariate to find. */
    private static LawFunction scale(String name, FitResult fit, Map<String, Double> point) {
        List<Variable> covariates = fit.request().formulation().covariates();
        double[] start = new double[covariates.size()];
        int along = 0;
        for (int k = 0; k < start.length; k++) {
            boolean given = point.containsKey(covariates.get(k).name());
            along = given ? along : k;
            start[k] = given
                    ? point.getOrDefault(covariates.get(k).name(), Double.NaN)
                    : Arrays.stream(fit.request().dataset().rows().value(k))
                            .max()
                            .orElse(1);
        }
        double value = point.getOrDefault(QuantitiesConfiguration.VALUE, Double.NaN);
        return new ScaleReached(name, covariates.get(along).unit(), value, start, along);
    }
}

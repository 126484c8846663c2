package org.curvewright.plugins.analyses.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Transform;

/**
 * One design with its truth: what is known of it and what is asked.
 *
 * @param functions every parameter, then the prediction beyond the data
 * @param answers their true values
 */
record Scene(FitResult fit, Law truth, List<LawFunction> functions, double[] answers) {

    static final String PREDICTION = "prediction";

    static Scene of(FitResult fit, CoverageConfiguration with) {
        Law truth = truth(fit, with.truth());
        ParameterSpace parameters = fit.request().formulation().parameters();
        FittedUnits units = FittedUnits.of(
                fit.request().formulation().covariates(), fit.request().dataset());
        List<LawFunction> functions = new ArrayList<>();
        IntStream.range(0, parameters.size())
                .mapToObj(k -> LawFunction.parameter(k, parameters.get(k).measuredIn(units.of(parameters.get(k)))))
                .forEach(functions::add);
        String unit = fit.request().dataset().response().unit();
        functions.add(LawFunction.prediction(PREDICTION, unit, beyond(fit, with.beyond())));
        double[] answers =
                functions.stream().mapToDouble(function -> function.of(truth)).toArray();
        double seen = Math.min(with.beyond(), with.plateau().orElse(with.beyond()));
        answers[answers.length - 1] = truth.predict(beyond(fit, seen))[0];
        return new Scene(fit, truth, functions, answers);
    }

    /** Whether a function is an amplitude, known up to a factor, whose intervals are as wide as the logarithm of that factor. */
    boolean logarithmic(int function) {
        ParameterSpace parameters = truth.formulation().parameters();
        return function < parameters.size() && parameters.get(function).transform() == Transform.LOG;
    }

    /** upper − lower, of an amplitude ln(upper/lower); NaN where an end is open or an amplitude's is not above 0. */
    double width(int function, double lower, double upper) {
        if (!logarithmic(function)) {
            return upper - lower;
        }
        return lower > 0 ? Elementary.log(upper / lower) : Double.NaN;
    }

    private static Law truth(FitResult fit, Map<String, Double> stated) {
        ParameterSpace parameters = fit.request().formulation().parameters();
        double[] theta = fit.fit().law().theta();
        Arrays.setAll(theta, k -> stated.getOrDefault(parameters.get(k).symbol(), theta[k]));
        return new Law(fit.request().formulation(), theta);
    }

    /** So many times the largest value of every covariate. */
    private static Rows beyond(FitResult fit, double times) {
        Rows rows = fit.request().dataset().rows();
        double[][] columns = IntStream.range(0, rows.covariates())
                .mapToObj(k ->
                        new double[] {times * Arrays.stream(rows.value(k)).max().orElse(Double.NaN)})
                .toArray(double[][]::new);
        return Rows.of(columns);
    }
}

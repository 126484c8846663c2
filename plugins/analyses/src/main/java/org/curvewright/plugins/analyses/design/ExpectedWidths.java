package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Parameter;

/** How wide the interval of every parameter and target would be. */
record ExpectedWidths(Assumed assumed, Information information, Map<String, Rows> targets, double level) {

    private static final double PERCENT = 100;

    /** The parameters, then the targets. */
    List<LawFunction> functions() {
        List<LawFunction> functions = new ArrayList<>();
        List<Parameter> parameters = parameters();
        for (int k = 0; k < parameters.size(); k++) {
            functions.add(LawFunction.parameter(k, parameters.get(k)));
        }
        targets.forEach((label, row) -> functions.add(
                LawFunction.prediction(label, assumed.design().response().unit(), row)));
        return functions;
    }

    /**
     * From which function on intervals are simulated: those of parameters say nothing where only their combinations along the
     * line of the design are determined, and searching where they end is what takes longest.
     */
    int first() {
        return information.identifies() ? 0 : parameters().size();
    }

    private List<Parameter> parameters() {
        return assumed.law().formulation().parameters().parameters();
    }

    /** One for every function, in order. */
    List<Width> of(Outcome outcome) {
        FittedUnits units = FittedUnits.of(assumed.law().formulation().covariates(), assumed.design());
        List<LawFunction> functions = functions();
        List<Width> widths = new ArrayList<>();
        for (int k = 0; k < functions.size(); k++) {
            LawFunction function = functions.get(k);
            boolean parameter = k < parameters().size();
            widths.add(new Width(
                    parameter ? function.name() : "targets/" + Findings.part(function.name()),
                    function.name(),
                    parameter ? units.of(parameters().get(k)) : function.unit(),
                    function.of(assumed.law()),
                    outcome.interval(k),
                    outcome.open(k),
                    linearised(gradient(function, k)),
                    outcome.spread(k, level)));
        }
        return widths;
    }

    private double[] gradient(LawFunction function, int at) {
        if (function.predicted().isPresent()) {
            return Information.gradient(assumed.law(), function.predicted().get());
        }
        double[] own = new double[parameters().size()];
        own[at] = 1;
        return own;
    }

    private int freedom() {
        return assumed.design().size() - parameters().size();
    }

    private double linearised(double[] gradient) {
        return unpromised().isPresent()
                ? Double.NaN
                : 2 * assumed.noise().reach(level, freedom()) * information.deviation(gradient);
    }

    /** Why Fisher's information promises no width, where it does not. */
    Optional<Notice> unpromised() {
        if (!information.identifies()) {
            return Optional.of(new Notice("NOT_IDENTIFIED", "the design does not identify the law"));
        }
        return freedom() < 1
                ? Optional.of(new Notice("NO_DEGREES_OF_FREEDOM", "as many parameters as runs leave no intervals"))
                : Optional.empty();
    }

    static Lane[] lanes(List<Width> widths) {
        return new Lane[] {
            Lane.labels("quantity", widths.stream().map(Width::name).toList()),
            Lane.labels("unit", widths.stream().map(Width::unit).toList()),
            lane("true", "", widths, Width::truth),
            lane("interval_width", "", widths, Width::interval),
            lane("open_intervals", "percent", widths, width -> PERCENT * width.open()),
            lane("linearised_width", "", widths, Width::linearised),
            lane("spread_of_estimates", "", widths, Width::spread)
        };
    }

    private static Lane lane(String name, String unit, List<Width> widths, ToDoubleFunction<Width> of) {
        return Lane.numbers(name, unit, widths.stream().mapToDouble(of).toArray());
    }
}

package org.curvewright.plugins.analyses.curves;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Restricted;

/** Parameters of laws by symbol, whether they are estimated, tied or fixed. */
final class LawParameters {

    private LawParameters() {}

    static boolean has(Formulation formulation, String symbol) {
        return formulation.parameters().index(symbol).isPresent()
                || formulation instanceof Restricted restricted && has(restricted.inner(), symbol);
    }

    static OptionalDouble of(Law law, String symbol) {
        return of(law.formulation(), law.theta(), symbol);
    }

    private static OptionalDouble of(Formulation formulation, double[] theta, String symbol) {
        if (formulation instanceof Restricted restricted) {
            return of(restricted.inner(), restricted.expand(theta), symbol);
        }
        var place = formulation.parameters().index(symbol);
        return place.isPresent() ? OptionalDouble.of(theta[place.getAsInt()]) : OptionalDouble.empty();
    }

    /** A parameter as a function of the law. */
    static LawFunction function(Formulation formulation, String symbol) {
        var place = formulation.parameters().index(symbol);
        return place.isPresent()
                ? LawFunction.parameter(
                        place.getAsInt(), formulation.parameters().get(place.getAsInt()))
                : new Fixed(symbol);
    }

    private record Fixed(String name) implements LawFunction {

        @Override
        public String unit() {
            return "";
        }

        @Override
        public double of(Law law) {
            return LawParameters.of(law, name).orElse(Double.NaN);
        }
    }

    /** A problem for every fit whose law lacks one of the symbols. */
    static List<Problem> missing(List<PlannedFit> fits, String path, String... symbols) {
        return fits.stream()
                .flatMap(fit -> List.of(symbols).stream()
                        .filter(symbol -> !has(fit.formulation(), symbol))
                        .map(symbol -> new Problem(
                                "NO_SUCH_PARAMETER",
                                path,
                                "no parameter '" + symbol + "' in " + fit.key().path() + "; it has "
                                        + String.join(
                                                ", ",
                                                fit.formulation().parameters().symbols()))))
                .toList();
    }
}

package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Support;

/**
 * Where an estimate ± its error leaves what a quantity can be. Cutting it there would keep the coverage and hide that the tangent
 * says nothing of the bound, so the ends stay as they are and the interval says it.
 */
final class Supports {

    static final String CODE = "BEYOND_SUPPORT";
    private static final int DIGITS = 4;

    private Supports() {}

    static Interval noted(FitResult fit, LawFunction function, Interval interval) {
        Support support = of(fit, function);
        double lower = interval.lower().orElse(support.lower());
        double upper = interval.upper().orElse(support.upper());
        return lower >= support.lower() && upper <= support.upper()
                ? interval
                : interval.noting(List.of(new Notice(
                        CODE,
                        said(lower < support.lower(), lower, support.lower(), "below", "least", function)
                                .or(() -> said(true, upper, support.upper(), "above", "most", function))
                                .orElse(""))));
    }

    private static Optional<String> said(
            boolean beyond, double end, double bound, String side, String most, LawFunction function) {
        return beyond
                ? Optional.of("the interval goes to " + Decimal.significant(end, DIGITS) + ", " + side + " "
                        + Decimal.shortest(bound) + ", the " + most + " that " + function.name()
                        + " can be: an estimate plus or minus its error knows no bound; profile-likelihood, or percentiles of a"
                        + " bootstrap, end there")
                : Optional.empty();
    }

    /** Of a parameter, of a share that a law predicts, or of what is positive; else every number. */
    private static Support of(FitResult fit, LawFunction function) {
        if (function.parameter().isPresent()) {
            return fit.request()
                    .formulation()
                    .parameters()
                    .get(function.parameter().getAsInt())
                    .support();
        }
        if (function.predicted().isPresent() && isShare(fit.request().dataset())) {
            return Support.UNIT;
        }
        return function.positive() ? Support.NON_NEGATIVE : Support.REAL;
    }

    private static boolean isShare(Dataset data) {
        return data.response().unit().equals("probability")
                && Arrays.stream(data.observed()).allMatch(Support.UNIT::contains);
    }
}

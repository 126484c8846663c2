package org.curvewright.plugins.reports.figures;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Published;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** One quantity of every law of every response of a section; NaN where it has none. */
record Scores(Contents contents, List<Rivals> rivals, List<String> formulations, String quantity) {

    boolean isFitted(int response, int formulation) {
        return score(response, formulation, law -> 1) == 1;
    }

    double found(int response, int formulation) {
        return score(response, formulation, law -> orNone(contents.number(address(law))));
    }

    double published(int response, int formulation) {
        return score(response, formulation, law -> orNone(Published.number(contents.document(), address(law))));
    }

    /** The lowest of one response. */
    double lowest(int response) {
        return lowest(law -> orNone(contents.number(address(law))), response);
    }

    double lowestPublished(int response) {
        return lowest(law -> orNone(Published.number(contents.document(), address(law))), response);
    }

    private double lowest(ToDoubleFunction<FitSection> score, int response) {
        return rivals.get(response).laws().stream()
                .mapToDouble(score)
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
    }

    private double score(int response, int formulation, ToDoubleFunction<FitSection> score) {
        return rivals.get(response).laws().stream()
                .filter(law -> law.key().formulation().equals(formulations.get(formulation)))
                .mapToDouble(score)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String address(FitSection law) {
        return law.address() + "/" + quantity;
    }

    private static double orNone(OptionalDouble number) {
        return number.orElse(Double.NaN);
    }
}

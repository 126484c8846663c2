package org.curvewright.runner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.spi.data.CurveGrid;
import org.curvewright.spi.inference.LawFunction;

/** What every fit's inference is asked for: its parameters, then the points of its curve. */
public final class LawFunctions {

    private LawFunctions() {}

    static List<LawFunction> of(FitPlan fit) {
        List<LawFunction> functions = new ArrayList<>();
        IntStream.range(0, fit.formulation().parameters().size())
                .mapToObj(k ->
                        LawFunction.parameter(k, fit.formulation().parameters().get(k)))
                .forEach(functions::add);
        CurveGrid.along(fit.dataset())
                .ifPresent(grid -> IntStream.range(0, grid.size())
                        .mapToObj(point -> LawFunction.prediction(
                                "curve/" + point, fit.dataset().response().unit(), grid.row(point)))
                        .forEach(functions::add));
        return functions;
    }
}

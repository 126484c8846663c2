package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.FittedUnits;
import org.curvewright.spi.law.Parameter;

/**
 * How wide the interval of every parameter and target would be, as one table.
 *
 * @param expected the width by Fisher's information of a quantity with such a standard deviation; NaN where there is none
 */
record ExpectedWidths(
        Assumed assumed,
        Map<String, Rows> targets,
        DoubleUnaryOperator expected,
        Worlds.Outcome outcome,
        double level) {

    private record Row(String quantity, String unit, double truth, double expected, double simulated) {}

    Lane[] lanes() {
        Information information = Information.of(assumed);
        List<Row> rows = new ArrayList<>();
        FittedUnits units = FittedUnits.of(assumed.law().formulation().covariates(), assumed.design());
        List<Parameter> parameters = assumed.law().formulation().parameters().parameters();
        for (int k = 0; k < parameters.size(); k++) {
            double[] own = new double[parameters.size()];
            own[k] = 1;
            Parameter parameter = parameters.get(k);
            rows.add(new Row(
                    parameter.symbol(),
                    units.of(parameter),
                    assumed.law().parameter(k),
                    expected.applyAsDouble(information.deviation(own)),
                    outcome.width(k, level)));
        }
        String unit = assumed.design().response().unit();
        targets.forEach((label, row) -> rows.add(new Row(
                label,
                unit,
                assumed.law().predict(row)[0],
                expected.applyAsDouble(information.deviation(Information.gradient(assumed.law(), row))),
                outcome.width(row, level))));
        return new Lane[] {
            Lane.labels("quantity", rows.stream().map(Row::quantity).toList()),
            Lane.labels("unit", rows.stream().map(Row::unit).toList()),
            Lane.numbers("true", "", rows.stream().mapToDouble(Row::truth).toArray()),
            Lane.numbers(
                    "expected_width",
                    "",
                    rows.stream().mapToDouble(Row::expected).toArray()),
            Lane.numbers(
                    "simulated_width",
                    "",
                    rows.stream().mapToDouble(Row::simulated).toArray())
        };
    }
}

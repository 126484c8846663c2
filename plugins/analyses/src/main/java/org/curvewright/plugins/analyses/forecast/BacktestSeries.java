package org.curvewright.plugins.analyses.forecast;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;

/** The forecasts of the past, one a row. */
final class BacktestSeries {

    static final Notice NONE =
            new Notice("NO_BACKTEST", "the runs leave no smaller cut-off to fit to and to forecast larger ones from");

    private BacktestSeries() {}

    static Finding of(String address, Evidence evidence) {
        List<Judged> judged = evidence.track().judged();
        if (judged.isEmpty()) {
            return Finding.absent(address, Kind.SERIES, "", NONE);
        }
        RunTable table = evidence.table();
        String unit = table.data().response().unit();
        String size = table.sizeUnit();
        return Finding.series(
                address,
                lane("cutoff", size, judged, Judged::cutoff),
                Lane.labels("label", judged.stream().map(Judged::label).toList()),
                lane("target", size, judged, Judged::target),
                lane("reach", "decades", judged, Judged::reach),
                lane("predicted", unit, judged, past -> past.predicted().value()),
                lane("observed", unit, judged, Judged::observed),
                lane("signed-error", "percent", judged, Judged::signedError),
                lane("lower", unit, judged, past -> past.predicted().lower().orElse(Double.NaN)),
                lane("upper", unit, judged, past -> past.predicted().upper().orElse(Double.NaN)));
    }

    private static Lane lane(String name, String unit, List<Judged> judged, ToDoubleFunction<Judged> value) {
        return Lane.numbers(name, unit, judged.stream().mapToDouble(value).toArray());
    }
}

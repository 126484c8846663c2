package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Nature;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Sampling;
import org.curvewright.spi.data.Variable;

/**
 * What the response does to the quantity that grows smoothly. A loss is it (good). A smooth function of it bends where the
 * loss does not (caution). An accuracy counts what passes a threshold: it stays at chance, climbs and ends at a ceiling, and
 * runs at chance say nothing of the climb; so at least half of the runs must lie above chance by more than sampling error
 * explains (one-sided 5 %), else the climb was not seen (fail). Told from unit, items and chance level, or stated.
 */
record MetricNature() implements Item {

    private static final double ONE_SIDED_5_PERCENT = 0.95;

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        Dataset data = evidence.table().data();
        Optional<Nature> nature = evidence.with().nature().or(() -> told(data));
        if (nature.isEmpty()) {
            return assessed(
                    Mark.CAUTION,
                    "what the unit '" + data.response().unit() + "' measures is not known; state it by nature");
        }
        return switch (nature.get()) {
            case LINEAR -> assessed(Mark.PASS, "a linear metric, in " + unit(data));
            case NONLINEAR -> assessed(Mark.CAUTION, "a nonlinear function of the loss bends where the loss does not");
            case THRESHOLDED -> thresholded(evidence, data);
        };
    }

    private static Assessment assessed(Mark mark, String reason) {
        return new Assessment("metric-nature", mark, reason);
    }

    private static String unit(Dataset data) {
        return data.response().unit().isEmpty() ? "no unit" : data.response().unit();
    }

    /** Losses are in nats or bits; what has items, trials or a chance level, or is an acc, counts where it is a share. */
    static Optional<Nature> told(Dataset data) {
        Variable response = data.response();
        String unit = response.unit().toLowerCase(Locale.ROOT);
        if (unit.startsWith("nat") || unit.startsWith("bit")) {
            return Optional.of(Nature.LINEAR);
        }
        boolean counts = response.items().isPresent()
                || response.chance().isPresent()
                || data.trials().isPresent()
                || response.convention().filter(name -> name.startsWith("acc")).isPresent();
        boolean share = Arrays.stream(data.observed()).allMatch(value -> value >= 0 && value <= 1);
        return share && (counts || unit.equals("probability")) ? Optional.of(Nature.THRESHOLDED) : Optional.empty();
    }

    private static Assessment thresholded(Evidence evidence, Dataset data) {
        if (data.response().chance().isEmpty()) {
            return assessed(
                    Mark.CAUTION, "an accuracy counts what passes a threshold, and its chance level is not known");
        }
        double chance = data.response().chance().getAsDouble();
        double z = Normal.STANDARD.quantile(ONE_SIDED_5_PERCENT);
        Optional<double[]> errors = Sampling.of(data).map(Sampling::errors);
        int[] rows = evidence.training();
        long above = Arrays.stream(rows)
                .filter(row -> data.observed()[row]
                        > chance + z * errors.map(all -> all[row]).orElse(0.0))
                .count();
        boolean seen = 2 * above >= rows.length;
        return assessed(
                seen ? Mark.CAUTION : Mark.FAIL,
                "an accuracy counts what passes a threshold; " + above + " of " + rows.length
                        + " runs lie above chance (" + Decimal.significant(chance, 3)
                        + ") by more than sampling error (at least half must)");
    }
}

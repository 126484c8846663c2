package org.curvewright.plugins.analyses.forecast;

import java.util.List;
import org.curvewright.plugins.analyses.forecast.Assessment.Mark;
import org.curvewright.plugins.analyses.forecast.Forecaster.Weighted;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Interval;

/**
 * Whether the data determine the forecast. Good where they determine every parameter of each law that counts for a tenth or
 * more; caution where they do not, but the forecast's own confidence interval is closed, so that what is not determined
 * matters little at the target; fail where that interval is open or a break outside the data cannot be excluded.
 */
record Identification() implements Item {

    @Override
    public Assessment judge(Evidence evidence, Target target, Predicted predicted) {
        if (evidence.openBreak().isPresent()) {
            return assessed(Mark.FAIL, evidence.openBreak().get());
        }
        List<Weighted> laws = evidence.forecaster().laws().stream()
                .filter(law -> law.weight() >= Evidence.COUNTS)
                .toList();
        boolean closed = predicted.confidence().filter(Identification::isClosed).isPresent();
        List<String> unsure = laws.stream()
                .filter(law -> !Quality.identified(law.law().fit().fit()))
                .map(law -> unsure(law.law()))
                .toList();
        if (!closed) {
            return assessed(Mark.FAIL, "the data leave the forecast's interval open");
        }
        return unsure.isEmpty()
                ? assessed(Mark.PASS, "the data determine every parameter")
                : assessed(Mark.CAUTION, String.join(", ", unsure) + ", but the forecast's interval is closed");
    }

    private static String unsure(LawForecaster law) {
        FitStatus status = law.fit().fit().status();
        return law.name() + " is " + status
                + (status == FitStatus.BUDGET_EXHAUSTED ? ", so that another optimum may forecast otherwise" : "");
    }

    private static boolean isClosed(Interval interval) {
        return interval.lower().isPresent() && interval.upper().isPresent();
    }

    private static Assessment assessed(Mark mark, String reason) {
        return new Assessment("identifiability", mark, reason);
    }
}

package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Law;

/** What is said of one change of the training. */
record RegimeCard(FitResult fit, RegimeTest test, RegimeChange.Configuration with, AnalysisContext context) {

    /** More often than this the first curve may have gone on rising. */
    private static final double DOUBT = 0.05;

    void report(Findings findings) {
        Dataset data = fit.request().dataset();
        String unit = data.response().unit();
        Law law = fit.fit().law();
        List<Notice> notices = notices();
        Notice[] all = notices.toArray(Notice[]::new);
        Interval interval = new Interval(
                end(test.lower()),
                end(test.upper()),
                OptionalDouble.empty(),
                with.level(),
                with.bootstrap().method(data.size()),
                with.bootstrap().tooLong(data.size()).stream().toList());
        findings.estimate("ceiling-before", RegimeTest.value(law, "A1"), unit, all);
        findings.estimate("ceiling-after", RegimeTest.value(law, "A2"), unit, all);
        findings.estimate("ceiling-gain", test.gain(), unit, interval, all);
        findings.measurement("likelihood-ratio", test.ratio(), "");
        findings.measurement("p-value", test.p(), "probability");
        findings.measurement("p-still-rising", test.rising(), "probability");
        if (Double.isFinite(test.better())) {
            findings.measurement("aicc-over-single-rise", test.better(), "");
        }
        findings.verdict("verdict", test.verdict(with), all);
        Optional<String> control = control(findings, unit);
        findings.series(
                "series",
                Lane.numbers(
                        with.by(),
                        data.covariates().get(place()).unit(),
                        data.rows().value(place())),
                Lane.numbers("observed", unit, data.observed()),
                Lane.numbers("predicted", unit, law.predict(data.rows())));
        findings.verdict(
                "answer", answer(interval) + control.map(said -> "; " + said).orElse(""), all);
    }

    private int place() {
        return Sizes.of(with.by(), fit.request().dataset()).orElseThrow().place();
    }

    private static OptionalDouble end(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(Quality.notices(fit.fit()));
        if (test.rising() > DOUBT && with.control().isEmpty()) {
            notices.add(new Notice(
                    "NOT_YET_PLATEAUED",
                    "in " + Decimal.significant(100 * test.rising(), 3)
                            + " % of the draws the first curve would have risen by more than the margin without the"
                            + " change; a gain may be its own"));
        }
        return notices;
    }

    /** The second ceiling against that of the control. */
    private Optional<String> control(Findings findings, String unit) {
        Optional<FitResult> control = with.control().stream()
                .flatMap(section -> context.fits(section).stream())
                .filter(other -> other.key().group().equals(fit.key().group())
                        && other.key().response().equals(fit.key().response()))
                .filter(other -> !other.fit().failed())
                .findFirst();
        return control.map(found -> {
            double gain = RegimeTest.value(fit.fit().law(), "A2")
                    - ceiling(found.fit().law());
            List<Law> ones = with.bootstrap().laws(fit, with.by(), Recipe.seed(fit, context));
            List<Law> others = with.bootstrap().laws(found, with.by(), Recipe.seed(found, context));
            double[] gains = new double[Math.min(ones.size(), others.size())];
            Arrays.setAll(gains, i -> RegimeTest.value(ones.get(i), "A2") - ceiling(others.get(i)));
            Interval interval = with.bootstrap().interval(gains, fit, found);
            findings.estimate("gain-over-control", gain, unit, interval);
            return "against the control it ends " + Words.more(gain, "higher", "lower")
                    + Words.intervalOf(gain, interval);
        });
    }

    private double ceiling(Law law) {
        return RegimeTest.value(law, with.controlCeiling());
    }

    private String answer(Interval interval) {
        String gain = Words.number(test.gain()) + Words.interval(interval);
        String doubt = test.rising() > DOUBT && with.control().isEmpty()
                ? ", unless the first curve had not reached its own ceiling, which happens in "
                        + Decimal.significant(100 * test.rising(), 3) + " % of the draws"
                : "";
        return switch (test.verdict(with)) {
            case "RAISED" -> "the change raised the ceiling by " + gain + ", p " + Words.number(test.p()) + doubt;
            case "EFFICIENCY_ONLY" ->
                "the change brought a second rise, but no higher ceiling is shown: gain " + gain + ", p "
                        + Words.number(test.p()) + "; " + test.obstacle(with);
            default ->
                "no higher ceiling is shown: gain " + gain + ", p " + Words.number(test.p()) + "; "
                        + test.obstacle(with);
        };
    }
}

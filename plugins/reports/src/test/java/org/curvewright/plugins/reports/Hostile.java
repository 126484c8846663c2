package org.curvewright.plugins.reports;

import java.util.List;
import java.util.Map;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Verdict;

/** A document whose every label tries to become markup, and whose numbers are missing where they can be. */
public final class Hostile {

    public static final String SCRIPT = "<script>alert(1)</script>";
    private static final String BREAK = "a|b\n# c\r\n![x](javascript:y) `z` *w* \u0000 \u202E";

    private Hostile() {}

    public static ResultDocument document() {
        double[] n = {1e6, 1e7, 1e8};
        double[] y = {3, 2, 1};
        List<String> names = List.of(SCRIPT, BREAK, "");
        return new DocumentBuilder()
                .named(SCRIPT)
                .asking(BREAK)
                .notice("ODD", SCRIPT + BREAK)
                .data(BREAK, SCRIPT, 3, Map.of(BREAK, 1), Variable.of(SCRIPT, BREAK))
                .fit(new FitBuilder("loss", SCRIPT, "failing" + BREAK, "Loss <script> Scaling")
                        .observations(names, n, y)
                        .certificate(Certificate.NONE)
                        .status(FitStatus.FAILED, SCRIPT))
                .fit(new FitBuilder("loss", SCRIPT, SCRIPT, "Loss <script> Scaling")
                        .observations(names, n, y)
                        .parameter(Parameter.exponent(BREAK, SCRIPT), 0.5, 0.4, 0.6)
                        .score("adjusted-r2", 0.5)
                        .law(size -> 3 - 1e-8 * size, 0.1))
                .analysis(
                        "back|test",
                        SCRIPT,
                        BREAK,
                        Finding.verdict("loss/x/kaplan/best", SCRIPT + BREAK),
                        Finding.of("loss/x/kaplan/mape", Finding.Kind.MEASUREMENT, Double.NaN, BREAK),
                        Finding.series(
                                "loss/x/kaplan/series",
                                Lane.labels("label", names),
                                Lane.numbers("N", SCRIPT, n),
                                Lane.numbers("observed", BREAK, new double[] {1, Double.NaN, 2}),
                                Lane.numbers("predicted", "", new double[] {Double.NaN, Double.NaN, Double.NaN}),
                                Lane.numbers("held_out", "", new double[] {0, Double.NaN, 1})),
                        Finding.series("short/series", Lane.numbers("observed", "", new double[0])))
                .claim(SCRIPT + BREAK, "analyses/back|test/loss/x/kaplan/best", BREAK, SCRIPT, Verdict.HOLDS)
                .claim(SCRIPT, "nowhere/" + BREAK, "is 1", "", Verdict.CANNOT_BE_TOLD)
                .build();
    }
}

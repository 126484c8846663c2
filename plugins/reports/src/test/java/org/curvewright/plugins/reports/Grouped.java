package org.curvewright.plugins.reports;

import java.util.List;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.report.ResultDocument;

/** Two groups, fitted apart and fitted with a level each and one exponent for both. */
final class Grouped {

    private static final double[] SIZES = {1e8, 1e9, 1e10};

    private Grouped() {}

    static ResultDocument document() {
        DocumentBuilder document = new DocumentBuilder();
        document.fit(apart("low", 1)).fit(apart("high", 4));
        document.fit(new FitBuilder("shared", "score", "line", "Shared")
                .observations(
                        List.of("low", "high", "low", "high", "low", "high"),
                        new double[] {1e8, 1e8, 1e9, 1e9, 1e10, 1e10},
                        new double[] {1, 4, 2, 5, 3, 6})
                .law(n -> StrictMath.log10(n) - 5.5, 0)
                .withoutCurve()
                .parameter(Parameter.level("E[low]", "level"), 1, 0.9, 1.1)
                .parameter(Parameter.level("E[high]", "level"), 4, 3.9, 4.1));
        return document.build();
    }

    private static FitBuilder apart(String group, double level) {
        return new FitBuilder("apart", "score", "line", "Apart")
                .group(group)
                .observations(List.of("a", "b", "c"), SIZES, new double[] {level, level + 1, level + 2})
                .law(n -> level + StrictMath.log10(n) - 8, 0);
    }
}

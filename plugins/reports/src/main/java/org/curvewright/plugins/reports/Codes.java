package org.curvewright.plugins.reports;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of these reports mean. */
final class Codes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "PNG_SKIPPED",
                    "no PNG was drawn because this machine has no usable fonts; the SVG figures need none",
                    "install fontconfig and any font, such as DejaVu, then run 'render --report figures'"),
            new Explanation(
                    "NO_FIGURES",
                    "no figure was written because the document holds nothing to draw",
                    "ask for an analysis that compares laws, predicts or varies something, or leave 'figures' out"));

    private Codes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}

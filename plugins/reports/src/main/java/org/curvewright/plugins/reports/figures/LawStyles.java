package org.curvewright.plugins.reports.figures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.spi.report.ResultDocument;

/** The same look for a law in every figure. */
final class LawStyles {

    private final List<String> formulations;

    LawStyles(ResultDocument document) {
        Set<String> seen = new LinkedHashSet<>();
        document.fits().forEach(fit -> seen.add(fit.key().formulation()));
        this.formulations = List.copyOf(seen);
    }

    /** In the order of the document. */
    List<String> formulations() {
        return formulations;
    }

    Style of(String formulation) {
        return Style.of(Math.max(0, formulations.indexOf(formulation)));
    }
}

package org.curvewright.plugins.reports.markdown;

import java.util.List;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The evidence for optima, a line a fit. */
final class Certificates {

    private Certificates() {}

    static Table of(List<FitSection> fits) {
        Table table = new Table(
                "certificate",
                ">searched",
                ">reaching-best",
                ">second-basin",
                "cross-check",
                ">cross-check-difference",
                ">condition",
                ">projected-gradient",
                ">curvature + / 0 / −",
                ">rank",
                "at-bound",
                "not-determined");
        fits.forEach(fit -> table.row(line(fit, fit.certificate())));
        return table;
    }

    private static List<String> line(FitSection fit, Certificate certificate) {
        return List.of(
                Markdown.code(fit.address() + "/certificate"),
                certificate.starts() == 0 ? "" : Numbers.of(certificate.starts()),
                certificate.reachingBest().isPresent()
                        ? Numbers.percent(certificate.reachingBest().getAsDouble())
                        : "",
                certificate.secondBasin().isPresent() ? Numbers.of(certificate.secondBasin()) : "",
                Markdown.text(certificate.crossCheck()),
                certificate.crossCheck().isEmpty() ? "" : Numbers.rough(certificate.crossCheckDifference()),
                Numbers.rough(certificate.condition()),
                Numbers.rough(certificate.projectedGradient()),
                eigenvalues(certificate),
                certificate.starts() == 0 ? "" : Numbers.of(certificate.rank()),
                Markdown.text(String.join(", ", certificate.atBound())),
                Markdown.text(certificate.undetermined()));
    }

    private static String eigenvalues(Certificate certificate) {
        int all = certificate.positive() + certificate.zero() + certificate.negative();
        return all == 0 ? "" : certificate.positive() + " / " + certificate.zero() + " / " + certificate.negative();
    }
}

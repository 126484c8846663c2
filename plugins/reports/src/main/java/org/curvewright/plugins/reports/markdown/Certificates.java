package org.curvewright.plugins.reports.markdown;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The evidence for optima, a line a fit; why they are held for optima stands once below, of all of which the same is said. */
final class Certificates {

    private final List<FitSection> fits;
    private final List<String> reasons;

    Certificates(List<FitSection> fits) {
        this.fits = List.copyOf(fits);
        this.reasons =
                fits.stream().flatMap(fit -> reason(fit).stream()).distinct().toList();
    }

    /** Why a fit converged. Of another status the reasons stand in words above the table, and so do cautions. */
    private static Optional<String> reason(FitSection fit) {
        return fit.status() == FitStatus.CONVERGED
                ? fit.reasons().stream().findFirst().map(Reason::text)
                : Optional.empty();
    }

    /** What the notes in the table say. */
    List<String> reasons() {
        return IntStream.range(0, reasons.size())
                .mapToObj(k -> note(k) + ": " + Markdown.text(reasons.get(k)) + ".")
                .toList();
    }

    private static String note(int k) {
        return "note " + (k + 1);
    }

    Table table() {
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
                "not-determined",
                "reason");
        fits.forEach(fit -> table.row(line(fit, fit.certificate())));
        return table;
    }

    private List<String> line(FitSection fit, Certificate certificate) {
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
                Markdown.text(certificate.undetermined()),
                reason(fit).map(reasons::indexOf).map(Certificates::note).orElse(""));
    }

    private static String eigenvalues(Certificate certificate) {
        int all = certificate.positive() + certificate.zero() + certificate.negative();
        return all == 0 ? "" : certificate.positive() + " / " + certificate.zero() + " / " + certificate.negative();
    }
}

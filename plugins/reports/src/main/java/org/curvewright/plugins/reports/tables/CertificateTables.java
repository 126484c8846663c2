package org.curvewright.plugins.reports.tables;

import static org.curvewright.plugins.reports.tables.PlainTable.numbers;
import static org.curvewright.plugins.reports.tables.PlainTable.words;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.curvewright.plugins.reports.tables.PlainTable.Cell;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The evidence that each law is the best of its family, in numbers and in words. */
final class CertificateTables {

    /** The column of all the reasons of a fit, whose cells are taller than a page of a paper where there are many. */
    static final String REASONS = "reasons";

    private final List<FitSection> fits;

    CertificateTables(List<FitSection> fits) {
        this.fits = List.copyOf(fits);
    }

    PlainTable table() {
        PlainTable table = new PlainTable(
                "certificates",
                "The evidence that the fits are global optima.",
                words("fit"),
                numbers("searched"),
                numbers("reach the best"),
                numbers("next basin"),
                words("cross-check"),
                numbers("its difference"),
                numbers("condition"),
                numbers("rank"),
                numbers("gradient"),
                words("curvature +/0/-"),
                words("on a bound"),
                words("not determined"),
                words(REASONS));
        fits.forEach(fit -> row(table, fit, fit.certificate()));
        return table;
    }

    private static void row(PlainTable table, FitSection fit, Certificate found) {
        boolean searched = found.starts() > 0;
        table.row(
                Cell.of(fit.key().path()),
                Cell.of(searched ? OptionalDouble.of(found.starts()) : OptionalDouble.empty()),
                Cell.of(found.reachingBest()),
                Cell.of(found.secondBasin()),
                Cell.of(found.crossCheck()),
                Cell.of(found.crossCheckDifference()),
                Cell.of(found.condition()),
                Cell.of(searched ? OptionalDouble.of(found.rank()) : OptionalDouble.empty()),
                Cell.of(found.projectedGradient()),
                Cell.of(searched ? found.positive() + "/" + found.zero() + "/" + found.negative() : ""),
                Cell.of(String.join(", ", found.atBound())),
                Cell.of(found.undetermined()),
                Cell.of(fit.reasons().stream().map(Reason::text).collect(Collectors.joining("; "))));
    }

    /** A row a reason: what says why a fit has its status, and what qualifies it. */
    PlainTable reasons() {
        PlainTable table = new PlainTable(
                REASONS,
                "Why each fit has its status, and what qualifies it.",
                words("fit"),
                words("status"),
                words("reason"));
        fits.forEach(fit -> fit.reasons()
                .forEach(reason -> table.row(
                        Cell.of(fit.key().path()), Cell.of(Tables.said(fit.status())), Cell.of(reason.text()))));
        return table;
    }
}

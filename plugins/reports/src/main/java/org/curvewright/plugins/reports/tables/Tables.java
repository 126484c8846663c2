package org.curvewright.plugins.reports.tables;

import static org.curvewright.plugins.reports.tables.PlainTable.numbers;
import static org.curvewright.plugins.reports.tables.PlainTable.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.PValue;
import org.curvewright.plugins.reports.tables.PlainTable.Cell;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The tables of a document: the laws, their parameters and certificates, what each analysis found, what was published. */
final class Tables {

    private final Contents contents;

    Tables(Contents contents) {
        this.contents = contents;
    }

    /** Those that have rows. */
    List<PlainTable> all() {
        CertificateTables certificates =
                new CertificateTables(contents.document().fits());
        Stream<PlainTable> analyses = contents.document().analyses().stream().map(this::analysis);
        return Stream.of(
                        Stream.of(laws(), parameters(), certificates.table(), certificates.reasons()),
                        analyses,
                        Stream.of(claims()))
                .flatMap(tables -> tables)
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    private PlainTable laws() {
        PlainTable table = new PlainTable(
                "laws",
                "The fitted laws.",
                words("fit"),
                words("response"),
                words("law"),
                words("status"),
                numbers("n"),
                numbers("adjusted-r2"),
                numbers("aicc"),
                words("address"));
        for (FitSection fit : contents.document().fits()) {
            table.row(
                    Cell.of(fit.key().fit()),
                    Cell.of(response(fit)),
                    Cell.of(fit.key().formulation()),
                    Cell.of(said(fit.status())),
                    Cell.of(OptionalDouble.of(fit.n())),
                    Cell.of(contents.number(fit.address() + "/adjusted-r2")),
                    Cell.of(contents.number(fit.address() + "/aicc")),
                    Cell.of(fit.address()));
        }
        return table;
    }

    private static String response(FitSection fit) {
        return fit.key().response()
                + fit.key().group().map(group -> ", " + group).orElse("");
    }

    private PlainTable parameters() {
        PlainTable table = new PlainTable(
                "parameters",
                "The parameters of the laws with their intervals." + reservations(),
                words("fit"),
                words("response"),
                words("law"),
                words("parameter"),
                numbers("value"),
                numbers("lower"),
                numbers("upper"),
                words("unit"),
                words("remark"),
                words("address"));
        for (FitSection fit : contents.document().fits()) {
            fit.free().stream()
                    .map(estimate -> fit.address() + "/" + estimate.parameter().symbol())
                    .flatMap(address -> contents.finding(address).stream())
                    .forEach(finding -> parameter(table, fit, finding, remark(fit, last(finding.address()))));
            contents.besides(fit).forEach(finding -> parameter(table, fit, finding, Contents.standing(finding)));
        }
        return table;
    }

    private static void parameter(PlainTable table, FitSection fit, Finding finding, String remark) {
        table.row(
                Cell.of(fit.key().fit()),
                Cell.of(response(fit)),
                Cell.of(fit.key().formulation()),
                Cell.of(last(finding.address())),
                Cell.of(Contents.number(finding)),
                Cell.of(end(finding, true)),
                Cell.of(end(finding, false)),
                Cell.of(PValue.unit(finding)),
                Cell.of(remark),
                Cell.of(finding.address()));
    }

    /** What keeps a value from being an estimate: the fit's status where it is no plain optimum, and a bound that it lies on. */
    private static String remark(FitSection fit, String symbol) {
        boolean sound = fit.status() == FitStatus.CONVERGED || fit.status() == FitStatus.AT_BOUND;
        Stream<String> status = sound ? Stream.empty() : Stream.of(said(fit.status()));
        Stream<String> bound =
                fit.certificate().atBound().contains(symbol) ? Stream.of(said(FitStatus.AT_BOUND)) : Stream.empty();
        return Stream.concat(status, bound).collect(Collectors.joining("; "));
    }

    static String said(FitStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What the remarks mean, of those that stand in the table. */
    private String reservations() {
        String marked = contents.document().fits().stream()
                .flatMap(fit -> fit.free().stream()
                        .map(estimate -> remark(fit, estimate.parameter().symbol())))
                .collect(Collectors.joining(", "));
        Map<FitStatus, String> meanings = new LinkedHashMap<>();
        meanings.put(FitStatus.NOT_IDENTIFIED, "the data do not determine the value");
        meanings.put(
                FitStatus.NO_FINITE_OPTIMUM, "the fit improves without end, and the value is where the search stopped");
        meanings.put(FitStatus.BUDGET_EXHAUSTED, "the search ended before it settled");
        meanings.put(FitStatus.AT_BOUND, "the value is an end of what the parameter may be");
        return meanings.entrySet().stream()
                .filter(meaning -> marked.contains(said(meaning.getKey())))
                .map(meaning -> " " + capitalized(said(meaning.getKey())) + ": " + meaning.getValue() + ".")
                .collect(Collectors.joining());
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private PlainTable analysis(AnalysisSection analysis) {
        PlainTable table = new PlainTable(
                "analysis " + analysis.as(),
                "What " + analysis.as() + " found.",
                words("finding"),
                numbers("value"),
                numbers("lower"),
                numbers("upper"),
                words("unit"),
                words("address"));
        String prefix = contents.place(analysis) + "/";
        contents.below(contents.place(analysis)).stream()
                .filter(finding -> Contents.number(finding).isPresent())
                .forEach(finding -> table.row(
                        Cell.of(finding.address().substring(prefix.length())),
                        Cell.of(Contents.number(finding)),
                        Cell.of(end(finding, true)),
                        Cell.of(end(finding, false)),
                        Cell.of(PValue.unit(finding)),
                        Cell.of(finding.address())));
        return table;
    }

    private PlainTable claims() {
        PlainTable table = new PlainTable(
                "claims",
                "What was published, judged.",
                words("statement"),
                words("test"),
                words("found"),
                words("verdict"),
                words("address"));
        for (Claim claim : contents.document().claims()) {
            table.row(
                    Cell.of(claim.says()),
                    Cell.of(claim.test()),
                    Cell.of(claim.found().orElse("")),
                    Cell.of(claim.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                    Cell.of(claim.where()));
        }
        return table;
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static OptionalDouble end(Finding finding, boolean lower) {
        Optional<Interval> interval = finding.interval();
        return interval.map(known -> lower ? known.lower() : known.upper()).orElse(OptionalDouble.empty());
    }
}

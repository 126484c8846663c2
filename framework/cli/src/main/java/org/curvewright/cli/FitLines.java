package org.curvewright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The fits of a document in few lines: for each response its best law with parameters, the others by their status. */
final class FitLines {

    private static final int DIGITS = 4;
    /** A law of many groups has hundreds of parameters; the report and the document hold them all. */
    private static final int MOST = 12;

    private static final Pattern DETAILS = Pattern.compile("[:;] ");

    private static final String BEST = "/best";
    private static final String DELTA = "/delta";
    private static final String CRITERION = "/criterion";

    private final ResultDocument document;

    FitLines(ResultDocument document) {
        this.document = document;
    }

    /** One section a heading. */
    List<Section> sections() {
        Map<String, Map<String, List<FitSection>>> byHeading = new LinkedHashMap<>();
        for (FitSection fit : document.fits()) {
            byHeading
                    .computeIfAbsent(fit.section(), heading -> new LinkedHashMap<>())
                    .computeIfAbsent(rivals(fit), rivals -> new ArrayList<>())
                    .add(fit);
        }
        return byHeading.entrySet().stream()
                .map(heading -> new Section(
                        heading.getKey(),
                        heading.getValue().entrySet().stream()
                                .map(rivals -> entry(rivals.getKey(), rivals.getValue()))
                                .toList()))
                .toList();
    }

    /** What the laws that compete have in common: {@code <fit>/<response>[/<group>]}. */
    private static String rivals(FitSection fit) {
        String path = fit.key().path();
        return path.substring(0, path.length() - fit.key().formulation().length() - 1);
    }

    private Entry entry(String rivals, List<FitSection> fits) {
        Optional<Finding> judged = judged(rivals);
        Optional<String> best = judged.map(FitLines::text);
        String rank = judged.map(this::rank).orElse("");
        List<FitSection> shown = fits.stream()
                .filter(FitLines::quotable)
                .filter(fit -> best.isEmpty() || best.get().equals(fit.key().formulation()))
                .toList();
        List<String> parts = new ArrayList<>();
        shown.forEach(fit -> parts.add(law(fit, rank) + caution(fit)));
        others(fits, shown).ifPresent(parts::add);
        return new Entry(rivals, String.join("\n", parts));
    }

    /** As an analysis judged it, where one did and names a law. */
    private Optional<Finding> judged(String rivals) {
        return document.findings().stream()
                .filter(finding -> finding.address().matches("analyses/[^/]+/.*")
                        && finding.address().endsWith("/" + rivals + BEST))
                .filter(finding -> finding.value() instanceof Value.Text)
                .findFirst();
    }

    private static String text(Finding finding) {
        return finding.value() instanceof Value.Text text ? text.text() : "";
    }

    /** Among how many laws it is the best, and by what; empty where it has no rival. */
    private String rank(Finding best) {
        String place = best.address().substring(0, best.address().length() - BEST.length() + 1);
        long compared = document.findings().stream()
                .filter(finding -> finding.address().startsWith(place)
                        && finding.address().endsWith(DELTA)
                        && finding.address().indexOf('/', place.length())
                                == finding.address().length() - DELTA.length())
                .count();
        int analysis = best.address().indexOf('/', best.address().indexOf('/') + 1);
        String by = document.finding(best.address().substring(0, analysis) + CRITERION)
                .map(criterion -> " by " + text(criterion))
                .orElse("");
        return compared > 1 ? " (best of " + compared + by + ")" : "";
    }

    private static boolean quotable(FitSection fit) {
        return fit.status() == FitStatus.CONVERGED || fit.status() == FitStatus.AT_BOUND;
    }

    private static Optional<String> others(List<FitSection> fits, List<FitSection> shown) {
        Map<FitStatus, List<String>> byStatus = fits.stream()
                .filter(fit -> !shown.contains(fit) && fit.status() != FitStatus.CONVERGED)
                .collect(Collectors.groupingBy(
                        FitSection::status,
                        LinkedHashMap::new,
                        Collectors.mapping(fit -> fit.key().formulation(), Collectors.toList())));
        return byStatus.isEmpty()
                ? Optional.empty()
                : Optional.of(byStatus.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
                        .collect(Collectors.joining("; ")));
    }

    /** The first thing that qualifies a law, in few words: what stands before its details. The reports have them. */
    private static String caution(FitSection fit) {
        List<Reason> reasons = Reason.qualifying(fit.reasons());
        int more = reasons.size() - 1;
        return reasons.stream()
                .findFirst()
                .map(reason -> DETAILS.split(reason.text(), 2)[0])
                .map(fact -> "; with a caution: " + fact + (more == 0 ? "" : "; and " + more + " more"))
                .orElse("");
    }

    private String law(FitSection fit, String rank) {
        Stream<String> parameters = fit.free().stream()
                .map(estimate -> fit.address() + "/" + estimate.parameter().symbol())
                .limit(MOST)
                .flatMap(address -> document.finding(address).stream())
                .map(FitLines::quantity);
        int left = fit.free().size() - MOST;
        Stream<String> more = left > 0 ? Stream.of("… and " + left + " more parameters") : Stream.empty();
        Stream<String> bound = fit.status() == FitStatus.AT_BOUND ? Stream.of("AT_BOUND") : Stream.of();
        return Layout.joined(fit.key().formulation() + rank) + ": "
                + Stream.of(parameters, more, bound).flatMap(part -> part).collect(Collectors.joining(", "));
    }

    private static String quantity(Finding finding) {
        String symbol = finding.address().substring(finding.address().lastIndexOf('/') + 1);
        if (!(finding.value() instanceof Value.Quantity value)) {
            return Layout.joined(symbol + " –"
                    + finding.notices().stream()
                            .findFirst()
                            .map(why -> " (" + why.code() + ")")
                            .orElse(""));
        }
        return Layout.joined(symbol + " " + Decimal.significant(value.number(), DIGITS)
                + finding.interval().map(FitLines::ends).orElse(""));
    }

    private static String ends(Interval interval) {
        return " [" + end(interval.lower()) + ", " + end(interval.upper()) + "]";
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? Decimal.significant(end.getAsDouble(), DIGITS) : "–";
    }
}

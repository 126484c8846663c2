package org.curvewright.plugins.reports.html;

import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.FitSection;

/**
 * The law of a response that is drawn where not all are: the one to read, as {@code fits/…/best} says, else the one that a
 * survey ranks first in most groups, else the first one.
 */
final class Foremost {

    private static final String FIRST = "/first";

    private final Contents contents;
    /** In how many groups a law ranks first, by {@code <fit>/<response>/<law>}. */
    private final Map<String, Double> first;

    Foremost(Contents contents) {
        this.contents = contents;
        this.first = contents.document().findings().stream()
                .filter(finding -> finding.address().startsWith("analyses/")
                        && finding.address().endsWith(FIRST)
                        && finding.value() instanceof Value.Quantity)
                .collect(Collectors.toMap(
                        Foremost::law, finding -> ((Value.Quantity) finding.value()).number(), (one, other) -> one));
    }

    /** {@code analyses/<as>/<fit>/<response>/<law>/first}. */
    private static String law(Finding finding) {
        return finding.address().replaceFirst("^analyses/[^/]+/", "").replaceFirst(FIRST + "$", "");
    }

    FitSection of(Rivals rivals) {
        String best = contents.finding("fits/" + rivals.path() + "/best")
                .map(Readable::value)
                .orElse("");
        Function<FitSection, Double> wins = law -> first.getOrDefault(
                law.key().fit() + "/" + law.key().response() + "/" + law.key().formulation(), 0.0);
        Comparator<FitSection> order = Comparator.<FitSection, Boolean>comparing(
                        law -> !law.key().formulation().equals(best))
                .thenComparing(wins, Comparator.reverseOrder());
        return rivals.laws().stream().sorted(order).toList().get(0);
    }
}

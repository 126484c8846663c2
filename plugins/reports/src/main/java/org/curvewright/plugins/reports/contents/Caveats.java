package org.curvewright.plugins.reports.contents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Severity;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument;

/**
 * What the analyses say against their findings: each kind of notice once, those first that invalidate or take an answer or a value away, then
 * those of most findings.
 */
public record Caveats(List<Kind> kinds) {

    private static final int SHOWN = 12;

    /**
     * The notices of one code.
     *
     * @param first of them
     * @param address of the finding that has it
     * @param findings that have one of this code
     * @param weight least is most important
     */
    public record Kind(Notice first, String address, int findings, int weight) {

        private Kind and(Kind other) {
            return other.weight < weight
                    ? new Kind(other.first, other.address, findings + 1, other.weight)
                    : new Kind(first, address, findings + 1, weight);
        }

        /** How many findings beside the one that is named. */
        public int others() {
            return findings - 1;
        }
    }

    /** Of the findings of analyses, without what only informs; those of fits stand with their certificates. */
    public static Caveats of(ResultDocument document) {
        Map<String, Kind> byCode = new LinkedHashMap<>();
        for (Finding finding : document.findings()) {
            if (finding.address().startsWith("analyses/")) {
                notices(finding)
                        .filter(notice -> document.severity(notice) != Severity.INFO)
                        .forEach(notice -> byCode.merge(
                                notice.code(), new Kind(notice, finding.address(), 1, weight(finding)), Kind::and));
            }
        }
        List<Kind> kinds = new ArrayList<>(byCode.values());
        kinds.sort(Comparator.comparing((Kind kind) -> document.severity(kind.first()))
                .reversed()
                .thenComparingInt(Kind::weight)
                .thenComparing(Kind::findings, Comparator.reverseOrder()));
        return new Caveats(List.copyOf(kinds));
    }

    private static Stream<Notice> notices(Finding finding) {
        return Stream.concat(
                        finding.notices().stream(),
                        finding.interval().stream().flatMap(interval -> interval.notices().stream()))
                .distinct();
    }

    private static int weight(Finding finding) {
        if (finding.address().endsWith("/answer")) {
            return 0;
        }
        if (finding.kind() == Finding.Kind.VERDICT) {
            return 1;
        }
        return finding.value() instanceof Value.Absent ? 2 : 3;
    }

    public List<Kind> shown() {
        return kinds.subList(0, Math.min(SHOWN, kinds.size()));
    }

    /** Kinds that are not shown. */
    public int hidden() {
        return kinds.size() - shown().size();
    }
}

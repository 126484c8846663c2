package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvewright.plugins.reports.contents.Caveats;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Severity;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Verdict;

/** What a reader must not read into the numbers. */
final class Limitations {

    private static final int MOST_CAUTIONS = 12;

    private final ResultDocument document;
    private final Page page;

    Limitations(Contents contents, Page page) {
        this.document = contents.document();
        this.page = page;
    }

    void write() {
        page.heading(2, "Limitations");
        List<String> bullets = new ArrayList<>();
        bullets.addAll(Statuses.sentences(document.fits().stream()
                .filter(fit -> fit.status() != FitStatus.CONVERGED && fit.status() != FitStatus.AT_BOUND)
                .toList()));
        bullets.addAll(cautions());
        bullets.addAll(bounds());
        bullets.addAll(new DrawCounts(document.fits()).sentences());
        bullets.addAll(notices());
        bullets.addAll(caveats());
        untold().ifPresent(bullets::add);
        page.paragraph(bullets.isEmpty() ? "The document records none." : "");
        page.bullets(bullets);
    }

    /** What qualifies fits that may be quoted, each thing with the fits of which it is said. */
    private List<String> cautions() {
        Map<String, List<String>> byText = new LinkedHashMap<>();
        document.fits()
                .forEach(fit -> Statuses.cautions(fit)
                        .forEach(text -> byText.computeIfAbsent(text, key -> new ArrayList<>())
                                .add(fit.address())));
        List<String> bullets = new ArrayList<>(byText.entrySet().stream()
                .limit(MOST_CAUTIONS)
                .map(said ->
                        "Caution: " + Markdown.text(said.getKey()) + " (" + Notes.concerned(said.getValue()) + ").")
                .toList());
        if (byText.size() > MOST_CAUTIONS) {
            bullets.add(Markdown.number(byText.size() - MOST_CAUTIONS, "more caution") + "; each stands with its fit.");
        }
        return bullets;
    }

    /** Each parameter that lies on a bound, with the fits where it does. */
    private List<String> bounds() {
        Map<String, List<String>> bySymbol = new LinkedHashMap<>();
        document.fits()
                .forEach(fit -> fit.certificate()
                        .atBound()
                        .forEach(symbol -> bySymbol.computeIfAbsent(symbol, key -> new ArrayList<>())
                                .add(fit.address())));
        return bySymbol.entrySet().stream()
                .map(entry -> Markdown.code(entry.getKey()) + " lies on a bound of its support in "
                        + Markdown.codes(entry.getValue()) + "; its interval ends there.")
                .toList();
    }

    /** What the document, its data and its analyses say of themselves; of many inferences, each kind of thing once. */
    private List<String> notices() {
        Set<Notice> notices = new LinkedHashSet<>(document.notices());
        document.data().forEach(data -> notices.addAll(data.notices()));
        document.analyses().forEach(analysis -> notices.addAll(analysis.notices()));
        List<String> bullets = new ArrayList<>(
                notices.stream().filter(this::limits).map(Notes::of).toList());
        Map<String, List<String>> byCode = new LinkedHashMap<>();
        document.fits()
                .forEach(fit -> fit.inferences()
                        .forEach(used -> used.notices().stream()
                                .filter(this::limits)
                                .forEach(notice -> byCode.computeIfAbsent(notice.code(), code -> new ArrayList<>())
                                        .add(Notes.of(notice) + " (" + Markdown.code(used.as()) + " of "
                                                + Markdown.code(fit.address()) + ")"))));
        byCode.values()
                .forEach(alike -> bullets.add(alike.get(0)
                        + (alike.size() == 1 ? "" : ", and " + (alike.size() - 1) + " more of this kind")));
        return bullets;
    }

    private boolean limits(Notice notice) {
        return document.severity(notice) != Severity.INFO;
    }

    /** What analyses say against their findings, each kind once. */
    private List<String> caveats() {
        Caveats caveats = Caveats.of(document);
        List<String> bullets = new ArrayList<>(caveats.shown().stream()
                .map(kind -> Notes.of(kind.first()) + " (" + Markdown.code(kind.address())
                        + (kind.others() == 0 ? "" : " and " + kind.others() + " more") + ")")
                .toList());
        if (caveats.hidden() > 0) {
            bullets.add(caveats.hidden() + " more kinds of notices stand beside the findings they concern.");
        }
        return bullets;
    }

    private Optional<String> untold() {
        long count = document.claims().stream()
                .filter(claim -> claim.verdict() == Verdict.CANNOT_BE_TOLD)
                .count();
        return count == 0
                ? Optional.empty()
                : Optional.of(Markdown.number(count, "published statement")
                        + " cannot be told; the Summary says why of each.");
    }
}

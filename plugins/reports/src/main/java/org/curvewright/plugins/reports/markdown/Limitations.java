package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.Verdict;

/** What a reader must not read into the numbers. */
final class Limitations {

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
        bullets.addAll(bounds());
        bullets.addAll(new DrawCounts(document.fits()).sentences());
        bullets.addAll(notices());
        document.claims().stream()
                .filter(claim -> claim.verdict() == Verdict.CANNOT_BE_TOLD)
                .map(Limitations::untold)
                .forEach(bullets::add);
        page.paragraph(bullets.isEmpty() ? "The document records none." : "");
        page.bullets(bullets);
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

    private Set<String> notices() {
        Set<Notice> notices = new LinkedHashSet<>(document.notices());
        document.data().forEach(data -> notices.addAll(data.notices()));
        document.fits().forEach(fit -> fit.inferences().forEach(used -> notices.addAll(used.notices())));
        document.analyses().forEach(analysis -> notices.addAll(analysis.notices()));
        return notices.stream().map(Notes::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String untold(Claim claim) {
        String because = claim.because().isBlank() ? "" : ": " + Markdown.text(claim.because());
        return "Whether “" + Markdown.text(claim.says()) + "” cannot be told" + because + " ("
                + Markdown.code(claim.where()) + ").";
    }
}

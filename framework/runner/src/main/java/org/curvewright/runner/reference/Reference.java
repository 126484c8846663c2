package org.curvewright.runner.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Refused;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.describe.Description;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.curvewright.runner.explain.Explained;

/** Writes every reference page. */
public final class Reference {

    /** Sections that are written as words, all others as code. */
    private static final Set<String> WORDS = Set.of("citation", "likelihood", "residual correction");

    private final Curvewright curvewright;

    public Reference(Curvewright curvewright) {
        this.curvewright = curvewright;
    }

    /** Markdown by the name of its file. */
    public Map<String, String> pages() throws Refused {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("configuration.md", new ConfigurationPage(curvewright.schema()).write());
        for (Kind kind : Kind.values()) {
            if (!curvewright.catalog().offers(kind).isEmpty()) {
                pages.put(file(kind), kind(kind));
            }
        }
        pages.put("codes.md", codes());
        pages.put("document.md", new DocumentPage().write());
        return pages;
    }

    private static String file(Kind kind) {
        return (kind == Kind.ANALYSIS ? "analyses" : kind.key() + "s") + ".md";
    }

    private String kind(Kind kind) throws Refused {
        String plural = file(kind).replace(".md", "").replace('-', ' ');
        MarkdownPage page = new MarkdownPage(
                plural.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plural.substring(1),
                "What the built-in plugins offer; `curvewright list " + kind.key() + "` shows what is installed.");
        page.table(
                List.of("id", "what it is"),
                curvewright.catalog().offers(kind).stream()
                        .map(offer -> List.of(
                                "[" + offer.id() + "](#" + offer.id() + ")",
                                offer.provider().summary()))
                        .toList());
        for (Offer offer : curvewright.catalog().offers(kind)) {
            describe(page, curvewright.describe(kind, offer.id()));
        }
        return page.toString();
    }

    private static void describe(MarkdownPage page, Description description) {
        page.heading(2, description.title().substring(description.title().lastIndexOf(' ') + 1));
        page.paragraph(description.summary());
        for (Section section : description.sections()) {
            boolean terms =
                    section.entries().stream().anyMatch(entry -> !entry.term().isEmpty());
            if (terms) {
                page.paragraph(section.heading() + ":");
                page.table(
                        List.of("", ""),
                        section.entries().stream()
                                .map(entry -> List.of(MarkdownPage.codes(entry.term()), entry.text()))
                                .toList());
            } else if (section.heading().equals("example")) {
                page.paragraph("example:");
                page.paragraph("```yaml\n" + section.entries().get(0).text() + "\n```");
            } else {
                page.paragraph(section.heading() + ": " + plain(section));
            }
        }
    }

    private static String plain(Section section) {
        String text =
                String.join(" ", section.entries().stream().map(Entry::text).toList());
        return WORDS.contains(section.heading()) ? text : "`" + text + "`";
    }

    private String codes() {
        MarkdownPage page =
                new MarkdownPage("Codes", "Every code that a user may meet; `curvewright explain CODE` says the same.");
        Map<String, List<List<String>>> byKind = new LinkedHashMap<>();
        for (Explained explained : curvewright.explanations().all()) {
            byKind.computeIfAbsent(explained.kind() + ", " + explained.by(), kind -> new ArrayList<>())
                    .add(List.of(MarkdownPage.codes(explained.code()), explained.meaning(), explained.remedy()));
        }
        byKind.forEach((kind, rows) -> {
            page.heading(2, kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1));
            page.table(List.of("code", "meaning", "what to do"), rows);
        });
        return page.toString();
    }
}

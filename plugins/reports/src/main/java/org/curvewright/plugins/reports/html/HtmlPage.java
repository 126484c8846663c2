package org.curvewright.plugins.reports.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.curvewright.plugins.reports.contents.Contents;

/** The whole page: the question, the answers, the forecasts, the evidence heading by heading, and what it rests on. */
public final class HtmlPage {

    private final Contents contents;
    private final Drawn drawn;

    public HtmlPage(Contents contents) {
        this.contents = contents;
        this.drawn = new Drawn(contents);
    }

    public String html() throws IOException {
        Assets assets = Assets.read();
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        Tag.of("html").with("lang", "en").add(head(assets), body(assets)).write(out);
        return out.append('\n').toString();
    }

    private Tag head(Assets assets) {
        return Tag.of("head")
                .add(
                        Tag.of("meta").with("charset", "utf-8"),
                        Tag.of("meta")
                                .with("http-equiv", "Content-Security-Policy")
                                .with("content", assets.policy()),
                        Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                        Tag.of("meta").with("name", "color-scheme").with("content", "light dark"),
                        Tag.of("meta")
                                .with("name", "generator")
                                .with(
                                        "content",
                                        "Curvewright " + contents.document().curvewright()),
                        Tag.of("link").with("rel", "icon").with("href", "data:,"),
                        Tag.of("title").text(contents.document().experiment().name()),
                        Tag.of("style").verbatim(assets.style()));
    }

    private Tag body(Assets assets) {
        List<Tag> sections = sections();
        return Tag.of("body")
                .add(
                        Tag.of("a", "skip").with("href", "#answers").text("to the answers"),
                        bar(),
                        Tag.of("main")
                                .add(new Opening(contents, drawn).header())
                                .addAll(sections),
                        Tag.of("div").with("id", "tip").with("role", "status").with("hidden", ""),
                        Tag.of("script")
                                .with("type", "application/json")
                                .with("id", "data")
                                .verbatim(new Island(contents, drawn).json()),
                        Tag.of("script").verbatim(assets.script()));
    }

    private List<Tag> sections() {
        List<Tag> sections = new ArrayList<>();
        sections.add(new Answers(contents).section());
        if (Forecasts.any(contents)) {
            sections.add(Forecasts.section(contents, drawn));
        }
        EvidenceSection evidence = new EvidenceSection(contents, drawn);
        for (int i = 0; i < contents.sections().size(); i++) {
            sections.add(evidence.of(contents.sections().get(i), "part-" + (i + 1)));
        }
        sections.add(new Foundations(contents).section());
        sections.add(new Register(contents).section());
        return sections;
    }

    private Tag bar() {
        Tag links = Tag.of("nav").with("aria-label", "on this page");
        links.add(jump("answers", "Answers"));
        if (Forecasts.any(contents)) {
            links.add(jump("forecast", "At any size"));
        }
        for (int i = 0; i < contents.sections().size(); i++) {
            links.add(jump("part-" + (i + 1), contents.sections().get(i)));
        }
        links.add(jump("foundations", "Foundations"), jump("register", "All findings"));
        return Tag.of("header", "bar")
                .add(
                        links,
                        Tag.of("button")
                                .with("type", "button")
                                .with("id", "theme")
                                .with("aria-label", "light or dark")
                                .text("◐"));
    }

    private static Tag jump(String id, String text) {
        return Tag.of("a").with("href", "#" + id).text(text);
    }
}

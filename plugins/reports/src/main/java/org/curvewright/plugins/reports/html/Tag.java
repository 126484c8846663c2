package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An element of the page. Text and attributes are escaped when it is written, so there is no way around it. */
final class Tag {

    private static final Set<String> VOID = Set.of("meta", "input", "link", "br");
    private static final String NOTHING = "data:,";

    private interface Child {
        void write(StringBuilder out);
    }

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Child> children = new ArrayList<>();

    private Tag(String name) {
        this.name = name;
    }

    static Tag of(String name) {
        return new Tag(name);
    }

    /** Of a class or of several. */
    static Tag of(String name, String classes) {
        return new Tag(name).with("class", classes);
    }

    Tag with(String attribute, String value) {
        if (attribute.startsWith("on") || attribute.equals("style") || attribute.equals("src")) {
            throw new IllegalArgumentException("the page has no " + attribute + " attributes");
        }
        if (attribute.equals("href") && !value.startsWith("#") && !value.equals(NOTHING)) {
            throw new IllegalArgumentException("a link leads to a place on the page, not to '" + value + "'");
        }
        attributes.put(attribute, value);
        return this;
    }

    Tag text(String text) {
        children.add(out -> out.append(Labels.markup(text)));
        return this;
    }

    Tag add(Tag... tags) {
        for (Tag tag : tags) {
            children.add(tag::write);
        }
        return this;
    }

    Tag addAll(List<Tag> tags) {
        tags.forEach(tag -> children.add(tag::write));
        return this;
    }

    /** Our own style sheet, script or JSON island, as it stands. */
    Tag verbatim(String ours) {
        children.add(out -> out.append(ours));
        return this;
    }

    boolean isEmpty() {
        return children.isEmpty();
    }

    void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute);
            if (!value.isEmpty()) {
                out.append("=\"").append(Labels.markup(value)).append('"');
            }
        });
        out.append('>');
        if (!VOID.contains(name)) {
            children.forEach(child -> child.write(out));
            out.append("</").append(name).append('>');
        }
        if (Set.of("tr", "p", "section", "h2", "h3", "table", "head", "figure", "li")
                .contains(name)) {
            out.append('\n');
        }
    }
}

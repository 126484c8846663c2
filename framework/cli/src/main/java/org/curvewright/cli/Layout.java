package org.curvewright.cli;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;

/**
 * Breaks text into lines that fit. A word is never cut, so that an address can be copied; what must stay together is
 * joined by {@link #JOINT}.
 *
 * @param width in columns
 */
record Layout(int width) {

    /** Stands for a space at which no line is broken. */
    static final char JOINT = '\u00a0';

    private static final int INDENT = 2;
    private static final int GAP = 2;
    /** A column of terms takes at most this share of a line. */
    private static final int LARGEST_SHARE = 2;

    /** Whether nobody reads at a terminal, so that nothing need be left out. */
    boolean unlimited() {
        return width == Terminal.UNLIMITED;
    }

    /** The heading, then its entries below it. */
    List<String> section(Section section) {
        List<String> lines = new ArrayList<>();
        if (!section.heading().isEmpty()) {
            lines.add(section.heading());
        }
        lines.addAll(entries(section.entries(), section.heading().isEmpty() ? 0 : INDENT));
        return lines;
    }

    /** Terms in one column, what is said of them in the next. */
    List<String> entries(List<Entry> entries, int indent) {
        int longest =
                entries.stream().mapToInt(entry -> columns(entry.term())).max().orElse(0);
        int terms = longest == 0 ? 0 : Math.min(longest + GAP, Math.max(width / LARGEST_SHARE, GAP));
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.addAll(entry(entry, indent, terms)));
        return lines;
    }

    private List<String> entry(Entry entry, int indent, int terms) {
        String term = " ".repeat(indent) + entry.term();
        if (columns(entry.term()) + GAP > terms && terms > 0) {
            List<String> lines = new ArrayList<>(List.of(term));
            lines.addAll(wrapped(entry.text(), indent + terms));
            return lines;
        }
        List<String> lines = wrapped(entry.text(), indent + terms);
        String start = term + " ".repeat(indent + terms - columns(term));
        lines.set(0, (start + lines.get(0).substring(indent + terms)).stripTrailing());
        return lines;
    }

    /** The text in lines that all begin after so many spaces; at least one line. Its own line breaks and indents are kept. */
    List<String> wrapped(String text, int indent) {
        return new ArrayList<>(
                text.lines().flatMap(line -> broken(line, indent).stream()).toList());
    }

    private List<String> broken(String text, int outer) {
        int indent = outer + text.length() - text.stripLeading().length();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(" ".repeat(indent));
        boolean begun = false;
        for (String word : text.strip().split(" +", -1)) {
            if (begun && columns(line) + 1 + columns(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(indent));
                begun = false;
            }
            line.append(begun ? " " : "").append(word);
            begun = true;
        }
        lines.add(line.toString());
        return lines.stream().map(Layout::separated).toList();
    }

    /** What belongs together on one line. */
    static String joined(String text) {
        return text.replace(' ', JOINT);
    }

    private static String separated(String line) {
        return line.replace(JOINT, ' ');
    }

    private static int columns(CharSequence text) {
        return Math.toIntExact(text.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .count());
    }
}

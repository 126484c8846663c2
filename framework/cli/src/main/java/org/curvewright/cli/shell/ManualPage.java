package org.curvewright.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the manual page, section 1, in roff. */
public final class ManualPage {

    private static final int ASCII = 128;

    private final Commands commands;
    private final String version;
    private final List<String> lines = new ArrayList<>();

    public ManualPage(Commands commands, String version) {
        this.commands = commands;
        this.version = version;
    }

    /** @param tail further sections */
    public String write(List<Chapter> tail) {
        lines.add(".TH CURVEWRIGHT 1 \"\" \"" + escaped("curvewright " + version) + "\" \"User commands\"");
        chapter(new Chapter("NAME", List.of(commands.program() + " - fit, compare and forecast with scaling laws")));
        heading("SYNOPSIS");
        lines.add(".B " + commands.program());
        lines.add("\\fICOMMAND\\fR [\\fIOPTION\\fR ...] [\\fIOPERAND\\fR ...]");
        chapter(new Chapter("DESCRIPTION", List.of(commands.description())));
        heading("COMMANDS");
        commands.verbs().forEach(this::verb);
        tail.forEach(this::chapter);
        return String.join("\n", lines) + "\n";
    }

    /**
     * One section.
     *
     * @param paragraphs of which one that begins with a term and a tab is a list item
     */
    public record Chapter(String heading, List<String> paragraphs) {
        public Chapter {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    private void chapter(Chapter chapter) {
        heading(chapter.heading());
        for (int k = 0; k < chapter.paragraphs().size(); k++) {
            String[] parts = chapter.paragraphs().get(k).split("\t", 2);
            if (parts.length == 2) {
                item("\\fB" + escaped(parts[0]) + "\\fR", parts[1]);
            } else {
                if (k > 0) {
                    lines.add(".PP");
                }
                lines.add(escaped(parts[0]));
            }
        }
    }

    private void heading(String heading) {
        lines.add(".SH " + heading);
    }

    private void verb(Verb verb) {
        String operands = verb.operands().stream()
                .map(operand -> operand.required() ? operand.label() : "[" + operand.label() + "]")
                .map(label -> " \\fI" + escaped(label) + "\\fR")
                .collect(Collectors.joining());
        lines.add(".SS \"" + commands.program() + " " + verb.name() + operands + "\"");
        verb.description().forEach(text -> lines.add(escaped(text)));
        verb.operands().forEach(operand -> item("\\fI" + escaped(operand.label()) + "\\fR", operand.summary()));
        verb.flags().forEach(flag -> item(names(flag), flag.summary()));
    }

    private static String names(Verb.Flag flag) {
        String names = flag.names().stream()
                .map(name -> "\\fB" + escaped(name) + "\\fR")
                .collect(Collectors.joining(", "));
        return flag.label().isEmpty() ? names : names + "=\\fI" + escaped(flag.label()) + "\\fR";
    }

    private void item(String term, String text) {
        lines.add(".TP");
        lines.add(term);
        lines.add(escaped(text));
    }

    /** Hyphens as typed, backslashes and leading dots as text. */
    private static String escaped(String text) {
        String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
        return beyondAscii(safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe);
    }

    private static String beyondAscii(String text) {
        return text.codePoints()
                .mapToObj(point ->
                        point < ASCII ? Character.toString(point) : String.format(Locale.ROOT, "\\[u%04X]", point))
                .collect(Collectors.joining());
    }
}

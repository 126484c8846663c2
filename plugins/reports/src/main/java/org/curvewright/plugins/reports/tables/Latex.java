package org.curvewright.plugins.reports.tables;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Greek;

/** Text as LaTeX. Labels are other people's: nothing in them may become a command. */
final class Latex {

    private static final int LAST_LATIN = 0xFF;
    /** What the usual fonts of LaTeX lack. */
    private static final String NOT_SET = "ÐðÞþ";

    private static final Map<String, String> COMMANDS =
            Map.of("Δ", "Delta", "Σ", "Sigma", "≤", "leq", "≥", "geq", "×", "times", "±", "pm");

    private Latex() {}

    static String text(String label) {
        StringBuilder out = new StringBuilder();
        label.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '\\' -> out.append("\\textbackslash{}");
            case '^' -> out.append("\\textasciicircum{}");
            case '~' -> out.append("\\textasciitilde{}");
            case '<' -> out.append("\\textless{}");
            case '>' -> out.append("\\textgreater{}");
            case '|' -> out.append("\\textbar{}");
            case '²' -> out.append("\\textsuperscript{2}");
            case '−' -> out.append("$-$");
            case '–' -> out.append("--");
            case '—' -> out.append("---");
            case '…' -> out.append("\\dots{}");
            case '’' -> out.append("'");
            case '·' -> out.append("$\\cdot$");
            case '∞' -> out.append("$\\infty$");
            case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').appendCodePoint(character);
            default ->
                out.append(command(Character.toString(character))
                        .map(name -> "$\\" + name + "$")
                        .orElseGet(() -> other(character)));
        }
    }

    /** Mathematics that has a command; what LaTeX calls a Greek letter is its name. */
    private static Optional<String> command(String character) {
        return Optional.ofNullable(COMMANDS.get(character)).or(() -> Greek.name(character));
    }

    /** Letters of western Europe as they are, which LaTeX sets; what it would stop at by its number, such as {@code [U+4E2D]}. */
    private static String other(int character) {
        boolean set = character < 0x7F
                || (character >= 0xA1
                        && character <= LAST_LATIN
                        && Character.isLetter(character)
                        && NOT_SET.indexOf(character) < 0);
        return set ? Character.toString(character) : String.format(Locale.ROOT, "[U+%04X]", character);
    }
}

package org.curvewright.plugins.reports.tables;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.spi.Greek;

/** Text as LaTeX. Labels are other people's: nothing in them may become a command. */
final class Latex {

    /** After so many characters a line may end in a word. */
    static final int UNBROKEN = 18;

    private static final String BREAKS = "_/·.,=|+";
    private static final Pattern POWER = Pattern.compile("\\^(?:\\(([^()^]+)\\)|([\\p{L}\\p{N}_.+−-]+))");
    private static final Pattern NAME = Pattern.compile("([A-Za-z]+|\\p{L})(?:_([A-Za-z0-9]+)|([0-9]+))?");
    private static final Pattern PLAIN = Pattern.compile("[0-9.+/ -]+");
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

    /** A label of which a line may end within, where a narrow column needs it, though not after a decimal point. */
    static String breakable(String label) {
        StringBuilder out = new StringBuilder();
        int since = 0;
        int[] characters =
                label.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().codePoints().toArray();
        for (int k = 0; k < characters.length; k++) {
            int character = characters[k];
            append(out, character);
            boolean decimal = character == '.' && k + 1 < characters.length && Character.isDigit(characters[k + 1]);
            boolean ends = (BREAKS.indexOf(character) >= 0 && !decimal) || since >= UNBROKEN;
            since = ends || character == ' ' || character == '-' ? 0 : since + 1;
            out.append(ends ? "\\allowbreak{}" : "");
        }
        return out.toString();
    }

    /** The name of a parameter as formulas have it: {@code $\alpha$}, {@code $L_\infty$}, {@code $x_0$}; a word as it stands. */
    static String symbol(String name) {
        return mathematics(name).map(set -> "$" + set + "$").orElseGet(() -> breakable(name));
    }

    private static Optional<String> mathematics(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return PLAIN.matcher(name).matches() ? Optional.of(name) : Optional.empty();
        }
        Optional<String> stem = letter(parts.group(1));
        String index = Optional.ofNullable(parts.group(2))
                .orElse(Optional.ofNullable(parts.group(3)).orElse(""));
        return stem.map(set -> index.isEmpty()
                ? set
                : set + "_{"
                        + (index.equals("inf") ? "\\infty" : letter(index).orElse("\\mathrm{" + index + "}"))
                        + "}");
    }

    private static Optional<String> letter(String name) {
        if (Greek.letter(name).isPresent()) {
            return Optional.of("\\" + name);
        }
        Optional<String> greek = Greek.name(name);
        return greek.isPresent() ? greek.map(known -> "\\" + known) : latin(name);
    }

    private static Optional<String> latin(String name) {
        return name.length() == 1 && name.charAt(0) < 0x7F ? Optional.of(name) : Optional.empty();
    }

    /** A unit with its powers raised: {@code parameters$^{\alpha}$}. */
    static String unit(String unit) {
        Matcher powers = POWER.matcher(unit);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (powers.find()) {
            String power = Optional.ofNullable(powers.group(1)).orElseGet(() -> powers.group(2));
            boolean negative = power.startsWith("-") || power.startsWith("−");
            Optional<String> set = mathematics(negative ? power.substring(1) : power);
            if (set.isPresent()) {
                out.append(breakable(unit.substring(from, powers.start())))
                        .append("$^{")
                        .append(negative ? "-" : "")
                        .append(set.get())
                        .append("}$");
                from = powers.end();
            }
        }
        return out.append(breakable(unit.substring(from))).toString();
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

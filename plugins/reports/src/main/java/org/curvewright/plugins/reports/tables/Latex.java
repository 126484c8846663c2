package org.curvewright.plugins.reports.tables;

/** Text as LaTeX. Labels are other people's: nothing in them may become a command. */
final class Latex {

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
            case '·' -> out.append("$\\cdot$");
            case '∞' -> out.append("$\\infty$");
            case '&', '%', '$', '#', '_', '{', '}' -> out.append('\\').appendCodePoint(character);
            default -> out.appendCodePoint(character);
        }
    }
}

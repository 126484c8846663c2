package org.curvewright.runner.problem;

/** Shows a user's text inside a message: in quotes, on one line, not too long. */
public final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    public static String of(String text) {
        String shown = text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…"
                : text;
        StringBuilder quoted = new StringBuilder("'");
        shown.codePoints().forEach(point -> append(quoted, point));
        return quoted.append('\'').toString();
    }

    private static void append(StringBuilder quoted, int point) {
        if (point == '\n') {
            quoted.append("\\n");
        } else if (Character.isISOControl(point)) {
            quoted.append(' ');
        } else {
            quoted.appendCodePoint(point);
        }
    }
}

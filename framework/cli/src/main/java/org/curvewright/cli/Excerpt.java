package org.curvewright.cli;

/** Two texts from a little before they first differ, so that cutting them never makes them look alike. */
record Excerpt(String before, String after) {

    private static final int LONGEST = 60;
    private static final int LEAD = 12;

    static Excerpt of(String before, String after) {
        int same = 0;
        int shorter = Math.min(before.length(), after.length());
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int from = Math.max(before.length(), after.length()) <= LONGEST ? 0 : Math.max(0, same - LEAD);
        return new Excerpt(cut(before, from), cut(after, from));
    }

    private static String cut(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST);
        return (from > 0 ? "…" : "") + text.substring(Math.min(from, to), to) + (to < text.length() ? "…" : "");
    }
}

package org.curvewright.spi;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a misspelt one most likely stands for. */
public final class DidYouMean {

    private static final int LETTERS_PER_SLIP = 3;
    private static final int MOST_LISTED = 12;

    /** A shorter symbol is near to every other short one, unless only its case is another. */
    private static final int LONG_ENOUGH = 3;

    private DidYouMean() {}

    /** The nearest of the known words, where it is near enough; of two equally near ones the earlier. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String typed = fold(word);
        return known.stream()
                .filter(candidate -> distance(typed, fold(candidate)) <= tolerated(word, candidate))
                .min(Comparator.comparingInt(candidate -> distance(typed, fold(candidate))));
    }

    /** The known symbol that is spelt almost so, or in other letters: {@code alpha} for α, {@code N} for n. */
    public static Optional<String> symbol(String symbol, Collection<String> known) {
        Optional<String> same = known.stream()
                .filter(candidate -> Greek.names(candidate).equalsIgnoreCase(Greek.names(symbol)))
                .findFirst();
        return same.or(() -> symbol.length() < LONG_ENOUGH ? Optional.empty() : nearest(symbol, known));
    }

    /** {@code  (a, b, c); did you mean 'b'?}: the allowed set where it is short, and the likely word where there is one. */
    public static String hint(String word, Collection<String> known) {
        return (known.isEmpty() || known.size() > MOST_LISTED ? "" : list(known)) + suggestion(word, known);
    }

    /** {@code  (a, b, c)}. */
    public static String list(Collection<String> known) {
        return " (" + String.join(", ", known) + ")";
    }

    /** {@code ; did you mean 'b'?}, or nothing. */
    public static String suggestion(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    private static int tolerated(String word, String candidate) {
        return Math.max(1, Math.max(word.length(), candidate.length()) / LETTERS_PER_SLIP);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Damerau–Levenshtein (optimal string alignment): insertions, deletions, substitutions, swaps of neighbours. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] d) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}

package org.curvewright.plugins.metrics.items;

/** The least number of insertions, deletions and substitutions that make one sequence of tokens of another. */
final class Levenshtein {

    private Levenshtein() {}

    /** The distance over the length of the longer: 0 for equal ones, 1 where nothing agrees. */
    static double share(String[] a, String[] b) {
        int longer = Math.max(a.length, b.length);
        return longer == 0 ? 0 : (double) distance(a, b) / longer;
    }

    static int distance(String[] a, String[] b) {
        int[] previous = new int[b.length + 1];
        int[] current = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            current[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int substituted = previous[j - 1] + (a[i - 1].equals(b[j - 1]) ? 0 : 1);
                current[j] = Math.min(substituted, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length];
    }
}

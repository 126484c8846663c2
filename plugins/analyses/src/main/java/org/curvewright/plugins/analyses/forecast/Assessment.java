package org.curvewright.plugins.analyses.forecast;

/**
 * What one item of a card says.
 *
 * @param item such as {@code reach}
 * @param reason a lower-case fact with its number and its threshold
 */
record Assessment(String item, Mark mark, String reason) {

    /** How an item turns out, best first. */
    enum Mark {
        PASS,
        CAUTION,
        FAIL;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        Mark worse(Mark other) {
            return compareTo(other) >= 0 ? this : other;
        }

        /** PASS up to the first threshold, CAUTION up to the second, else FAIL, as for what is not a number. */
        static Mark upTo(double value, double pass, double caution) {
            if (value <= pass) {
                return PASS;
            }
            return value <= caution ? CAUTION : FAIL;
        }

        /** The same for what is better the larger it is. */
        static Mark from(double value, double pass, double caution) {
            return upTo(-value, -pass, -caution);
        }
    }
}

package org.curvewright.plugins.sources;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a file writes numbers where it does not write them with a decimal point alone.
 *
 * @param comma whether a comma stands before decimals
 * @param sizes the columns whose cells are sizes such as {@code 70M} and {@code 1.3B}
 */
record CellNotation(boolean comma, Set<String> sizes) {

    static final CellNotation PLAIN = new CellNotation(false, Set.of());

    private static final Pattern WITH_COMMA = Pattern.compile("\\s*[-+]?[0-9]*,[0-9]+(?:[eE][-+]?[0-9]+)?\\s*");
    private static final Pattern SIZE = Pattern.compile("\\s*([0-9]+(?:[.,][0-9]+)?)\\s*([kKmMbBgGtT])\\s*");
    private static final String THOUSANDS = "kmbt";
    private static final int DIGITS = 3;

    /** What turns the cells of a column into numbers with a decimal point; other cells stay as they are. */
    UnaryOperator<String> of(String column) {
        if (sizes.contains(column)) {
            return this::size;
        }
        return comma ? CellNotation::pointed : UnaryOperator.identity();
    }

    private static String pointed(String cell) {
        return WITH_COMMA.matcher(cell).matches() ? cell.replace(',', '.') : cell;
    }

    /** Exactly: {@code 1.3B} is 1300000000. A comma counts as a decimal one where the file has such. */
    private String size(String cell) {
        Matcher size = SIZE.matcher(cell);
        if (!size.matches() || (!comma && size.group(1).indexOf(',') >= 0)) {
            return comma ? pointed(cell) : cell;
        }
        char letter = Character.toLowerCase(size.group(2).charAt(0));
        int power = DIGITS * (1 + THOUSANDS.indexOf(letter == 'g' ? 'b' : letter));
        return new BigDecimal(size.group(1).replace(',', '.'))
                .movePointRight(power)
                .toPlainString();
    }
}

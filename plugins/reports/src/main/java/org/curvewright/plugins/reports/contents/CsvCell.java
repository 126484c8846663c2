package org.curvewright.plugins.reports.contents;

/** A cell of a CSV file. */
public final class CsvCell {

    private CsvCell() {}

    /** Quoted as RFC 4180 says, where it must be. */
    public static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0) && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

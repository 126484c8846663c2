package org.curvewright.runner.plan;

/** Whether a cell holds a finite number, or nothing. */
final class Numeral {

    private Numeral() {}

    static boolean is(String cell) {
        try {
            return cell.isBlank() || Double.isFinite(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

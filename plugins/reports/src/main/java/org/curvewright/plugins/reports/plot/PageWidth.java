package org.curvewright.plugins.reports.plot;

/** How wide a picture is printed. */
public record PageWidth(double millimetres) {

    private static final double POINTS_PER_INCH = 72;
    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final double NARROWEST = 40;
    private static final double WIDEST = 1000;

    public PageWidth {
        if (!(millimetres >= NARROWEST && millimetres <= WIDEST)) {
            throw new IllegalArgumentException("a width must lie between 40mm and 1000mm");
        }
    }

    /** Reads {@code 170mm}, {@code 17cm}, {@code 6.7in} or {@code 480pt}. */
    public static PageWidth parse(String text) {
        String stripped = text.strip();
        int unit = Math.max(0, stripped.length() - 2);
        double perUnit = switch (stripped.substring(unit)) {
            case "mm" -> 1;
            case "cm" -> 10;
            case "in" -> MILLIMETRES_PER_INCH;
            case "pt" -> MILLIMETRES_PER_INCH / POINTS_PER_INCH;
            default -> throw new IllegalArgumentException("'" + text + "' is no width; such as 85mm (mm, cm, in, pt)");
        };
        try {
            return new PageWidth(Double.parseDouble(stripped.substring(0, unit)) * perUnit);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no width; such as 85mm (mm, cm, in, pt)", e);
        }
    }

    static double millimetres(double points) {
        return points / POINTS_PER_INCH * MILLIMETRES_PER_INCH;
    }

    double points() {
        return millimetres / MILLIMETRES_PER_INCH * POINTS_PER_INCH;
    }
}

package org.curvewright.plugins.reports.html;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;

/**
 * A number that stands in a sentence.
 *
 * @param text as it was written: {@code 6.91}, {@code -46.9}, {@code 2.792e9}
 * @param percent whether a percent sign follows
 */
record Typeset(String text, boolean percent) {

    /** Whether a number that these words follow counts parameters or tokens, itself or as the end of an interval. */
    private static final Pattern OF_SIZES =
            Pattern.compile("(?s)(?:[-0-9e.,\\[\\]\\s]|to )*(?<=\\s)(?:parameters|tokens)\\b.*");

    private static final Pattern AFTER_SIZES = Pattern.compile("(?s).*\\b[ND](?: =)? ");

    /** A whole number of a million or more with four digits that count: {@code 256000000000}. */
    private static final Pattern LARGE = Pattern.compile("-?[1-9][0-9]{0,3}0{3,}(?<=[0-9]{7})");

    private static final int TELLING_DIGITS = 3;
    private static final double PERCENT = 100;

    /** As {@link #shown()}, or 73.2B where it counts parameters or tokens, as charts have it. */
    String shown(String before, String after) {
        boolean size =
                OF_SIZES.matcher(after).matches() || AFTER_SIZES.matcher(before).matches();
        return size ? Readable.size(Double.parseDouble(text)).orElseGet(this::shown) : shown();
    }

    /** With a true minus and a power of ten. */
    String shown() {
        int power = text.indexOf('e');
        if (power < 0) {
            return LARGE.matcher(text).matches() ? Readable.of(Double.parseDouble(text)) : text.replace('-', '−');
        }
        String mantissa = text.substring(0, power).replace('-', '−');
        String raised = Readable.superscript(Integer.parseInt(text.substring(power + 1)));
        return mantissa.equals("1") ? "10" + raised : mantissa + "·10" + raised;
    }

    /** Enough digits to be recognized by; a 7 or a 0.85 could be anything. */
    boolean telling() {
        return digits() >= TELLING_DIGITS;
    }

    /** Those that count. */
    int digits() {
        return mantissa().replaceAll("[^0-9]", "").replaceFirst("^0+", "").length();
    }

    boolean isExactly(Finding finding) {
        OptionalDouble value = Contents.number(finding);
        return value.isPresent() && value.getAsDouble() == Double.parseDouble(text);
    }

    /** A whole number of two digits or more that is no percentage. */
    boolean counts() {
        return !percent && text.matches("[1-9][0-9]+");
    }

    boolean isValueOf(Finding finding) {
        return isOf(Contents.number(finding));
    }

    /** The end of a finding's interval that reads like this in as many digits. */
    Optional<Referents.Referent> endOf(Finding finding) {
        return finding.interval()
                .flatMap(interval -> isOf(interval.lower())
                        ? Optional.of("/lower")
                        : isOf(interval.upper()) ? Optional.of("/upper") : Optional.empty())
                .map(end -> new Referents.Referent(finding, end));
    }

    /** A finding's value, or the end of its interval that this is. */
    Referents.Referent referentOf(Finding finding) {
        return isValueOf(finding)
                ? new Referents.Referent(finding, "")
                : endOf(finding).orElseThrow();
    }

    private boolean isOf(OptionalDouble value) {
        return value.isPresent() && (rounds(value.getAsDouble()) || (percent && rounds(PERCENT * value.getAsDouble())));
    }

    private boolean rounds(double value) {
        double shown = Double.parseDouble(text);
        double half = 0.5 * StrictMath.pow(10, exponent() - decimals());
        return Math.abs(value - shown) <= half * (1 + 1e-9);
    }

    private String mantissa() {
        return List.of(text.split("e", 2)).get(0);
    }

    private int exponent() {
        int power = text.indexOf('e');
        return power < 0 ? 0 : Integer.parseInt(text.substring(power + 1));
    }

    private int decimals() {
        int point = mantissa().indexOf('.');
        return point < 0 ? 0 : mantissa().length() - point - 1;
    }
}

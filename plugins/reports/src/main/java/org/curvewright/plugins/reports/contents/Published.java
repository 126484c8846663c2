package org.curvewright.plugins.reports.contents;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.spi.report.ResultDocument;

/** What the claims say was published. */
public final class Published {

    private static final String NUMBER = "[-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?";
    private static final Pattern TEST = Pattern.compile("is (" + NUMBER + ")(?: .*)?");
    private static final Pattern ALONE = Pattern.compile(NUMBER);

    private Published() {}

    /** The number that was printed for an address. */
    public static OptionalDouble number(ResultDocument document, String address) {
        return document.claims().stream()
                .filter(claim -> claim.where().equals(address))
                .map(claim -> TEST.matcher(claim.test()))
                .filter(Matcher::matches)
                .mapToDouble(matcher -> Double.parseDouble(matcher.group(1)))
                .findFirst();
    }

    /** The number that a text is; empty where it is something else. */
    public static Optional<Double> parse(String text) {
        return ALONE.matcher(text).matches() ? Optional.of(Double.parseDouble(text)) : Optional.empty();
    }
}

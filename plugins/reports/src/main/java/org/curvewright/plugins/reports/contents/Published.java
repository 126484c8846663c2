package org.curvewright.plugins.reports.contents;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.Claim;

/** What the claims say was published. */
public final class Published {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:is|contains|below|above|at-least|at-most) ([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)(?: .*)?");

    private Published() {}

    /** The number that was printed for an address. */
    public static OptionalDouble number(ResultDocument document, String address) {
        return document.claims().stream()
                .filter(claim -> claim.where().equals(address) && claim.test().startsWith("is "))
                .map(Published::number)
                .flatMap(Optional::stream)
                .mapToDouble(Double::parseDouble)
                .findFirst();
    }

    /** The number in a claim's test, as it was written. */
    public static Optional<String> number(Claim claim) {
        Matcher matcher = NUMBER.matcher(claim.test());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

package org.curvewright.plugins.reports.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Published;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.report.ResultDocument.Claim;

/** What was published, and what stands here. */
final class Claims {

    private static final Pattern LONG_NUMBER = Pattern.compile("-?[0-9]+\\.[0-9]{4,}(?:[eE][-+]?[0-9]+)?");

    private static final Pattern WITHIN =
            Pattern.compile("^is (-?[0-9.]+(?:e[-+]?[0-9]+)?) within ([0-9.]+(?:e[-+]?[0-9]+)?)$");

    private static final int MOST_DECIMALS = 12;

    private Claims() {}

    static Tag of(Contents contents, List<Claim> claims) {
        Numbered numbered = new Numbered(contents);
        Grid grid = new Grid("published", "verdict", "tested", ">found", "remark");
        claims.forEach(claim -> grid.row(
                Tag.of("td", "claim").text(claim.says()),
                Grid.cell(Badge.of(claim.verdict())),
                Tag.of("td", "tested").text(test(claim.test())),
                Tag.of("td", "right found").add(numbered.nearest(claim.where()).text(found(claim))),
                Grid.cell(claim.because())));
        return grid.table("");
    }

    /** {@code is 0.106 within 0.0005} as {@code 0.106 ± 0.0005}. */
    private static String test(String test) {
        return WITHIN.matcher(test).replaceFirst("$1 ± $2").replaceAll("(?<![\\p{Alnum}])-(?=[0-9])", "−");
    }

    /** In four digits, or in as many as show on which side of a tolerance it lies. */
    private static String told(double value, String test) {
        Matcher within = WITHIN.matcher(test);
        int decimals = within.matches()
                ? new BigDecimal(within.group(2)).stripTrailingZeros().scale() + 1
                : 0;
        String told = Readable.of(value);
        int point = told.indexOf('.');
        boolean enough =
                told.contains("·10") || told.length() - 1 - (point < 0 ? told.length() - 1 : point) >= decimals;
        return enough || decimals > MOST_DECIMALS
                ? told
                : Decimal.fixed(value, decimals).replace('-', '−');
    }

    /** A number in four digits; what else was found as it stands. */
    private static String found(Claim claim) {
        String found = claim.found().orElse(Readable.NONE);
        return Published.parse(found)
                .map(value -> told(value, claim.test()))
                .orElseGet(() -> LONG_NUMBER
                        .matcher(found)
                        .replaceAll(number -> Readable.of(Double.parseDouble(number.group()))));
    }
}

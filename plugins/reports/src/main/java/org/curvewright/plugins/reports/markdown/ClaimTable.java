package org.curvewright.plugins.reports.markdown;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Published;
import org.curvewright.spi.report.ResultDocument.Claim;
import org.curvewright.spi.report.ResultDocument.Verdict;

/** What was published beside what was recomputed. */
final class ClaimTable {

    private final Contents contents;

    ClaimTable(Contents contents) {
        this.contents = contents;
    }

    Table of(List<Claim> claims) {
        Table table =
                new Table("published statement", "test", ">recomputed", "interval", "verdict", "remark", "address");
        for (Claim claim : claims) {
            table.row(
                    Markdown.text(claim.says()),
                    Markdown.text(claim.test()),
                    recomputed(claim),
                    contents.finding(claim.where()).map(Numbers::interval).orElse(""),
                    word(claim.verdict()),
                    Markdown.text(claim.because()),
                    Markdown.code(claim.where()));
        }
        return table;
    }

    /** What the test looked at; of an interval test, the number that the interval surrounds. */
    private String recomputed(Claim claim) {
        Optional<Double> number = claim.found().flatMap(Published::parse);
        OptionalDouble surrounded = contents.number(claim.where());
        if (number.isPresent() || surrounded.isPresent()) {
            return number.map(Numbers::of).orElseGet(() -> Numbers.of(surrounded));
        }
        return claim.found().map(Markdown::text).orElse(Numbers.NONE);
    }

    static String word(Verdict verdict) {
        return switch (verdict) {
            case HOLDS -> "holds";
            case DOES_NOT_HOLD -> "**does not hold**";
            case CANNOT_BE_TOLD -> "*cannot be told*";
        };
    }

    /** {@code Of 46 published statements, 40 hold, 4 do not hold and 2 cannot be told.} */
    static String count(List<Claim> claims) {
        if (claims.size() == 1) {
            return "One published statement is judged here; it "
                    + word(claims.get(0).verdict()) + ".";
        }
        if (number(claims, Verdict.HOLDS) == claims.size()) {
            return "All " + claims.size() + " published statements hold.";
        }
        List<String> parts = Stream.of(Verdict.values())
                .filter(verdict -> number(claims, verdict) > 0)
                .map(verdict -> number(claims, verdict) + " " + plural(verdict, number(claims, verdict)))
                .toList();
        return "Of " + claims.size() + " published statements, " + Markdown.list(parts) + ".";
    }

    private static String plural(Verdict verdict, long count) {
        return switch (verdict) {
            case HOLDS -> count == 1 ? "holds" : "hold";
            case DOES_NOT_HOLD -> count == 1 ? "does not hold" : "do not hold";
            case CANNOT_BE_TOLD -> "cannot be told";
        };
    }

    private static long number(List<Claim> claims, Verdict verdict) {
        return claims.stream().filter(claim -> claim.verdict() == verdict).count();
    }
}

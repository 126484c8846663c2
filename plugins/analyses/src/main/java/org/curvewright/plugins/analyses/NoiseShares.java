package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** In a sentence: how much of each response's scatter about the first law asked for is sampling noise. */
final class NoiseShares {

    static final String SHARE = "/noise-share";

    private static final double PERCENT = 100;

    private NoiseShares() {}

    static String sentence(List<Finding> findings) {
        Map<String, List<String>> byLaw = new LinkedHashMap<>();
        String before = "";
        for (Finding finding : findings) {
            if (!finding.address().endsWith(SHARE) || !(finding.value() instanceof Value.Quantity share)) {
                continue;
            }
            String law = finding.address().substring(0, finding.address().length() - SHARE.length());
            String response = law.substring(0, law.lastIndexOf('/'));
            if (!response.equals(before)) {
                byLaw.computeIfAbsent(last(law), name -> new ArrayList<>())
                        .add(last(response) + " " + said(share.number()) + between(finding));
            }
            before = response;
        }
        StringBuilder sentences = new StringBuilder();
        byLaw.forEach((law, shares) -> sentences
                .append(" Of the squared scatter about ")
                .append(law)
                .append(", this noise makes (at 95 %) in ")
                .append(Say.list(shares))
                .append('.'));
        return sentences.toString();
    }

    private static String said(double share) {
        return share >= 1 ? "all" : percent(share) + " %";
    }

    private static String between(Finding finding) {
        if (finding.interval().map(interval -> interval.lower().orElse(0) > 1).orElse(false)) {
            return " (the scatter is smaller than this noise alone makes it)";
        }
        return finding.interval()
                .filter(interval ->
                        interval.lower().isPresent() && interval.upper().isPresent())
                .map(interval -> " [" + percent(interval.lower().getAsDouble()) + ", "
                        + percent(Math.min(1, interval.upper().getAsDouble())) + "]")
                .orElse("");
    }

    private static String percent(double share) {
        return Say.number(Math.rint(PERCENT * share));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

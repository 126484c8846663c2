package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.curvewright.spi.report.ResultDocument.FitSection;
import org.curvewright.spi.report.ResultDocument.InferenceSection;

/** How many draws were not ordinary ones: at a bound, failed, discarded, as each inference counts them. */
final class DrawCounts {

    private static final String DRAWS = "draws";
    private static final String KIND = "draws-";

    private final List<FitSection> fits;

    DrawCounts(List<FitSection> fits) {
        this.fits = List.copyOf(fits);
    }

    /** One kind of draw of one inference of one fit. */
    private record Count(String address, double count, double draws) {

        double share() {
            return count / draws;
        }
    }

    List<String> sentences() {
        TreeMap<String, List<Count>> byKind = new TreeMap<>();
        TreeMap<String, Integer> fitted = new TreeMap<>();
        for (FitSection fit : fits) {
            for (InferenceSection used : fit.inferences()) {
                fitted.merge(used.as(), 1, Integer::sum);
                counts(fit, used, byKind);
            }
        }
        List<String> sentences = new ArrayList<>();
        byKind.forEach((kind, counts) -> sentences.add(sentence(kind, counts, fitted)));
        return sentences;
    }

    private static void counts(FitSection fit, InferenceSection used, TreeMap<String, List<Count>> byKind) {
        Optional.ofNullable(used.counts().get(DRAWS))
                .filter(draws -> draws > 0)
                .ifPresent(draws -> used.counts().forEach((name, count) -> {
                    if (name.startsWith(KIND) && !name.contains("/") && count > 0) {
                        byKind.computeIfAbsent(used.as() + "/" + words(name), key -> new ArrayList<>())
                                .add(new Count(fit.address(), count, draws));
                    }
                }));
    }

    /** {@code draws-at-bound} as {@code at bound}. */
    static String words(String name) {
        return (name.startsWith(KIND) ? name.substring(KIND.length()) : name).replace('-', ' ');
    }

    private static String sentence(String kind, List<Count> counts, TreeMap<String, Integer> fitted) {
        int cut = kind.lastIndexOf('/');
        String as = kind.substring(0, cut);
        Count most = counts.stream()
                .reduce((one, other) -> other.share() > one.share() ? other : one)
                .orElseThrow();
        return "Draws of " + Markdown.code(as) + " counted as “" + Markdown.text(kind.substring(cut + 1)) + "”: in "
                + counts.size() + " of " + Markdown.number(fitted.getOrDefault(as, 0), "fit") + ", at most "
                + Numbers.of(most.count()) + " of " + Numbers.of(most.draws()) + " (" + Numbers.percent(most.share())
                + ", " + Markdown.code(most.address()) + "); every count stands under Intervals.";
    }
}

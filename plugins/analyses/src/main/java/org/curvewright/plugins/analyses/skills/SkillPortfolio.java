package org.curvewright.plugins.analyses.skills;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/**
 * The mean of all skills: its slope per decade of size, the slope of each, and the share of each in the whole's.
 *
 * @param ranked the skills with a slope, steepest first
 * @param slopes of these, in points per decade
 * @param intervals of the slopes, and at the end of their mean; items are drawn for all skills at once
 */
record SkillPortfolio(List<SkillCard> ranked, double[] slopes, Interval[] intervals, double level) {

    static SkillPortfolio of(List<SkillCard> cards, UnitBootstrap bootstrap) {
        List<SkillCard> ranked = cards.stream()
                .filter(card -> Double.isFinite(card.slopePerDecade()))
                .sorted(Comparator.comparingDouble(card -> -card.slopePerDecade()))
                .toList();
        int items = cards.get(0).skill().items();
        Interval[] intervals = bootstrap.intervals(
                items,
                counts -> withMean(ranked.stream()
                        .mapToDouble(card -> card.skill().slopePerDecade(counts))
                        .toArray()));
        double[] slopes = ranked.stream().mapToDouble(SkillCard::slopePerDecade).toArray();
        return new SkillPortfolio(ranked, slopes, intervals, bootstrap.level());
    }

    private static double[] withMean(double[] slopes) {
        double[] all = Arrays.copyOf(slopes, slopes.length + 1);
        all[slopes.length] = Arrays.stream(slopes).average().orElse(Double.NaN);
        return all;
    }

    private double mean() {
        return withMean(slopes)[slopes.length];
    }

    void report(Findings findings) {
        if (ranked.isEmpty()) {
            findings.absent("slope-per-decade", "points", "NO_SCORES", "no skill has a score of every model");
            return;
        }
        findings.estimate("slope-per-decade", mean(), "points", intervals[slopes.length]);
        double total = mean() * slopes.length;
        Lane names = Lane.labels(
                "skill", ranked.stream().map(card -> card.skill().skill()).toList());
        findings.series(
                "skills",
                names,
                Lane.labels("state", ranked.stream().map(SkillPortfolio::state).toList()),
                Lane.numbers("slope-per-decade", "points", slopes),
                Lane.numbers(
                        "share",
                        "",
                        Arrays.stream(slopes).map(slope -> slope / total).toArray()));
        SkillScores first = ranked.get(0).skill();
        findings.series(
                "mean",
                Lane.labels("model", first.models()),
                Lane.numbers("N", "", first.sizes()),
                Lane.numbers(
                        "score",
                        "points",
                        IntStream.range(0, first.count())
                                .mapToDouble(m -> ranked.stream()
                                        .mapToDouble(card -> card.means()[m])
                                        .average()
                                        .orElse(Double.NaN))
                                .toArray()));
        draw(findings);
    }

    private static String state(SkillCard card) {
        return card.saturation().state(card.place());
    }

    private void draw(Findings findings) {
        Picture picture = new Picture("x: skill", "", "y: gain per tenfold size", "points");
        for (int k = 0; k < slopes.length; k++) {
            SkillCard card = ranked.get(k);
            picture.row(state(card).toLowerCase(Locale.ROOT), card.skill().skill(), slopes[k], intervals[k]);
        }
        picture.write(findings, "slopes");
    }

    String sentence() {
        return ranked.isEmpty()
                ? "No skill has a score of every model."
                : "The mean of all skills gains " + Said.within(mean(), intervals[slopes.length])
                        + " points for each tenfold size (" + Said.level(level) + " interval).";
    }
}

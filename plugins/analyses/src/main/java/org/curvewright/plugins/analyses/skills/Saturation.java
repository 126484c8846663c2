package org.curvewright.plugins.analyses.skills;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.MultipleTests;

/**
 * Which skills still grow. A skill is flat from the smallest size on from which the gain to every larger size is shown to be
 * below the margin; it grows where the gain to the largest size is shown to be positive; else the items do not tell. The tests
 * of all skills share one chance of error, by Holm's method; flat also needs that a loss of the margin is excluded.
 */
final class Saturation {

    private final List<SkillScores> skills;
    private final double margin;
    private final double significance;
    private final double range;
    private final double[][] flat;
    private final double[] growing;
    private final double[] falling;

    Saturation(List<SkillScores> skills, double margin, double significance, double range) {
        this.range = range;
        this.skills = skills;
        this.margin = margin;
        this.significance = significance;
        int last = skills.get(0).count() - 1;
        flat = IntStream.range(0, last)
                .mapToObj(from -> adjusted(skill -> flatFrom(skill, from)))
                .toArray(double[][]::new);
        growing = adjusted(skill -> last(skill).pAbove(0));
        falling = adjusted(skill -> last(skill).pBelow(0));
    }

    private double[] adjusted(ToDoubleFunction<SkillScores> p) {
        return MultipleTests.holm(skills.stream().mapToDouble(p).toArray());
    }

    private PairedGain last(SkillScores skill) {
        return PairedGain.of(skill.gains(skill.count() - 2, skill.count() - 1), range);
    }

    /** All gains must be small, so the least sure of them decides and none needs a correction. */
    private double flatFrom(SkillScores skill, int from) {
        return IntStream.range(from + 1, skill.count())
                .mapToDouble(to -> PairedGain.of(skill.gains(from, to), range).pBelow(margin))
                .max()
                .orElse(1);
    }

    /** The place of the smallest size from which on a skill is flat; none where it is not shown to be. */
    OptionalInt saturates(int skill) {
        SkillScores scores = skills.get(skill);
        return IntStream.range(0, flat.length)
                .filter(from -> flat[from][skill] <= significance)
                .filter(from -> IntStream.range(from + 1, scores.count())
                        .allMatch(to ->
                                PairedGain.of(scores.gains(from, to), range).pAbove(-margin) <= significance))
                .findFirst();
    }

    /** {@code GROWING}, {@code FLAT}, {@code FALLING} or {@code UNDETERMINED}. */
    String state(int skill) {
        if (saturates(skill).isPresent()) {
            return "FLAT";
        }
        if (growing[skill] <= significance) {
            return "GROWING";
        }
        return falling[skill] <= significance ? "FALLING" : "UNDETERMINED";
    }

    double growingP(int skill) {
        return growing[skill];
    }

    /** Of flatness from the last size but one on. */
    double flatP(int skill) {
        return flat[flat.length - 1][skill];
    }
}

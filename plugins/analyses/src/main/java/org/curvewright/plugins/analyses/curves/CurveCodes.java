package org.curvewright.plugins.analyses.curves;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of curves mean. */
final class CurveCodes {

    static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "NO_SUCH_PARAMETER",
                    "a law that the analysis looks at has no parameter of that symbol",
                    "name the parameter as the formulation does, or point on: at fits of another formulation"),
            new Explanation(
                    "UNDEFINED_DRAWS",
                    "in some resamples the quantity does not exist; they are left out of the interval and counted",
                    ""),
            new Explanation(
                    "GRID_EDGE",
                    "the best cell of a grid lies on its edge, so the grid bounds the fit",
                    "widen the grid"),
            new Explanation(
                    "NO_FIT", "a stretch of the curve has fewer points than parameters, or its fit failed", "widen it"),
            new Explanation(
                    "NOTHING_HELD_OUT",
                    "no point lies beyond those that were fitted, so a forecast cannot be held against anything",
                    "name all points under data"),
            new Explanation("WITHIN_BAND", "no forecast misses by more than the band", ""),
            new Explanation("OUTSIDE_BAND", "some forecast misses by more than the band", ""),
            new Explanation(
                    "ABOVE_ONE",
                    "a law that does not know that a probability ends at 1, such as a power law, puts its ceiling beyond",
                    "read it as a sign that the law does not fit, take a sigmoid, or bound it: parameters: { A: { max: 1 } }"),
            new Explanation("TOO_FEW_SEEDS", "one training shows no variation between trainings", "name more"),
            new Explanation("TOO_FEW_RECIPES", "there is nothing to compare a single recipe with", "fit more"),
            new Explanation("HIGHER_CEILING", "the first recipe's ceiling is higher by more than the margin", ""),
            new Explanation("LOWER_CEILING", "the first recipe's ceiling is lower by more than the margin", ""),
            new Explanation(
                    "MORE_EFFICIENT", "the ceilings are equal within the margin, and the first exponent is larger", ""),
            new Explanation(
                    "LESS_EFFICIENT",
                    "the ceilings are equal within the margin, and the first exponent is smaller",
                    ""),
            new Explanation(
                    "EQUAL",
                    "the ceilings are equal within the margin, and the data do not tell which exponent is larger",
                    ""),
            new Explanation(
                    "EQUIVALENT", "two one-sided tests show that the ceilings differ by less than the margin", ""),
            new Explanation(
                    "EQUIVALENCE_NOT_SHOWN",
                    "the data do not rule out that the ceilings differ by more than the margin",
                    "evaluate more often or on more items, or train nearer to the ceiling"),
            new Explanation(
                    "GRID_WIDENED",
                    "the published grid ended before the best cell, and was widened until it no longer did",
                    ""),
            new Explanation(
                    "BLOCK_TOO_LONG",
                    "of so few points too few blocks of that length can be drawn, fewer than four; an autoregression is"
                            + " drawn instead",
                    "ask for a shorter block, or leave it out"),
            new Explanation("NO_KNOT", "the curve nowhere turns from a steeper line to a flatter one", ""),
            new Explanation("PLATEAU", "every later stretch is shown to gain less than the slope that matters", ""),
            new Explanation(
                    "NO_PLATEAU_SHOWN",
                    "from no point on is every slope shown to be small; the curve may rise, or be too noisy to tell",
                    "evaluate more often or on more items, train longer, or widen the window"),
            new Explanation(
                    "TOO_FEW_CURVES",
                    "fewer than two curves are determined by their points and have an interval",
                    "ask for an inference, or fit more curves"),
            new Explanation(
                    "ONE_LEVEL",
                    "a factor has the same value for all curves, so it parts nothing",
                    "leave it out of by"),
            new Explanation(
                    "LEVEL_VARIES",
                    "a factor differs within a curve, as a step or a seed may, so it is no property of the curve",
                    "name a column that is the same in all rows of a curve"),
            new Explanation(
                    "ONE_CURVE_A_LEVEL",
                    "a factor has a value of its own for every curve, so its effect is the curve's",
                    "leave it out of by, or fit several curves of each"),
            new Explanation("SAME_FACTOR", "two factors part the curves alike", "leave one out of by"),
            new Explanation(
                    "LEVEL_UNKNOWN",
                    "the table does not name every curve under the column curve",
                    "name the column that groups: names"),
            new Explanation(
                    "NOT_PROFILED",
                    "the factors have so many levels that the standard deviations' profiles are left out",
                    "part the curves by fewer levels"),
            new Explanation("TOO_FEW_POINTS", "a handful of points makes no curve", "evaluate more often"),
            new Explanation("NEVER_STEEPER", "the law is nowhere as steep as the smallest slope that matters", ""),
            new Explanation(
                    "RAISED",
                    "the second ceiling is higher by more than the margin, and chance alone seldom shows as much",
                    ""),
            new Explanation(
                    "EFFICIENCY_ONLY",
                    "the change brought a rise that a single curve does not describe, but no higher ceiling is shown",
                    ""),
            new Explanation("NOT_RAISED", "no higher ceiling is shown", ""),
            new Explanation(
                    "NOT_YET_PLATEAUED",
                    "the first curve may not have reached its ceiling when the training changed",
                    "train a control on without the change and name its fits under control"),
            Explanation.informing(
                    "NOT_ZERO", "questions that failed every time may still have a rate of passing", "sample more"),
            new Explanation("NO_REFINEMENTS", "there is nothing to take a share of", ""));

    private CurveCodes() {}
}

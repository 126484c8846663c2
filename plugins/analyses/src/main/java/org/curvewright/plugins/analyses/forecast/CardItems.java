package org.curvewright.plugins.analyses.forecast;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the items of a card measure, when they fail and what helps, under the names that the card calls them. */
final class CardItems {

    static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "fit-quality",
                    "how well the laws fit the training runs, as adjusted R²: good from 0.95, with caution from 0.85, fai"
                            + "ls below it or where no degree of freedom is left",
                    "add runs, or compare other laws; look at the residuals"),
            new Explanation(
                    "reach",
                    "how many decades the target lies beyond the training runs: it fails beyond the farthest distance tha"
                            + "t at least three back-tests went, and is a caution beyond half the span of the runs",
                    "add larger or smaller runs, so that span and back-tests grow, or ask for a nearer target"),
            new Explanation(
                    "recipe-match",
                    "whether the target is a larger one of the same runs: it fails where its recipe is stated to differ, "
                            + "a column of the table says so, or a covariate lies 0.5 decades or more farther off the line of the runs than they do",
                    "forecast a target that grows as the runs do; where its recipe is theirs, state recipe: same"),
            new Explanation(
                    "regime-stability",
                    "whether fits to the smaller and to the larger two thirds of the runs forecast the same: it fails whe"
                            + "re one lies two half-widths of the interval or more from the forecast",
                    "leave out runs of another regime with a reason, or take a law with a break"),
            new Explanation(
                    "metric-nature",
                    "what the response does to the quantity that grows smoothly: a loss passes, a smooth function of it i"
                            + "s a caution, an accuracy fails where fewer than half of the runs lie above chance",
                    "forecast a loss or a log likelihood, add runs above chance, or state nature and the chance level"),
            new Explanation(
                    "one-knob",
                    "covariates that did not vary in training and differ at the target: it fails where there is one",
                    "vary that covariate in some runs, or keep it at the target as it was in training"),
            new Explanation(
                    "identifiability",
                    "whether the data determine the forecast: a caution where they leave parameters open, it fails where "
                            + "the interval of the forecast is open or a break outside the data cannot be excluded",
                    "add runs at other sizes, or take a law with fewer parameters"),
            new Explanation(
                    "measurement",
                    "how clearly the response changes over the runs, in standard errors of a score: clear from 10, it fai"
                            + "ls below 3",
                    "score more items or average seeds, or add runs farther apart"),
            new Explanation(
                    "calibration-track",
                    "how the same recipe's forecasts of the past went: it fails with fewer than three that can be judged,"
                            + " or where intervals must be made more than three times as wide to hold what came; it is a caution"
                            + " beyond twice as wide, where surprisingly few held, and where too few went as far to attest the level",
                    "add runs, so that more of the past can be forecast, or choose other laws"));

    private CardItems() {}
}

package org.curvewright.plugins.analyses.forecast;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about runs that are larger than those at hand. */
public final class ForecastAnalyses {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "WITHHELD",
                    "the forecast goes farther than forecasts of the past could be judged, or a break of the law outside"
                            + " the data cannot be excluded",
                    "add runs, or ask for it with beyond-horizon: true and do not rely on it"),
            new Explanation(
                    "BEYOND_HORIZON",
                    "the forecast was asked for although nothing attests forecasts so far from the data",
                    "do not rely on it; larger runs move the horizon"),
            new Explanation(
                    "RELIABLE",
                    "the verdict of a forecast's card: every one of its nine items passes",
                    "rely on it within its interval and reach"),
            new Explanation(
                    "CONDITIONAL",
                    "the verdict of a forecast's card: no item fails, but one or more ask for caution",
                    "read the items' reasons; the forecast holds where they do"),
            new Explanation(
                    "UNRELIABLE",
                    "the verdict of a forecast's card: at least one of its items fails",
                    "do not rely on it; the card names the items and why"),
            Explanation.invalidating(
                    "CARD_FAILS",
                    "an item of the forecast's card fails, so the forecast is UNRELIABLE",
                    "read the item's reason; see the page on reach"),
            new Explanation(
                    "CARD_CAUTION",
                    "an item of the forecast's card asks for caution: the forecast holds on a condition",
                    "read the item's reason"),
            Explanation.informing("CARD_ITEM", "why an item of a forecast's card turns out as it does", ""),
            Explanation.informing(
                    "REACH_ALONG",
                    "how many decades the target lies outside the runs fitted in each covariate; the reach is the largest",
                    ""),
            new Explanation(
                    "FEW_BACKTESTS",
                    "too few forecasts of the past went comparably far to attest the interval's level; it is made wide"
                            + " enough to hold all of them, those that went less far too",
                    "add smaller runs, or ask for a lower level"),
            new Explanation(
                    "NO_BACKTEST",
                    "there are no forecasts of the past: too few smaller runs to fit the law to",
                    "add smaller runs, or take a law with fewer parameters"),
            new Explanation(
                    "ONE_DATA_SET",
                    "forecasts of one data set are calibrated by those of others, and there is no other",
                    "pool fits of several data sets"),
            new Explanation(
                    "NONE_DETERMINED",
                    "the runs determine the parameters of none of the laws averaged, so that all of them are averaged",
                    "fix or tie the parameters that their statuses name, or add runs that vary what these do not"),
            Explanation.informing("AVERAGED", "the laws that a forecast averages, with their weights", ""),
            new Explanation(
                    "EQUAL_WEIGHTS",
                    "the laws are averaged with equal weights, because the runs are too few for the weights asked for",
                    "take fewer laws, or laws with fewer parameters"),
            new Explanation(
                    "UNKNOWN_COVARIATE",
                    "the fits do not have the covariate that the analysis looks along",
                    "name one of the covariates that 'describe formulation' shows"),
            new Explanation(
                    "OPEN_COVARIATE",
                    "the law depends on a covariate that the target gives no value",
                    "give it one under with.at"),
            Explanation.informing(
                    "CUT_TO_RANGE",
                    "a prediction interval reached values that the response cannot have, a share beyond 0 or 1 or a loss below 0, and is"
                            + " cut where they begin; how far it reached says how far its noise is from that of such a response",
                    "for shares of trials take the objective binomial or beta-binomial, whose intervals keep to what counts can be"),
            new Explanation(
                    "CUT_MOVED",
                    "a cut-off was moved to fall between different sizes: replicates of one run are fitted to or held out together",
                    ""),
            new Explanation("NOTHING_LEFT", "as many runs are held out as there are", "hold out fewer"),
            new Explanation(
                    "NO_DEGREES_OF_FREEDOM",
                    "as many parameters as observations leave no estimate of the noise",
                    "add runs, or take a law with fewer parameters"),
            new Explanation(
                    "TOO_FEW_OBSERVATIONS",
                    "there are fewer observations than the question takes",
                    "add runs, or ask it of more of them"),
            new Explanation(
                    "UNDEFINED", "the value is not a finite number", "look for a target outside the law's domain"),
            new Explanation(
                    "FIT_FAILED",
                    "a fit that the analysis needs has the status FAILED, so the analysis has no value here",
                    "see the reasons at the fit's own status"));

    private ForecastAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "forecast",
                        "What larger runs will score, with intervals, reach, back-tests and a card that says whether to rely on it.",
                        ForecastConfiguration.class,
                        Forecasting::new),
                Provider.of(
                        "forecast-calibration",
                        "How often the intervals of forecasts hold what comes, pooled over data sets, responses and cut-offs.",
                        PoolConfiguration.class,
                        PooledForecasts::new));
    }

    public static List<Explanation> codes() {
        return Explanation.together(Stream.of(EXPLAINED, CardItems.EXPLAINED));
    }
}

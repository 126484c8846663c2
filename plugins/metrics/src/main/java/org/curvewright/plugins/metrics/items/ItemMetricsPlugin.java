package org.curvewright.plugins.metrics.items;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.metric.Metric;

/** Offers the scores of single items' outcomes, which {@code derive} makes columns of. */
public final class ItemMetricsPlugin implements Plugin {

    @Override
    public String name() {
        return "item-metrics";
    }

    @Override
    public List<Provider<? extends Metric, ?>> metrics() {
        return Stream.of(means(), choices(), forecasts(), counts())
                .<Provider<? extends Metric, ?>>flatMap(List::stream)
                .toList();
    }

    private static List<Provider<? extends Metric, ?>> means() {
        return List.of(
                Provider.of(
                        "accuracy",
                        "The share of right answers.",
                        Configurations.Accuracy.class,
                        with -> ColumnMean.share(with.column(), with.chance(), with.choices(), "acc")),
                Provider.of(
                        "accuracy-norm",
                        "The share of items whose right choice is best for its length.",
                        Configurations.NormalisedAccuracy.class,
                        with -> ColumnMean.share(with.column(), with.chance(), with.choices(), "acc_norm")),
                Provider.of(
                        "item-mean",
                        "The mean of a column over the items.",
                        Configurations.Mean.class,
                        with -> ColumnMean.plain(with.column(), with.unit(), -Double.MAX_VALUE, Double.MAX_VALUE)),
                Provider.of(
                        "skill-mean",
                        "The mean score, from 1 to 5, of the items to which a skill applies.",
                        Configurations.SkillMean.class,
                        with -> ColumnMean.plain(with.column(), "score", 1, 5)),
                Provider.of(
                        "exact-match",
                        "The share of outputs that are what was wanted.",
                        Outputs.Configuration.class,
                        Outputs::exactMatch),
                Provider.of(
                        "token-edit-distance",
                        "The share of tokens that must change to make what was wanted of an output.",
                        Outputs.Configuration.class,
                        Outputs::tokenEditDistance));
    }

    private static List<Provider<? extends Metric, ?>> choices() {
        return List.of(
                choice(
                        "multiple-choice-grade",
                        "The share of samples whose right choice is likeliest.",
                        ChoiceMetric.GRADE),
                choice("log-p-vocab", "The mean log probability of the right choice.", ChoiceMetric.LOG_P),
                choice("p-correct", "The mean probability of the right choice among all texts.", ChoiceMetric.P),
                choice("p-choices", "The mean probability of the right choice among the choices.", ChoiceMetric.SHARE),
                choice("choice-brier", "Brier's score over the choices, from 0 to 2.", ChoiceMetric.BRIER),
                choice("p-incorrect", "The mean probability of all wrong choices together.", ChoiceMetric.P_INCORRECT),
                choice(
                        "top-distractor",
                        "The mean log probability of the likeliest wrong choice.",
                        ChoiceMetric.TOP_DISTRACTOR),
                choice(
                        "choice-margin",
                        "By how much the right choice's log probability leads the likeliest wrong one's.",
                        ChoiceMetric.MARGIN));
    }

    private static Provider<Choices, Choices.Configuration> choice(String id, String summary, ChoiceMetric metric) {
        return Provider.of(id, summary, Choices.Configuration.class, with -> new Choices(metric, with));
    }

    private static List<Provider<? extends Metric, ?>> forecasts() {
        return List.of(
                forecast("brier", "Mean squared difference of stated probability and outcome.", ForecastMetric.BRIER),
                forecast("log-score", "Mean −ln of the probability given to what came.", ForecastMetric.LOG_SCORE),
                Provider.of(
                        "ece",
                        "How far stated probabilities are, on average by bin, from how often they come true.",
                        Forecasts.BinnedKeys.class,
                        with -> new Forecasts(ForecastMetric.ECE, with.configuration())),
                forecast("confidence-gap", "Mean stated probability less accuracy.", ForecastMetric.CONFIDENCE_GAP),
                forecast("auroc", "How well stated probabilities tell right from wrong.", ForecastMetric.AUROC));
    }

    private static Provider<Forecasts, Forecasts.Keys> forecast(String id, String summary, ForecastMetric metric) {
        return Provider.of(id, summary, Forecasts.Keys.class, with -> new Forecasts(metric, with.configuration()));
    }

    private static List<Provider<? extends Metric, ?>> counts() {
        return List.of(
                Provider.of(
                        "pass-at-k",
                        "The unbiased chance that one of k samples passes, averaged over instances.",
                        PassAt.Configuration.class,
                        with -> new PassAt(with.samples(), with.passes(), OptionalLong.of(with.k()))),
                Provider.of(
                        "coverage",
                        "The share of instances solved by as many samples as every one has.",
                        PassAt.CoverageConfiguration.class,
                        with -> new PassAt(with.samples(), with.passes(), OptionalLong.empty())),
                Provider.of(
                        "pass-until-rate",
                        "The rate at which samples pass, drawn until so many passed or until a cap.",
                        PassUntil.Configuration.class,
                        PassUntil::new));
    }

    @Override
    public List<Explanation> codes() {
        return ItemCodes.explained();
    }
}

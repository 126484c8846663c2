package org.curvewright.plugins.sources.synthetic;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.data.DataSource;

/** Offers worlds whose truth is known, to see what a method makes of it. */
public final class SyntheticPlugin implements Plugin {

    @Override
    public String name() {
        return "synthetic";
    }

    @Override
    public List<Provider<? extends DataSource, ?>> dataSources() {
        return Stream.of(runsAndRatings(), itemOutcomes(), testTime())
                .<Provider<? extends DataSource, ?>>flatMap(List::stream)
                .toList();
    }

    private static List<Provider<? extends DataSource, ?>> runsAndRatings() {
        return List.of(
                Provider.of(
                        "synthetic",
                        "The same as synthetic-runs: runs of a design whose responses follow a stated law.",
                        SyntheticRuns.Configuration.class,
                        SyntheticRuns::new),
                Provider.of(
                        "synthetic-runs",
                        "Runs of a design whose responses follow a stated law, with noise or without.",
                        SyntheticRuns.Configuration.class,
                        SyntheticRuns::new),
                Provider.of(
                        "planned-runs",
                        "Runs of a table that are only planned, with the responses that a stated law has there.",
                        PlannedRuns.Configuration.class,
                        PlannedRuns::new),
                Provider.of(
                        "synthetic-groups",
                        "Worlds of one covariate, each with a law of its own whose parameters are drawn between stated ends.",
                        SyntheticGroups.Configuration.class,
                        SyntheticGroups::new),
                Provider.of(
                        "synthetic-curves",
                        "Scores along trainings that rise to a ceiling, by recipe and seed, with errors that neighbours share.",
                        SyntheticCurves.Configuration.class,
                        SyntheticCurves::new),
                Provider.of(
                        "synthetic-ratings",
                        "Ratings of objects by replications that share one factor, by condition.",
                        SyntheticRatings.Configuration.class,
                        SyntheticRatings::new),
                Provider.of(
                        "synthetic-predictions",
                        "Answers with stated confidence that comes true as often as it says, or not, by checkpoint.",
                        SyntheticPredictions.Configuration.class,
                        SyntheticPredictions::new));
    }

    private static List<Provider<? extends DataSource, ?>> itemOutcomes() {
        return List.of(
                Provider.of(
                        "synthetic-attempts",
                        "Steps of attempts at tasks, which fail by chance, because they are hard, or because their task is.",
                        SyntheticAttempts.Configuration.class,
                        SyntheticAttempts::new),
                Provider.of(
                        "synthetic-success-by-length",
                        "Single attempts at tasks of so many steps, and how many succeed.",
                        SyntheticLengths.Configuration.class,
                        SyntheticLengths::new),
                Provider.of(
                        "synthetic-samples",
                        "Samples and passes by model and instance, with a law of how the rate of passing grows.",
                        SyntheticSamples.Configuration.class,
                        SyntheticSamples::new),
                Provider.of(
                        "synthetic-tokens",
                        "Targets of a few tokens, each right by a law of size, and a question with choices.",
                        SyntheticTokens.Configuration.class,
                        SyntheticTokens::new),
                Provider.of(
                        "synthetic-choices",
                        "Log probabilities of choices that move with compute, the right one's and the others'.",
                        SyntheticChoices.Configuration.class,
                        SyntheticChoices::new),
                Provider.of(
                        "synthetic-skills",
                        "Scores of items by skill that grow with size up to a knot.",
                        SyntheticSkills.Configuration.class,
                        SyntheticSkills::new));
    }

    private static List<Provider<? extends DataSource, ?>> testTime() {
        return List.of(
                Provider.of(
                        "synthetic-problems",
                        "Samples and passes on problems whose pass rates are beta distributed, by model size.",
                        SyntheticProblems.Configuration.class,
                        SyntheticProblems::new),
                Provider.of(
                        "synthetic-strategies",
                        "Problems tried by best-of-n and by revisions, which help where the model is nearly right.",
                        SyntheticStrategies.Configuration.class,
                        SyntheticStrategies::new));
    }
}

package org.curvewright.plugins.analyses;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.numerics.statistics.Obstacle;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** Offers the questions that can be asked of fits. */
public final class AnalysesPlugin implements Plugin {

    @Override
    public String name() {
        return "analyses";
    }

    @Override
    public List<Provider<? extends Analysis, ?>> analyses() {
        return Stream.of(ofLaws(), ofMany())
                .<Provider<? extends Analysis, ?>>flatMap(List::stream)
                .toList();
    }

    private static List<Provider<? extends Analysis, ?>> ofLaws() {
        return List.of(
                Provider.of(
                        "model-selection",
                        "The best formulation of each response by a criterion, differences and weights.",
                        ModelSelection.Configuration.class,
                        ModelSelection::new),
                Provider.of(
                        "breakpoint",
                        "Where two straight lines in ln N describe a response best.",
                        Breakpoint.Configuration.class,
                        Breakpoint::new),
                Provider.of(
                        "extrapolation",
                        "How well laws fitted to the smallest runs predict the larger ones.",
                        Extrapolation.Configuration.class,
                        Extrapolation::new),
                Provider.of(
                        "cross-metric-correlation",
                        "Whether the loss falls where the tasks rise.",
                        CrossMetricCorrelation.Configuration.class,
                        CrossMetricCorrelation::new),
                Provider.of(
                        "transfer",
                        "How well laws fitted to one family predict another.",
                        Transfer.Configuration.class,
                        Transfer::new),
                Provider.of(
                        "noise-floor",
                        "What a benchmark can resolve with its items, and whether laws miss the scores by more.",
                        NoiseFloor.Configuration.class,
                        NoiseFloor::new));
    }

    private static List<Provider<? extends Analysis, ?>> ofMany() {
        return List.of(
                Provider.of(
                        "survey",
                        "Many fits of the same laws in few numbers: statuses, which law ranks first how often, where parameters lie.",
                        Survey.Configuration.class,
                        Survey::new),
                Provider.of(
                        "spread",
                        "How much each finding depends on the analyst's choices: its spread over the cells of a sweep.",
                        Spread.Configuration.class,
                        Spread::new));
    }

    @Override
    public List<Explanation> codes() {
        Stream<Explanation> obstacles = Arrays.stream(Obstacle.values())
                .map(obstacle -> new Explanation(obstacle.name(), obstacle.reason(), ""));
        return Stream.concat(Codes.explained().stream(), obstacles).toList();
    }
}

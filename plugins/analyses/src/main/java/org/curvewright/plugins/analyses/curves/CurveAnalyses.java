package org.curvewright.plugins.analyses.curves;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about curves along a training. */
public final class CurveAnalyses {

    private CurveAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "curve-windows",
                        "Where the ceiling comes out over other stretches of a training, and how well each forecasts the rest.",
                        CurveWindows.Configuration.class,
                        CurveWindows::new),
                Provider.of(
                        "published-grid",
                        "What the published grid fit of a reinforcement-learning curve finds beside the global minimum.",
                        PublishedGrid.Configuration.class,
                        PublishedGrid::new),
                Provider.of(
                        "plateau",
                        "From where on a training is shown to stand still, and where its curve bends.",
                        Plateau.Configuration.class,
                        Plateau::new),
                Provider.of(
                        "portfolio",
                        "Many curves ranked by one parameter with intervals, their mean, and how much they differ.",
                        Portfolio.Configuration.class,
                        Portfolio::new),
                Provider.of(
                        "regime-change",
                        "Whether a change of the training raised its ceiling, and whether that can be told.",
                        RegimeChange.Configuration.class,
                        RegimeChange::new),
                Provider.of(
                        "refinement",
                        "How many questions fail persistently, and how many of them refinements solve.",
                        Refinement.Configuration.class,
                        Refinement::new),
                Provider.of(
                        "recipe-comparison",
                        "Which recipe is better: by the ceiling first, and by the efficiency where ceilings are equal.",
                        RecipeComparison.Configuration.class,
                        RecipeComparison::new));
    }

    public static List<Explanation> codes() {
        return CurveCodes.EXPLAINED;
    }
}

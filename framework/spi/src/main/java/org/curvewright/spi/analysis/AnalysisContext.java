package org.curvewright.spi.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/** What an analysis may borrow. */
public interface AnalysisContext {

    /** The finished fits under {@code on:}, in the order of the configuration; some may be FAILED. */
    List<FitResult> on();

    /** The finished fits of one section. */
    List<FitResult> fits(FitReference section);

    Table table(DataReference data);

    /** The rows of a table that belong to the group of a fit; all of them where groups are not fitted apart. */
    default Table table(DataReference data, FitResult like) {
        return table(data);
    }

    /**
     * The observations of another table with the roles of a fit: same response name, covariates in the formulation's order. Of
     * groups that are fitted apart, the rows of the fit's group, or all where the table has no column of groups; of groups that
     * share parameters, the rows of groups that the law knows. Empty where the table has no such response, or no such row.
     */
    Optional<Dataset> dataset(DataReference data, FitResult like);

    /** Refits with the estimator of that fit. */
    Fit refit(FitResult like, FitRequest request);

    /** Intervals by the first inference of that fit's section; empty when it asks for none. */
    Optional<Intervals> intervals(FitResult fit, List<LawFunction> functions);

    /** The draws of the first inference of that fit's section; empty when that draws nothing. */
    default Optional<Draws> draws(FitResult fit) {
        return inferences(fit).values().stream()
                .findFirst()
                .filter(DrawingInference.class::isInstance)
                .map(DrawingInference.class::cast)
                .map(drawing -> drawing.draw(fit, 0, drawing.draws(), FitContext.seeded(seed())));
    }

    /** The inferences of that fit's section by what the user calls them, in order. */
    default Map<String, Inference> inferences(FitResult fit) {
        return Map.of();
    }

    /** The key of this analysis's random streams. */
    long seed();
}

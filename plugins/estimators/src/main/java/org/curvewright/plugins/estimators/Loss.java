package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.spi.fit.Definition;

/** ρ(r): what a residual costs, with its derivatives; ρ(0) = 0. */
interface Loss {

    double value(double residual);

    double slope(double residual);

    double curvature(double residual);

    /** ρ of every residual, written over it. */
    default void values(double[] residuals) {
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = value(residuals[i]);
        }
    }

    /** ρ′ of every residual. */
    default void slopes(double[] residuals, double[] slopes) {
        for (int i = 0; i < residuals.length; i++) {
            slopes[i] = slope(residuals[i]);
        }
    }

    /** ρ″ of every residual. */
    default void curvatures(double[] residuals, double[] curvatures) {
        for (int i = 0; i < residuals.length; i++) {
            curvatures[i] = curvature(residuals[i]);
        }
    }

    /** For people, such as {@code Huber(r; δ = 0.001)}. */
    String written(String residual);

    /** How the names in what is written are computed, such as {@code Huber(r; δ)}. */
    default List<Definition> definitions() {
        return List.of();
    }

    /** ln ∫ e^(−ρ(r)) dr, which makes e^(−ρ) a density. */
    double logNormalizer();

    /** The same for people, with Z as {@link #densityDefinitions} state it. */
    default String writtenNormalizer() {
        return "ln Z";
    }

    default List<Definition> densityDefinitions() {
        return List.of();
    }

    /** E ρ′(r)² = E ρ″(r) under that density, what a residual tells of its centre; NaN of a loss of which no likelihood is made. */
    default double information() {
        return Double.NaN;
    }

    /** The size of a typical residual of the density: where ρ′(r) r = 1. */
    default double typical() {
        return 1;
    }

    /**
     * A smooth loss that differs from this one by no more than the width, for a descent by derivatives; this one when it is
     * smooth enough.
     */
    default Loss smoothed(double width) {
        return this;
    }

    /** Losses of its kind that grow faster and lead to this one, the widest first, for residuals of a size; none if it is convex. */
    default List<Loss> wider(double size) {
        return List.of();
    }

    /** Whether it has kinks, or corners too sharp for the density's width, so that a descent needs {@link #smoothed}. */
    default boolean kinked() {
        return false;
    }
}

package org.curvewright.plugins.analyses.diagnostics;

import java.util.Optional;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.statistics.RepeatedMeasures;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Law;

/**
 * Whether a law misses clusters that have the same cells by more than they differ among themselves. Of its <i>shape</i>: what
 * of each cluster the law with an offset cannot take up has mean zero, an F test of repeated measures that allows for offsets
 * and for correlated errors, such as those of checkpoints along one run. Of its <i>level</i>, where the law has no free
 * constant: the offset that each cluster asks for has mean zero, an F test on 1 and C − 1 degrees of freedom. The p of both is twice the
 * smaller (Bonferroni).
 */
record BlockTest(Blocks blocks, Optional<RepeatedMeasures> shape, Optional<RepeatedMeasures> level) {

    /** Less of a constant than this beyond the tangent is rounding. */
    private static final double CONSTANT = 1e-6;

    static BlockTest of(Law law, Rows rows, Blocks blocks) {
        Rows cells = rows.rows(blocks.rows());
        OffsetLaw free = OffsetLaw.of(law, cells, blocks.mean(), true);
        double[][] beyond = free.beyond(free.deviations(blocks.means()));
        OffsetLaw bare = OffsetLaw.of(law, cells, blocks.mean(), false);
        return new BlockTest(blocks, RepeatedMeasures.test(beyond, beyond[0].length), level(bare, blocks));
    }

    private static Optional<RepeatedMeasures> level(OffsetLaw bare, Blocks blocks) {
        double[] constant = bare.beyond(new double[][] {OffsetLaw.ones(blocks.cells())})[0];
        double length = Vectors.norm(constant, 0, constant.length);
        if (length * length <= CONSTANT * blocks.cells()) {
            return Optional.empty();
        }
        double[][] left = bare.beyond(bare.deviations(blocks.means()));
        double[][] offsets = new double[left.length][1];
        for (int c = 0; c < left.length; c++) {
            offsets[c][0] = Vectors.dot(constant, 0, left[c], 0, constant.length) / length;
        }
        return RepeatedMeasures.test(offsets, 1);
    }

    boolean testable() {
        return shape.isPresent() || level.isPresent();
    }

    double p() {
        double least = Math.min(
                shape.map(RepeatedMeasures::pValue).orElse(1.0),
                level.map(RepeatedMeasures::pValue).orElse(1.0));
        return shape.isPresent() && level.isPresent() ? Math.min(1, 2 * least) : least;
    }

    /** What decided. */
    String miss() {
        double ofShape = shape.map(RepeatedMeasures::pValue).orElse(1.0);
        return level.map(RepeatedMeasures::pValue).orElse(1.0) < ofShape ? "level" : "shape";
    }

    Notice how() {
        String part = blocks.clusters() < blocks.clustersInAll() ? " of " + blocks.clustersInAll() : "";
        String freedom = shape.map(found -> "; the shape by F on " + said(found.numerator()) + " and "
                        + said(found.denominator()) + " degrees of freedom")
                .orElse("");
        return new Notice(
                "BY_BLOCKS",
                "tested on the " + blocks.cells() + " designs that " + blocks.clusters() + part
                        + " clusters share, against how these differ" + freedom
                        + level.map(found ->
                                        "; the level by F on 1 and " + (blocks.clusters() - 1) + " degrees of freedom")
                                .orElse("")
                        + (shape.isPresent() && level.isPresent() ? "; p is twice the smaller of both" : ""));
    }

    private static String said(double freedom) {
        return Decimal.significant(freedom, 3);
    }
}

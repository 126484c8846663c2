package org.curvewright.plugins.analyses.diagnostics;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/** Clusters of several cells: how runs scatter beside an offset of their cluster, and whether the law misses by more. */
record ClusteredNoise(Scatter scatter, TwoWay parts, int clusters, Optional<BlockTest> test) implements RunNoise {

    private static final int WORD_DIGITS = 3;

    static ClusteredNoise of(FitResult fit, Scatter scatter, Cells cells) {
        Dataset data = scatter.data();
        int[] clusters = data.roles().clusters();
        TwoWay parts = new TwoWay(data.observed(), clusters, cells);
        Optional<BlockTest> test = Blocks.of(data, cells)
                .map(blocks -> BlockTest.of(fit.fit().law(), data.rows(), blocks))
                .filter(found -> parts.freedom() > 0 && parts.squares() > 0)
                .filter(BlockTest::testable);
        return new ClusteredNoise(
                scatter, parts, (int) Arrays.stream(clusters).distinct().count(), test);
    }

    @Override
    public void state(Findings findings, NoiseConfiguration with) {
        findings.measurement("clusters", clusters, "clusters");
        parts.state(findings, scatter, with);
        if (test.isEmpty()) {
            findings.absent("lack-of-fit", "", code(), why());
            return;
        }
        BlockTest found = test.get();
        found.shape()
                .ifPresentOrElse(
                        shape -> {
                            findings.measurement("lack-of-fit-f", shape.f(), "");
                            findings.measurement("lack-of-fit-shape-p", shape.pValue(), "probability");
                        },
                        () -> findings.absent(
                                "lack-of-fit-f",
                                "",
                                "NO_DEGREES_OF_FREEDOM",
                                found.blocks().cells() + " shared designs leave none to test the law's shape with"));
        found.level().ifPresent(level -> findings.measurement("lack-of-fit-level-p", level.pValue(), "probability"));
        findings.measurement("lack-of-fit-p", found.p(), "probability", found.how());
        findings.verdict("lack-of-fit", found.p() < with.significance() ? "misfit" : "noise", found.how());
    }

    private String code() {
        return parts.freedom() > 0 && parts.squares() == 0 ? Identical.CODE : "CLUSTERS_NOT_CROSSED";
    }

    private String why() {
        return parts.freedom() > 0 && parts.squares() == 0
                ? Identical.WHY
                : "too few covariates are those of several of the " + clusters
                        + " clusters, and errors within a cluster may be alike, so what the law misses is not told apart from"
                        + " what clusters share";
    }

    @Override
    public String answer(double significance) {
        if (parts.freedom() == 0) {
            return scatter.about() + " cannot be split: " + why() + ".";
        }
        String told = test.map(found -> found.p() < significance
                        ? "the law's " + found.miss() + " misses them by more than they differ (p " + said(found.p())
                                + ")"
                        : "the law misses them by no more than they differ (p " + said(found.p()) + ")")
                .orElseGet(() -> "whether the law misses them by more cannot be told: " + why());
        return "within the " + clusters + " clusters runs of equal covariates scatter by "
                + said(Math.sqrt(parts.variance())) + scatter.spokenUnit() + beyond()
                + parts.deviation()
                        .map(value -> ", and the clusters differ by " + said(value) + scatter.spokenUnit())
                        .orElse("")
                + "; " + told + ".";
    }

    private String beyond() {
        return scatter.evaluation().isPresent() ? " (" + said(parts.seeds(scatter)) + " beyond evaluation)" : "";
    }

    private static String said(double value) {
        return Decimal.significant(value, WORD_DIGITS);
    }
}

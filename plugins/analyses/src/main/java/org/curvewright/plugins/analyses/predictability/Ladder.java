package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.analysis.Value.Lane;

/** How the correlation with compute degrades from step to step, by benchmark, and whether in the published order. */
final class Ladder {

    /** The statistics that can be ordered; the area and Wasserstein's distance say the same as the mean. */
    private enum Summary {
        MEAN {
            @Override
            Optional<Double> of(CorrelationDistribution distribution) {
                return distribution.mean();
            }
        },
        MEDIAN {
            @Override
            Optional<Double> of(CorrelationDistribution distribution) {
                return distribution.median();
            }
        },
        /** With the samples whose metric never changes counted as 0. */
        MEAN_AS_ZERO {
            @Override
            Optional<Double> of(CorrelationDistribution distribution) {
                return Optional.of(distribution.meanAsZero());
            }
        };

        abstract Optional<Double> of(CorrelationDistribution distribution);

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final List<ChainMetric> STEPS =
            List.of(ChainMetric.LOG_P_VOCAB, ChainMetric.P_CHOICES, ChainMetric.BRIER, ChainMetric.ACCURACY);

    private final Scale scale;
    private final int[][] satisfied = new int[Coefficient.values().length][Summary.values().length];
    private final int[][] tied = new int[Coefficient.values().length][Summary.values().length];
    private final int[][] tested = new int[Coefficient.values().length][Summary.values().length];

    private final UnitBootstrap bootstrap;
    private final List<double[][]> ranks = new ArrayList<>();

    Ladder(Scale scale, UnitBootstrap bootstrap) {
        this.scale = scale;
        this.bootstrap = bootstrap;
    }

    /** Writes the distributions of one benchmark and remembers their order. */
    void add(Findings findings, Choices choices) {
        double[] x = scale.of(choices.compute());
        for (Coefficient coefficient : Coefficient.values()) {
            List<Lane> lanes = new ArrayList<>();
            CorrelationDistribution[] distributions = new CorrelationDistribution[ChainMetric.values().length];
            for (ChainMetric metric : ChainMetric.values()) {
                CorrelationDistribution distribution = CorrelationDistribution.of(IntStream.range(0, choices.samples())
                        .mapToDouble(s -> coefficient.of(x, choices.along(metric, s)))
                        .toArray());
                distributions[metric.ordinal()] = distribution;
                distribution.report(findings.below(coefficient.id()).below(metric.id()), bootstrap);
                lanes.add(Survival.lane(metric.id(), distribution));
            }
            findings.below(coefficient.id()).series("survival", Survival.lanes(lanes));
            if (coefficient == Coefficient.SPEARMAN) {
                draw(findings, distributions);
                ranks.add(STEPS.stream()
                        .map(metric -> distributions[metric.ordinal()].each())
                        .toArray(double[][]::new));
            }
            // so few samples order the steps by accident
            boolean enough = UnitBootstrap.tooFew(choices.samples()).isEmpty();
            for (Summary summary : enough ? Summary.values() : new Summary[0]) {
                order(coefficient, summary, distributions);
            }
        }
    }

    /** Spearman's coefficients of each benchmark so far, by step and sample; NaN where undefined. */
    List<double[][]> ranks() {
        return List.copyOf(ranks);
    }

    private static void draw(Findings findings, CorrelationDistribution[] distributions) {
        Picture picture = Survival.picture();
        STEPS.forEach(metric -> Survival.draw(picture, metric.id(), distributions[metric.ordinal()]));
        picture.write(findings, "rank-correlation");
    }

    /** {@code ln p > p over choices ≥ Brier > accuracy}; a tie where it must be strict is counted apart. */
    private void order(Coefficient coefficient, Summary summary, CorrelationDistribution[] distributions) {
        List<Double> values = STEPS.stream()
                .flatMap(metric -> summary.of(distributions[metric.ordinal()]).stream())
                .toList();
        if (values.size() < STEPS.size()) {
            return;
        }
        int c = coefficient.ordinal();
        int s = summary.ordinal();
        tested[c][s]++;
        boolean falling =
                values.get(0) >= values.get(1) && values.get(1) >= values.get(2) && values.get(2) >= values.get(3);
        boolean strict = values.get(0) > values.get(1) && values.get(2) > values.get(3);
        satisfied[c][s] += falling && strict ? 1 : 0;
        tied[c][s] += falling && !strict ? 1 : 0;
    }

    void report(Findings findings) {
        for (Coefficient coefficient : Coefficient.values()) {
            for (Summary summary : Summary.values()) {
                Findings below =
                        findings.below("ordering").below(coefficient.id()).below(summary.id());
                int all = tested[coefficient.ordinal()][summary.ordinal()];
                if (all == 0) {
                    below.absent(
                            "satisfied",
                            "probability",
                            "CONSTANT_SERIES",
                            "no benchmark with enough samples has all steps defined, as where accuracy never changes");
                } else {
                    below.measurement(
                            "satisfied",
                            (double) satisfied[coefficient.ordinal()][summary.ordinal()] / all,
                            "probability");
                    below.measurement(
                            "tied", (double) tied[coefficient.ordinal()][summary.ordinal()] / all, "probability");
                    below.measurement("tested", all, "count");
                }
            }
        }
    }
}

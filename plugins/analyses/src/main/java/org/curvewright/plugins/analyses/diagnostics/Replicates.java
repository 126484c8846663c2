package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.inference.Interval;

/**
 * What runs that differ in no covariate show, such as those of several seeds: the pooled variance {@code s_w² = Σ_g Σ_i (y_gi − ȳ_g)²/Σ_g (m_g − 1)}
 * of groups of equal covariates, with the χ² interval; of it, evaluation takes mean sᵢ², and the rest is from run to run. The
 * misfit of a law is judged against it: {@code F = ((RSS − SSW)/(G − p))/(SSW/(n − G))} with G groups.
 *
 * @param squares SSW
 * @param freedom n − G
 */
record Replicates(int groups, double squares, int freedom) {

    private static final int WORD_DIGITS = 3;

    static Replicates of(Scatter scatter) {
        Dataset data = scatter.data();
        Map<List<Double>, List<Integer>> groups = new LinkedHashMap<>();
        IntStream.range(0, data.size())
                .forEach(i -> groups.computeIfAbsent(place(data, i), key -> new ArrayList<>())
                        .add(i));
        double squares = 0;
        for (List<Integer> group : groups.values()) {
            double mean = group.stream().mapToDouble(i -> data.observed()[i]).sum() / group.size();
            squares += group.stream()
                    .mapToDouble(i -> (data.observed()[i] - mean) * (data.observed()[i] - mean))
                    .sum();
        }
        return new Replicates(groups.size(), squares, data.size() - groups.size());
    }

    private static List<Double> place(Dataset data, int row) {
        List<Double> place = new ArrayList<>();
        for (int k = 0; k < data.covariates().size(); k++) {
            place.add(data.rows().value(k)[row]);
        }
        place.add((double) data.rows().group()[row]);
        return place;
    }

    private double variance() {
        return squares / freedom;
    }

    /** From run to run, beyond evaluation. */
    private double seeds(Scatter scatter) {
        return Math.sqrt(Math.max(0, variance() - scatter.evaluation().orElse(0.0)));
    }

    private int misfitFreedom(Scatter scatter) {
        return scatter.degreesOfFreedom() - freedom;
    }

    private double f(Scatter scatter) {
        return Math.max(0, scatter.sumOfSquares() - squares) / misfitFreedom(scatter) / variance();
    }

    private boolean testable(Scatter scatter) {
        return freedom > 0 && squares > 0 && misfitFreedom(scatter) > 0;
    }

    private double p(Scatter scatter) {
        return new FisherF(misfitFreedom(scatter), freedom).survival(f(scatter));
    }

    void state(Findings findings, Scatter scatter, NoiseConfiguration with) {
        findings.measurement("replicates", freedom, "degrees of freedom");
        if (freedom == 0) {
            findings.absent(
                    "replicate-sd",
                    scatter.unit(),
                    "NO_REPLICATES",
                    "no two runs have the same covariates, so run-to-run variation is not told apart from misfit");
            return;
        }
        ChiSquared chi = new ChiSquared(freedom);
        double tail = (1 - with.level()) / 2;
        findings.estimate(
                "replicate-sd",
                Math.sqrt(variance()),
                scatter.unit(),
                new Interval(
                        OptionalDouble.of(Math.sqrt(squares / chi.survivalQuantile(tail))),
                        OptionalDouble.of(Math.sqrt(squares / chi.quantile(tail))),
                        OptionalDouble.empty(),
                        with.level(),
                        "chi-squared",
                        List.of()));
        findings.measurement("run-to-run-sd", seeds(scatter), scatter.unit());
        if (testable(scatter)) {
            findings.measurement("lack-of-fit-f", f(scatter), "");
            findings.measurement("lack-of-fit-p", p(scatter), "probability");
            findings.verdict("lack-of-fit", p(scatter) < with.significance() ? "misfit" : "noise");
        } else {
            findings.absent(
                    "lack-of-fit-f",
                    "",
                    "NO_DEGREES_OF_FREEDOM",
                    groups + " different designs leave none to test the law with");
        }
    }

    String answer(Scatter scatter, double significance) {
        if (freedom == 0) {
            return about(scatter) + " cannot be split: no two runs have the same covariates"
                    + scatter.evaluation()
                            .map(variance -> "; evaluation alone is "
                                    + Decimal.significant(Math.sqrt(variance), WORD_DIGITS) + unit(scatter))
                            .orElse("")
                    + ".";
        }
        String told = testable(scatter)
                ? p(scatter) < significance
                        ? "the law misses the runs by more than they scatter (p "
                                + Decimal.significant(p(scatter), WORD_DIGITS) + ")"
                        : "the law misses them by no more than that (p " + Decimal.significant(p(scatter), WORD_DIGITS)
                                + ")"
                : "too few different designs to test the law against it";
        return "runs of equal covariates scatter by " + Decimal.significant(Math.sqrt(variance()), WORD_DIGITS)
                + unit(scatter) + beyond(scatter) + "; " + told + ".";
    }

    private static String about(Scatter scatter) {
        return "the scatter about the law"
                + (scatter.degreesOfFreedom() > 0
                        ? ", " + Decimal.significant(scatter.deviation(), WORD_DIGITS) + unit(scatter) + ","
                        : "");
    }

    private static String unit(Scatter scatter) {
        return scatter.unit().isEmpty() ? "" : " " + scatter.unit();
    }

    /** What is left where evaluation is known. */
    private String beyond(Scatter scatter) {
        return scatter.evaluation().isPresent()
                ? ", " + Decimal.significant(seeds(scatter), WORD_DIGITS) + " beyond evaluation"
                : "";
    }
}

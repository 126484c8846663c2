package org.curvewright.plugins.analyses.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Law;

/**
 * Chinchilla's approaches 1 and 2 on the runs of a fit beside the law's own answer, each with its bias: what it makes of the
 * same runs when their losses are exactly the law's.
 */
final class Approaches {

    private final Planner planner;
    private final Law law;
    private final Slices slices;

    Approaches(Planner planner, AllocationConfiguration with, FitResult fit) {
        this(planner, fit.fit().law(), slices(with, fit.request().dataset()));
    }

    Approaches(Planner planner, Law law, Slices slices) {
        this.planner = planner;
        this.law = law;
        this.slices = slices;
    }

    private static Slices slices(AllocationConfiguration with, Dataset data) {
        List<String> names = data.covariates().stream().map(Variable::name).toList();
        double[] logSizes = data.rows().logarithm(names.indexOf(with.size()));
        double[] logData = data.rows().logarithm(names.indexOf(with.data()));
        double[] logBudgets = IntStream.range(0, data.size())
                .mapToDouble(i -> Elementary.log(with.flops().perToken(Elementary.exp(logSizes[i]))) + logData[i])
                .toArray();
        return Slices.of(logBudgets, logSizes, data.observed(), with.sliceWidth());
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement("slices", slices.all().size(), "count"));
        Slices exact = slices.withLosses((budget, size) -> planner.loss(law, size, Elementary.exp(budget)));
        double truth = exponent();
        for (Approach approach : Approach.values()) {
            Optional<Line> found = approach.line(slices);
            findings.add(number(approach.label() + "/N-exponent", found.map(Line::slope)));
            findings.add(number(
                    approach.label() + "/N-exponent-bias", approach.line(exact).map(line -> line.slope() - truth)));
            findings.add(number(
                    approach.label() + "/N-ratio-bias", approach.line(exact).map(this::ratio)));
        }
        findings.add(Finding.measurement("approach-3/N-exponent", truth, ""));
        return findings;
    }

    private double[] budgets() {
        return slices.all().stream().mapToDouble(Slices.Slice::logBudget).toArray();
    }

    /** The law's own power between the least and the largest budget. */
    private double exponent() {
        double low = Arrays.stream(budgets()).min().orElse(Double.NaN);
        double high = Arrays.stream(budgets()).max().orElse(Double.NaN);
        return (best(high) - best(low)) / (high - low);
    }

    private double best(double logBudget) {
        return planner.logSize(law, Elementary.exp(logBudget));
    }

    /** The size that the line has at the largest budget, over the law's own. */
    private double ratio(Line line) {
        double high = Arrays.stream(budgets()).max().orElse(Double.NaN);
        return Elementary.exp(line.at(high) - best(high));
    }

    private static Finding number(String address, Optional<Double> value) {
        return value.map(number -> Finding.measurement(address, number, ""))
                .orElseGet(() -> Finding.absent(
                        address,
                        Kind.MEASUREMENT,
                        "",
                        new Notice(
                                "TOO_FEW_SLICES", "fewer than two budgets have the five runs that show a best size")));
    }
}

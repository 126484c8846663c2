package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Variable;

/**
 * Which affordable runs to make next: one by one, each the one that is best after those before it.
 *
 * @param goal the gradient of the forecast
 */
record NextRuns(Assumed assumed, DesignConfiguration with, double[] goal) {

    /** What makes one run better than another. */
    enum Criterion {
        /** The forecast's standard deviation afterwards. */
        FORECAST,
        /** The entropy that the run takes from all parameters at once, half the growth of ln det M (D-optimal). */
        INFORMATION,
        /** The mean of the law's variance over all candidates: the whole region (V-optimal). */
        REGION
    }

    /**
     * A run that could be made.
     *
     * @param information in nats
     */
    record Candidate(double[] point, double cost, double information, double deviation, double region) {}

    List<double[]> grid() {
        List<double[]> points = List.of(new double[0]);
        for (Variable covariate : covariates()) {
            List<double[]> longer = new ArrayList<>();
            for (double[] point : points) {
                for (double value : with.candidates().getOrDefault(covariate.name(), List.of())) {
                    longer.add(DoubleStream.concat(Arrays.stream(point), DoubleStream.of(value))
                            .toArray());
                }
            }
            points = longer;
        }
        return points;
    }

    private List<Variable> covariates() {
        return assumed.design().covariates();
    }

    /** Every candidate added alone, the best for the forecast first. */
    List<Candidate> all() {
        return judged(assumed, grid()).stream()
                .sorted(Comparator.comparingDouble(Candidate::deviation))
                .toList();
    }

    private List<Candidate> judged(Assumed now, List<double[]> points) {
        if (points.isEmpty()) {
            return List.of();
        }
        Information information = Information.of(now);
        List<double[]> columns = Linearisation.of(now.with(points).fit()).columns();
        int n = now.design().size();
        List<double[]> rows = IntStream.range(0, points.size())
                .mapToObj(i -> columns.stream()
                        .mapToDouble(column -> column[n + i] / now.deviation())
                        .toArray())
                .toList();
        return IntStream.range(0, points.size())
                .mapToObj(i -> new Candidate(
                        points.get(i),
                        with.cost().of(covariates(), points.get(i)),
                        information.gain(rows.get(i)),
                        information.deviationAfter(goal, rows.get(i)),
                        now.deviation() * region(information, rows, rows.get(i))))
                .toList();
    }

    /** The root of the mean variance over all rows after one more run, in units of the noise. */
    private static double region(Information information, List<double[]> rows, double[] run) {
        double sum = 0;
        for (double[] row : rows) {
            double deviation = information.deviationAfter(row, run);
            sum += deviation * deviation;
        }
        return Math.sqrt(sum / rows.size());
    }

    /** The chosen runs in order, as far as the budget goes. */
    List<Candidate> chosen(Criterion criterion) {
        List<double[]> grid = grid();
        List<Candidate> chosen = new ArrayList<>();
        double left = with.budget().orElse(Double.POSITIVE_INFINITY);
        for (int k = 0; k < with.runs(); k++) {
            Assumed now = assumed.with(chosen.stream().map(Candidate::point).toList());
            double limit = left;
            Optional<Candidate> best = judged(now, grid).stream()
                    .filter(candidate -> candidate.cost() <= limit)
                    .min(order(criterion));
            if (best.isEmpty()) {
                return chosen;
            }
            chosen.add(best.get());
            left -= best.get().cost();
        }
        return chosen;
    }

    /** Equally good ones: the cheaper first. */
    private static Comparator<Candidate> order(Criterion criterion) {
        Comparator<Candidate> better = switch (criterion) {
            case FORECAST -> Comparator.comparingDouble(Candidate::deviation);
            case INFORMATION -> Comparator.comparingDouble(candidate -> -candidate.information());
            case REGION -> Comparator.comparingDouble(Candidate::region);
        };
        return better.thenComparingDouble(Candidate::cost);
    }

    /** Candidates as columns. */
    Lane[] lanes(List<Candidate> candidates, String unit) {
        List<Lane> lanes = new ArrayList<>();
        for (int k = 0; k < covariates().size(); k++) {
            int at = k;
            lanes.add(Lane.numbers(
                    covariates().get(k).name(),
                    covariates().get(k).unit(),
                    candidates.stream().mapToDouble(c -> c.point()[at]).toArray()));
        }
        lanes.add(Lane.numbers(
                "cost",
                with.cost().unit(),
                candidates.stream().mapToDouble(Candidate::cost).toArray()));
        lanes.add(Lane.numbers(
                "information_gain",
                "nats",
                candidates.stream().mapToDouble(Candidate::information).toArray()));
        lanes.add(Lane.numbers(
                "forecast_sd_after",
                unit,
                candidates.stream().mapToDouble(Candidate::deviation).toArray()));
        lanes.add(Lane.numbers(
                "region_sd_after",
                "",
                candidates.stream().mapToDouble(Candidate::region).toArray()));
        if (with.budget().isPresent()) {
            double budget = with.budget().getAsDouble();
            lanes.add(Lane.labels(
                    "affordable",
                    candidates.stream()
                            .map(candidate -> candidate.cost() <= budget ? "yes" : "over budget")
                            .toList()));
        }
        return lanes.toArray(Lane[]::new);
    }

    /** What chosen runs tell together, in nats: each after those before it. */
    static double information(List<Candidate> chosen) {
        return chosen.stream().mapToDouble(Candidate::information).sum();
    }

    static OptionalDouble total(List<Candidate> chosen) {
        return chosen.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(chosen.stream().mapToDouble(Candidate::cost).sum());
    }
}

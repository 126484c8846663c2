package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Variable;

/** Which affordable runs to make next: those that together leave least uncertain. */
final class NextRuns {

    /** What makes one plan better than another. */
    enum Criterion {
        /** The forecast's standard deviation afterwards. */
        FORECAST,
        /** The entropy that the runs take from all parameters at once, half the growth of ln det M (D-optimal). */
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

    /**
     * The runs of the best plan, the most useful first, each judged after those before it.
     *
     * @param affordable how many affordable plans were looked at
     * @param complete whether these are all there are
     */
    record Chosen(List<Candidate> runs, long affordable, boolean complete) {

        List<double[]> points() {
            return runs.stream().map(Candidate::point).toList();
        }

        /** What they tell together, in nats. */
        double information() {
            return runs.stream().mapToDouble(Candidate::information).sum();
        }

        double cost() {
            return runs.stream().mapToDouble(Candidate::cost).sum();
        }

        /** The forecast's standard deviation after all of them. */
        double deviation() {
            return runs.get(runs.size() - 1).deviation();
        }
    }

    private final Assumed assumed;
    private final DesignConfiguration with;
    private final double[] goal;
    private final List<Variable> covariates;
    private final List<double[]> points;
    private final List<double[]> rows;
    private final List<double[]> slopes;

    /** @param goal the gradient of the forecast */
    NextRuns(Assumed assumed, DesignConfiguration with, double[] goal) {
        this.assumed = assumed;
        this.with = with;
        this.goal = goal.clone();
        this.covariates = assumed.design().covariates();
        this.points = grid(covariates, with).stream()
                .sorted(Comparator.comparingDouble(point -> with.cost().of(covariates, point)))
                .toList();
        Assumed larger = assumed.with(points);
        this.rows = added(larger.rows());
        this.slopes = added(larger.slopes());
    }

    private List<double[]> added(List<double[]> all) {
        return all.subList(assumed.design().size(), all.size());
    }

    private static List<double[]> grid(List<Variable> covariates, DesignConfiguration with) {
        List<double[]> points = List.of(new double[0]);
        for (Variable covariate : covariates) {
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

    boolean nothingAffordable() {
        return with.cost().of(covariates, points.get(0)) > with.budget().orElse(Double.POSITIVE_INFINITY);
    }

    /** Every candidate added alone, the best for the forecast first. */
    List<Candidate> all() {
        return judged(List.of(), IntStream.range(0, points.size()).toArray()).stream()
                .sorted(Comparator.comparingDouble(Candidate::deviation))
                .toList();
    }

    /** Candidates after others. */
    private List<Candidate> judged(List<Candidate> before, int[] places) {
        Information information = Information.of(
                assumed.with(before.stream().map(Candidate::point).toList()));
        return Arrays.stream(places)
                .mapToObj(place -> new Candidate(
                        points.get(place),
                        with.cost().of(covariates, points.get(place)),
                        information.gain(rows.get(place)),
                        information.deviationAfter(goal, rows.get(place)),
                        region(information, rows.get(place))))
                .toList();
    }

    /** The root of the law's mean variance over all candidates after one more run. */
    private double region(Information information, double[] run) {
        double sum = 0;
        for (double[] slope : slopes) {
            double deviation = information.deviationAfter(slope, run);
            sum += deviation * deviation;
        }
        return Math.sqrt(sum / slopes.size());
    }

    /** The best plan within the budget; without runs where no candidate is affordable. */
    Chosen chosen(Criterion criterion) {
        Merit merit = Merit.of(criterion, assumed.rows(), rows, slopes, goal);
        double[] costs = points.stream()
                .mapToDouble(point -> with.cost().of(covariates, point))
                .toArray();
        PlanSearch.Found found = new PlanSearch(merit, costs, with.runs(), PlanSearch.LIMIT)
                .within(with.budget().orElse(Double.POSITIVE_INFINITY));
        return new Chosen(inOrder(found.plan(), criterion), found.affordable(), found.complete());
    }

    private List<Candidate> inOrder(int[] plan, Criterion criterion) {
        List<Candidate> ordered = new ArrayList<>();
        int[] left = plan;
        while (left.length > 0) {
            List<Candidate> judged = judged(ordered, left);
            int best = IntStream.range(0, left.length)
                    .boxed()
                    .min(Comparator.comparing(judged::get, order(criterion)))
                    .orElseThrow();
            ordered.add(judged.get(best));
            int[] now = left;
            left = IntStream.range(0, now.length)
                    .filter(k -> k != best)
                    .map(k -> now[k])
                    .toArray();
        }
        return ordered;
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
        for (int k = 0; k < covariates.size(); k++) {
            int at = k;
            lanes.add(Lane.numbers(
                    covariates.get(k).name(),
                    covariates.get(k).unit(),
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
}

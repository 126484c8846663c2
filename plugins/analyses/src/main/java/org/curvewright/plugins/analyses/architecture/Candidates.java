package org.curvewright.plugins.analyses.architecture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/**
 * Architectures to choose from: the one with the highest throughput whose predicted loss keeps the limit, and the Pareto set of
 * those that no other beats in both. What the law does not know, such as the grouping of queries, is enumerated by rows.
 */
record Candidates(Table table, String throughput, OptionalDouble limit, Optional<Groupings> grouping) {

    private static final int DIGITS = 4;

    static List<Problem> problems(Table table, String throughput, Optional<Groupings> grouping, Dataset like) {
        Requirements requirements = new Requirements(table).filledNumbers("throughput", throughput);
        like.covariates().forEach(covariate -> requirements.positive("candidates", covariate.name()));
        grouping.ifPresent(groupings -> groupings.check(requirements));
        return requirements.problems();
    }

    String report(Findings findings, FitResult fit) {
        Dataset like = fit.request().dataset();
        double[] loss = fit.fit().law().predict(rows(like));
        double[] speed = column(throughput);
        String unit = table.column(throughput).orElseThrow().variable().unit();
        int[] kept = grouping.map(groupings -> groupings.kept(findings, table, like.covariates()))
                .orElseGet(() -> IntStream.range(0, loss.length).toArray());
        int[] pareto = pareto(kept, loss, speed);
        int least = pareto[0];
        OptionalInt best = IntStream.of(pareto)
                .filter(i -> loss[i] <= limit.orElse(Double.POSITIVE_INFINITY))
                .boxed()
                .max(Comparator.comparingDouble(i -> speed[i]))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
        stated(findings, pareto, best, loss, speed, like.response().unit(), unit);
        if (best.isEmpty()) {
            findings.absent("throughput", unit, "NO_CANDIDATE", "no candidate's predicted loss keeps the limit");
            return "no candidate keeps the limit of the loss";
        }
        int chosen = best.getAsInt();
        findings.verdict("architecture", described(chosen));
        findings.estimate("throughput", speed[chosen], unit);
        findings.estimate("loss", loss[chosen], like.response().unit());
        return "of " + pareto.length + " that nothing beats in both, " + described(least) + " loses least, "
                + said(loss[least], like.response().unit()) + " at " + said(speed[least], unit) + ", and "
                + described(chosen) + " has the most throughput"
                + (limit.isPresent()
                        ? " within " + said(limit.getAsDouble(), like.response().unit())
                        : "") + ", "
                + said(speed[chosen], unit) + " at "
                + said(loss[chosen], like.response().unit());
    }

    /** Those that nothing beats in both, the first of which loses least. */
    private void stated(
            Findings findings,
            int[] pareto,
            OptionalInt fastest,
            double[] loss,
            double[] speed,
            String lossUnit,
            String unit) {
        findings.series(
                "pareto",
                Lane.labels(
                        "label", Arrays.stream(pareto).mapToObj(this::described).toList()),
                Lane.numbers("x: predicted loss", lossUnit, at(loss, pareto)),
                Lane.numbers("y: throughput", unit, at(speed, pareto)),
                Lane.labels(
                        "series",
                        Arrays.stream(pareto)
                                .mapToObj(row -> called(row, pareto[0], fastest))
                                .toList()));
        for (int k = 0; k < pareto.length; k++) {
            Findings one = findings.below("unbeaten-" + (k + 1));
            one.verdict("architecture", described(pareto[k]));
            one.estimate("loss", loss[pareto[k]], lossUnit);
            one.measurement("throughput", speed[pareto[k]], unit);
        }
        findings.measurement("pareto-points", pareto.length, "architectures");
        int least = pareto[0];
        findings.verdict("least-loss/architecture", described(least));
        findings.estimate("least-loss/loss", loss[least], lossUnit);
        findings.estimate("least-loss/throughput", speed[least], unit);
    }

    private String called(int row, int least, OptionalInt fastest) {
        if (row == least) {
            return "loses least";
        }
        boolean most = fastest.isPresent() && fastest.getAsInt() == row;
        return most ? "fastest" + (limit.isPresent() ? " within the limit" : "") : "others that nothing beats in both";
    }

    private static String said(double value, String unit) {
        return (Decimal.significant(value, DIGITS) + " " + unit).strip();
    }

    private Rows rows(Dataset like) {
        return Rows.of(
                like.covariates().stream().map(Variable::name).map(this::column).toArray(double[][]::new));
    }

    private double[] column(String name) {
        return table.numbers(name).orElseThrow().values();
    }

    private static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    /** Rising in loss and in throughput. */
    private static int[] pareto(int[] rows, double[] loss, double[] speed) {
        int[] order = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> loss[i]).thenComparingDouble(i -> -speed[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] fastest = {Double.NEGATIVE_INFINITY};
        return Arrays.stream(order)
                .filter(i -> {
                    boolean faster = speed[i] > fastest[0];
                    fastest[0] = Math.max(fastest[0], speed[i]);
                    return faster;
                })
                .toArray();
    }

    private String described(int row) {
        return table.columns().stream()
                .filter(column -> !column.variable().name().equals(throughput))
                .map(column -> column.variable().name() + " "
                        + (column instanceof NumberColumn numbers
                                ? Decimal.significant(numbers.at(row), 4)
                                : column.text(row)))
                .collect(Collectors.joining(", "));
    }
}

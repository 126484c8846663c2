package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Cell;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/**
 * One number over the cells of a full grid, and the share of its variance that each choice explains by itself.
 *
 * <p>share(c) = Σₒ nₒ (ȳₒ − ȳ)² / Σᵢ (yᵢ − ȳ)²: over the options o of the choice c, nₒ cells with the mean ȳₒ each; i runs
 * over all cells. On a full grid the choices are orthogonal, so that the shares add up to one less the share of their
 * interplay. Montgomery, Design and Analysis of Experiments, chapter 5.
 */
record SpreadNumbers(String address, String unit, List<Cell> cells, double[] values) {

    /** Of the largest value: what is nearer is the same, such as the same optimum found from another side. */
    private static final double SAME = 1e-12;

    static SpreadNumbers of(String address, List<Cell> cells) {
        double[] values = new double[cells.size()];
        String unit = "";
        for (int i = 0; i < values.length; i++) {
            Optional<Finding> finding = find(cells.get(i), address);
            values[i] = finding.map(Finding::value)
                    .filter(Value.Quantity.class::isInstance)
                    .map(value -> ((Value.Quantity) value).number())
                    .orElse(Double.NaN);
            unit = unit.isEmpty() ? finding.map(Finding::unit).orElse("") : unit;
        }
        return new SpreadNumbers(address, unit, cells, values);
    }

    private static Optional<Finding> find(Cell cell, String address) {
        return cell.findings().stream()
                .filter(finding -> finding.address().equals(address))
                .findFirst();
    }

    List<Finding> findings() {
        double[] present = present();
        if (present.length == 0) {
            return List.of(Finding.absent(
                    address + "/median", Kind.MEASUREMENT, unit, new Notice("NO_VALUE", "no cell has a value")));
        }
        List<Notice> missing = present.length == values.length
                ? List.of()
                : List.of(new Notice("SOME_CELLS", present.length + " of " + values.length + " cells have a value"));
        List<Finding> findings = new ArrayList<>();
        findings.add(measured("lowest", Arrays.stream(present).min().orElseThrow(), missing));
        findings.add(measured("median", median(present), missing));
        findings.add(measured("highest", Arrays.stream(present).max().orElseThrow(), missing));
        Spread.choices(cells).forEach(choice -> findings.add(share(choice)));
        findings.add(interplay());
        if (!SpreadAnswer.isObjective(address)) {
            findings.add(perCell());
        }
        return findings;
    }

    /** The value and its interval in each cell, with what was chosen there, the lowest first. */
    private Finding perCell() {
        List<Integer> order = IntStream.range(0, values.length)
                .boxed()
                .filter(i -> Double.isFinite(values[i]))
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
        List<Lane> lanes = new ArrayList<>();
        lanes.add(
                Lane.labels("cell", order.stream().map(i -> cells.get(i).name()).toList()));
        lanes.add(Lane.numbers(
                "value", unit, order.stream().mapToDouble(i -> values[i]).toArray()));
        lanes.add(Lane.numbers(
                "lower",
                unit,
                order.stream().mapToDouble(i -> end(i, Interval::lower)).toArray()));
        lanes.add(Lane.numbers(
                "upper",
                unit,
                order.stream().mapToDouble(i -> end(i, Interval::upper)).toArray()));
        Spread.choices(cells)
                .forEach(choice -> lanes.add(Lane.labels(
                        choice,
                        order.stream()
                                .map(i -> cells.get(i).option(choice).orElse(""))
                                .toList())));
        return Finding.series(address + "/cells", lanes.toArray(Lane[]::new));
    }

    private double end(int cell, Function<Interval, OptionalDouble> side) {
        return find(cells.get(cell), address)
                .flatMap(Finding::interval)
                .map(side)
                .orElse(OptionalDouble.empty())
                .orElse(Double.NaN);
    }

    private Finding measured(String quantity, double value, List<Notice> notices) {
        return Finding.measurement(address + "/" + quantity, value, unit).noting(notices);
    }

    double[] present() {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    private static double median(double[] present) {
        return Quantiles.median(present).value().orElseThrow();
    }

    private Finding share(String choice) {
        String at = address + "/share/" + choice;
        return objection()
                .map(why -> Finding.absent(at, Kind.MEASUREMENT, "", why))
                .orElseGet(() -> Finding.measurement(at, explained(choice) / total(), ""));
    }

    private Finding interplay() {
        String at = address + "/share/interplay";
        return objection()
                .map(why -> Finding.absent(at, Kind.MEASUREMENT, "", why))
                .orElseGet(() -> Finding.measurement(at, Math.max(0, 1 - alone() / total()), ""));
    }

    /** What the choices explain each by itself. */
    private double alone() {
        return Spread.choices(cells).stream().mapToDouble(this::explained).sum();
    }

    private Optional<Notice> objection() {
        if (present().length < values.length) {
            return Optional.of(new Notice(
                    "SOME_CELLS",
                    "a share needs a value in every cell, " + present().length + " of " + values.length + " have one"));
        }
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        double width = Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
        return width > SAME * largest
                ? Optional.empty()
                : Optional.of(
                        new Notice("ALL_AGREE", "the value is the same in every cell, so there is nothing to explain"));
    }

    private double total() {
        double mean = mean(values);
        return Arrays.stream(values).map(y -> (y - mean) * (y - mean)).sum();
    }

    private static double mean(double[] x) {
        return Moments.mean(x).value().orElseThrow();
    }

    private double explained(String choice) {
        double mean = mean(values);
        Map<String, List<Integer>> byOption = IntStream.range(0, values.length)
                .boxed()
                .collect(Collectors.groupingBy(
                        i -> cells.get(i).option(choice).orElse(""), LinkedHashMap::new, Collectors.toList()));
        return byOption.values().stream()
                .mapToDouble(rows -> {
                    double own = mean(rows.stream().mapToDouble(i -> values[i]).toArray());
                    return rows.size() * (own - mean) * (own - mean);
                })
                .sum();
    }

    /** All of them as one table. */
    static Finding series(List<SpreadNumbers> all, List<String> choices) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(
                Lane.labels("address", all.stream().map(SpreadNumbers::address).toList()));
        for (String quantity : List.of("lowest", "median", "highest")) {
            lanes.add(lane(quantity, quantity, all));
        }
        choices.forEach(choice -> lanes.add(lane("share of " + choice, "share/" + choice, all)));
        lanes.add(lane("share of interplay", "share/interplay", all));
        return Finding.series("series", lanes.toArray(Lane[]::new));
    }

    private static Lane lane(String name, String quantity, List<SpreadNumbers> all) {
        return Lane.numbers(
                name,
                "",
                all.stream().mapToDouble(spread -> spread.number(quantity)).toArray());
    }

    double number(String quantity) {
        return findings().stream()
                .filter(finding -> finding.address().equals(address + "/" + quantity))
                .map(Finding::value)
                .filter(Value.Quantity.class::isInstance)
                .mapToDouble(value -> ((Value.Quantity) value).number())
                .findFirst()
                .orElse(Double.NaN);
    }
}

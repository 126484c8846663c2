package org.curvewright.plugins.analyses.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/** What Chinchilla's approaches 1 and 2 find where a stated law is exactly true: their biases, without any noise. */
record ApproachBias(Configuration with) implements Analysis {

    private static final int WORD_DIGITS = 6;

    record Configuration(
            @Key(doc = "the law that is true") Formulation law,
            @Key(doc = "its parameters by symbol") Map<String, Double> parameters,

            @Key(doc = "the budgets of the slices", unit = "FLOP")
            List<Double> budgets,

            @Key(doc = "how many sizes there are on every budget", byDefault = "9")
            int sizes,

            @Key(doc = "the largest size of a slice over its best, and the best over the smallest", byDefault = "4")
            double reach,

            @Key(doc = "the middle size of a slice over its best", byDefault = "1")
            double offset,

            @Key(
                    doc = "the power of the budget by which the middle size drifts off, from the first budget on",
                    byDefault = "0")
            double drift,

            @Key(doc = "how compute is counted", byDefault = "{}")
            FlopCount flops) {

        Configuration {
            parameters = Map.copyOf(parameters);
            values(law, parameters);
            if (budgets.size() < 2 || sizes < 5 || !(reach > 1) || !(offset > 0) || !Double.isFinite(drift)) {
                throw new IllegalArgumentException(budgets.size() + " budgets and " + sizes
                        + " sizes; at least 2 and 5, with a reach above 1 and an offset above 0");
            }
        }
    }

    /** The parameters in the law's order. */
    static double[] values(Formulation law, Map<String, Double> parameters) {
        List<String> symbols = law.parameters().symbols();
        parameters.keySet().stream()
                .filter(symbol -> !symbols.contains(symbol))
                .findFirst()
                .ifPresent(symbol -> {
                    throw new IllegalArgumentException(
                            "no parameter '" + symbol + "'" + DidYouMean.hint(symbol, symbols));
                });
        return symbols.stream()
                .mapToDouble(symbol -> {
                    Double value = parameters.get(symbol);
                    if (value == null) {
                        throw new IllegalArgumentException("the parameter '" + symbol + "' has no value");
                    }
                    return value;
                })
                .toArray();
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        return findings();
    }

    List<Finding> findings() {
        AllocationConfiguration plan = new AllocationConfiguration(
                with.budgets(),
                "N",
                "D",
                Map.of(),
                with.flops(),
                new Limits(Optional.empty(), Optional.empty(), Optional.empty()),
                List.of(),
                0.005,
                true,
                1e-9);
        Planner planner = new Planner(plan);
        Law law = new Law(with.law(), values(with.law(), with.parameters()));
        List<Finding> found = new ArrayList<>(new Approaches(planner, law, slices(planner, law)).findings());
        found.add(answer(found));
        return found;
    }

    private Finding answer(List<Finding> found) {
        String parts = Stream.of(Approach.values())
                .map(Approach::label)
                .map(label -> label + " finds the exponent " + shown(found, label + "/N-exponent")
                        + " and at the largest budget " + shown(found, label + "/N-ratio-bias")
                        + " times the best size")
                .collect(Collectors.joining("; "));
        return Finding.verdict(
                "answer",
                "Where the law is exactly true and the best size grows with the budget to the power "
                        + shown(found, "approach-3/N-exponent") + ", " + parts + ".");
    }

    private static String shown(List<Finding> found, String address) {
        return found.stream()
                .filter(finding -> finding.address().equals(address))
                .map(Finding::value)
                .findFirst()
                .filter(Value.Quantity.class::isInstance)
                .map(value -> Decimal.significant(((Value.Quantity) value).number(), WORD_DIGITS))
                .orElse("none");
    }

    private Slices slices(Planner planner, Law law) {
        List<double[]> runs = new ArrayList<>();
        for (double budget : with.budgets()) {
            double middle = planner.logSize(law, budget)
                    + Elementary.log(with.offset())
                    + with.drift() * Elementary.log(budget / with.budgets().get(0));
            IntStream.range(0, with.sizes())
                    .mapToDouble(i -> middle + (2.0 * i / (with.sizes() - 1) - 1) * Elementary.log(with.reach()))
                    .mapToObj(size -> new double[] {Elementary.log(budget), size, planner.loss(law, size, budget)})
                    .forEach(runs::add);
        }
        return Slices.of(column(runs, 0), column(runs, 1), column(runs, 2), 1e-9);
    }

    private static double[] column(List<double[]> runs, int which) {
        return runs.stream().mapToDouble(run -> run[which]).toArray();
    }
}

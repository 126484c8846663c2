package org.curvewright.plugins.metrics.items;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Score;

/** A score of stated probabilities against what came of them. */
record Forecasts(ForecastMetric metric, Configuration with) implements ItemMetric {

    /** How calibration is looked at; only the calibration error asks for bins. */
    record Configuration(String confidence, String correct, int bins, boolean equalMass, boolean debiased) {}

    record Keys(
            @Key(doc = "The column of stated probabilities.", byDefault = "confidence")
            String confidence,

            @Key(doc = "The column that is 1 for a right answer, else 0.", byDefault = "correct")
            String correct) {

        Configuration configuration() {
            return new Configuration(confidence, correct, 1, false, false);
        }
    }

    record BinnedKeys(
            @Key(doc = "The column of stated probabilities.", byDefault = "confidence")
            String confidence,

            @Key(doc = "The column that is 1 for a right answer, else 0.", byDefault = "correct")
            String correct,

            @Key(doc = "How many bins.", byDefault = "10") int bins,

            @Key(doc = "Whether bins hold equally many items, instead of being equally wide.", byDefault = "false")
            boolean equalMass,

            @Key(doc = "Whether what sampling adds is taken off.", byDefault = "false")
            boolean debiased) {

        BinnedKeys {
            if (bins < 1) {
                throw new IllegalArgumentException("bins is " + bins + ", not at least 1");
            }
        }

        Configuration configuration() {
            return new Configuration(confidence, correct, bins, equalMass, debiased);
        }
    }

    @Override
    public String unit() {
        return metric.unit();
    }

    @Override
    public Orientation orientation() {
        return metric.orientation();
    }

    @Override
    public List<Problem> check(Table items) {
        ItemCells cells = new ItemCells(items)
                .numbers("confidence", with.confidence(), 0, 1)
                .numbers("correct", with.correct(), 0, 1);
        List<Problem> problems = cells.problems();
        return problems.isEmpty() ? binary(items) : problems;
    }

    private List<Problem> binary(Table items) {
        NumberColumn correct = items.numbers(with.correct()).orElseThrow();
        return IntStream.range(0, correct.size())
                .filter(row -> correct.at(row) > 0 && correct.at(row) < 1)
                .limit(1)
                .mapToObj(row -> new Problem(
                        "BAD_VALUE",
                        "with.correct",
                        "row " + items.number(row) + " of " + items.name() + ": '" + with.correct() + "' is "
                                + correct.text(row) + ", not 0 or 1"))
                .toList();
    }

    @Override
    public Score score(Table items) {
        NumberColumn confidence = items.numbers(with.confidence()).orElseThrow();
        NumberColumn correct = items.numbers(with.correct()).orElseThrow();
        int[] rows = IntStream.range(0, items.size())
                .filter(row -> !confidence.missing(row) && !correct.missing(row))
                .toArray();
        if (rows.length == 0) {
            return Score.absent("NO_ITEMS", "no item has both a confidence and an outcome");
        }
        Score score = metric.of(
                with, confidence.rows(rows).values(), correct.rows(rows).values());
        int missing = items.size() - rows.length;
        return missing == 0
                ? score
                : score.noting(new Notice(
                        "MISSING_ITEMS",
                        missing + " of " + items.size() + " items lack a confidence or an outcome and are left out"));
    }
}

package org.curvewright.plugins.metrics.items;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.calibration.ChoiceScores;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Score;

/** A score of the log probabilities of choices, from a row a choice. */
record Choices(ChoiceMetric metric, Configuration with) implements ItemMetric {

    record Configuration(
            @Key(doc = "The column that names the sample.", byDefault = "sample_id")
            String sample,

            @Key(doc = "The column that names the choice.", byDefault = "choice_id")
            String choice,

            @Key(doc = "The column that is 1 for the right choice, else 0.", byDefault = "is_correct")
            String correct,

            @Key(doc = "The column of the choice's log probability.", unit = "nats", byDefault = "logprob")
            String logprob,

            @Key(doc = "The column of the choice's length, such as n_bytes, by which log probabilities are divided.")
            Optional<String> length) {}

    /** The choices of one sample. */
    private record Item(double[] logs, int correct) {}

    @Override
    public String unit() {
        return metric.unit();
    }

    @Override
    public Orientation orientation() {
        return metric.orientation();
    }

    @Override
    public Optional<String> convention() {
        return metric == ChoiceMetric.GRADE
                ? Optional.of(with.length().isPresent() ? "acc_norm" : "acc")
                : with.length().map(column -> "per " + column);
    }

    @Override
    public List<Problem> check(Table items) {
        ItemCells cells = new ItemCells(items)
                .any("sample", with.sample())
                .any("choice", with.choice())
                .numbers("correct", with.correct(), 0, 1)
                .numbers("logprob", with.logprob(), -Double.MAX_VALUE, 0);
        with.length().ifPresent(name -> cells.numbers("length", name, 1, Double.MAX_VALUE));
        return cells.problems();
    }

    @Override
    public Score score(Table items) {
        int[][] samples = Groups.of(items.column(with.sample()).orElseThrow()).rows();
        List<Item> complete = complete(items, samples);
        if (complete.isEmpty()) {
            return Score.absent(
                    "NO_ITEMS",
                    "none of " + samples.length
                            + " samples has every choice with a log probability, one of them right");
        }
        double[] cells = complete.stream()
                .mapToDouble(item -> metric.of(item.logs(), item.correct()))
                .toArray();
        String what = "'" + with.logprob() + "'";
        Score score = metric == ChoiceMetric.GRADE ? Means.share(cells, what) : Means.of(cells, what);
        long tied =
                complete.stream().filter(item -> ChoiceScores.tied(item.logs())).count();
        if (metric == ChoiceMetric.GRADE && tied > 0) {
            score = score.noting(new Notice(
                    "TIED_CHOICES",
                    tied + " of " + complete.size() + " samples have several best choices, which share the point"));
        }
        int incomplete = samples.length - complete.size();
        return incomplete == 0
                ? score
                : score.noting(new Notice(
                        "INCOMPLETE_CHOICES",
                        incomplete + " of " + samples.length
                                + " samples lack a choice, a log probability or the right one, or have one twice,"
                                + " and are left out"));
    }

    private List<Item> complete(Table items, int[][] samples) {
        NumberColumn logs = items.numbers(with.logprob()).orElseThrow();
        NumberColumn correct = items.numbers(with.correct()).orElseThrow();
        Groups choices = Groups.of(items.column(with.choice()).orElseThrow());
        Optional<NumberColumn> lengths = with.length().flatMap(items::numbers);
        List<Item> complete = new ArrayList<>();
        for (int[] rows : samples) {
            double[] values = Arrays.stream(rows)
                    .mapToDouble(row ->
                            logs.at(row) / lengths.map(column -> column.at(row)).orElse(1.0))
                    .toArray();
            int[] right =
                    Arrays.stream(rows).filter(row -> correct.at(row) == 1).toArray();
            boolean whole = rows.length >= 2
                    && right.length == 1
                    && Arrays.stream(values).noneMatch(Double::isNaN)
                    && Arrays.stream(rows).map(choices::of).distinct().count() == rows.length;
            if (whole) {
                complete.add(new Item(values, Arrays.binarySearch(rows, right[0])));
            }
        }
        return complete;
    }

    /** The mean of one over the number of choices. */
    @Override
    public OptionalDouble chance(Table items) {
        int[][] samples = Groups.of(items.column(with.sample()).orElseThrow()).rows();
        return metric.guessable()
                ? Arrays.stream(samples).mapToDouble(rows -> 1.0 / rows.length).average()
                : OptionalDouble.empty();
    }
}

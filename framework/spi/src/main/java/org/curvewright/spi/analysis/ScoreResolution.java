package org.curvewright.spi.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Sampling;
import org.curvewright.spi.data.Variable;

/**
 * What sampling noise lets one see of scores: one item of a score, its standard error, by what two scores must differ to be told
 * apart, and how many items would show half of the steps from one run to the next larger.
 *
 * @param scores yᵢ, smallest run first
 * @param sampling their standard errors sᵢ and items mᵢ
 * @param groups the group of every score; there is no step from one group to another
 */
public record ScoreResolution(double[] scores, Sampling sampling, int[] groups) {

    /** z₀.₉₇₅, the standard normal distribution's, by which a 95 % interval is wider than a standard error. */
    public static final double Z = 1.959963984540054;

    /** z₀.₈, for a power of 80 %. */
    private static final double Z_OF_POWER = 0.8416212335729143;

    private static final String RESOLUTION = "/resolution";
    private static final List<String> UNITS = List.of("probability", "accuracy", "share", "fraction");
    /** The word acc or accuracy, set off from others: acc_norm, val_accuracy. */
    private static final Pattern NAMED = Pattern.compile("(?i)(.*[^a-z])?acc(uracy)?([^a-z].*)?");

    /** Of one group's scores. */
    public ScoreResolution(double[] scores, Sampling sampling) {
        this(scores, sampling, new int[scores.length]);
    }

    /** Of a dataset's scores, ordered by its first covariate; empty where their sampling error is not known. */
    public static Optional<ScoreResolution> of(Dataset data) {
        return Sampling.of(data).map(sampling -> of(data, sampling));
    }

    /** Why the resolution of accuracies is not known, and how to give it; empty where it is, and for what is no accuracy. */
    public static Optional<Notice> unknown(Dataset data) {
        boolean known = Sampling.of(data).flatMap(Sampling::items).isPresent();
        return known || !accuracies(data)
                ? Optional.empty()
                : Optional.of(
                        new Notice(
                                "RESOLUTION_UNKNOWN",
                                "over how many items " + data.response().name()
                                        + " averages is not given, so its resolution (1/items)"
                                        + (data.standardErrors().isPresent() ? " is" : " and its sampling noise are")
                                        + " unknown; name the column that counts them in the role trials, or give items in columns"));
    }

    /** Shares that a unit, a chance level, a convention or their name calls so. */
    private static boolean accuracies(Dataset data) {
        Variable response = data.response();
        return Arrays.stream(data.observed()).allMatch(score -> score >= 0 && score <= 1)
                && (response.chance().isPresent()
                        || UNITS.contains(response.unit().toLowerCase(Locale.ROOT))
                        || Stream.of(response.convention().orElse(""), response.name())
                                .anyMatch(name -> NAMED.matcher(name).matches()));
    }

    private static ScoreResolution of(Dataset data, Sampling sampling) {
        int[] group = data.rows().group();
        Comparator<Integer> order = Comparator.comparingInt(row -> group[row]);
        if (data.rows().covariates() > 0) {
            double[] size = data.rows().value(0);
            order = order.thenComparingDouble(row -> size[row]);
        }
        int[] rows = IntStream.range(0, data.size())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
        return new ScoreResolution(
                Arrays.stream(rows).mapToDouble(row -> data.observed()[row]).toArray(),
                sampling.rows(rows),
                Arrays.stream(rows).map(row -> group[row]).toArray());
    }

    /** √(mean sᵢ²), in the scores' unit. */
    public double standardError() {
        return Math.sqrt(Arrays.stream(sampling.errors())
                .map(error -> error * error)
                .average()
                .orElse(Double.NaN));
    }

    /** z₀.₉₇₅ √2 times that: by what two scores must differ to be told apart (two-sided 5 %). */
    public double detectableDifference() {
        return Z * Math.sqrt(2) * standardError();
    }

    /**
     * The items at which half of the steps would show (two-sided 5 %, power 80 %): the lower median of
     * m (z₀.₉₇₅ + z₀.₈)² (sᵢ² + sᵢ₊₁²)/(yᵢ₊₁ − yᵢ)², the textbook's sample size for two shares, m the fewer items of both,
     * rounded up. Empty where half of the steps are none, for one run, and where the items are not known.
     */
    public OptionalDouble itemsNeeded() {
        double[] needed = sampling.items()
                .map(items ->
                        steps().mapToDouble(i -> needed(i, items)).sorted().toArray())
                .orElse(new double[0]);
        double median = needed.length == 0 ? Double.NaN : needed[(needed.length - 1) / 2];
        return Double.isFinite(median) ? OptionalDouble.of(Math.ceil(median)) : OptionalDouble.empty();
    }

    private IntStream steps() {
        return IntStream.range(1, scores.length).filter(i -> groups[i] == groups[i - 1]);
    }

    private double needed(int i, double[] items) {
        double[] errors = sampling.errors();
        double ratio = (Z + Z_OF_POWER) / (scores[i] - scores[i - 1]);
        double squares = errors[i] * errors[i] + errors[i - 1] * errors[i - 1];
        return Math.min(items[i], items[i - 1]) * ratio * ratio * squares;
    }

    /** {@code resolution} below a path, absent with the reason, where accuracies have none that is known. */
    public static Optional<Finding> missing(String path, Dataset data) {
        return unknown(data)
                .map(why -> Finding.absent(
                        path + RESOLUTION, Kind.MEASUREMENT, data.response().unit(), why));
    }

    /**
     * {@code items} (the fewest of any score), {@code resolution} (1/items), {@code items-needed}, {@code standard-error} and
     * {@code detectable-difference} below a path; the first three where the items are known.
     */
    public List<Finding> findings(String path, String unit) {
        List<Finding> findings = new ArrayList<>();
        sampling.items().ifPresent(items -> {
            double least = Arrays.stream(items).min().orElse(Double.NaN);
            findings.add(Finding.measurement(path + "/items", least, "items"));
            findings.add(Finding.measurement(path + RESOLUTION, 1 / least, unit));
            if (steps().findAny().isPresent()) {
                findings.add(needed(path + "/items-needed"));
            }
        });
        findings.add(Finding.measurement(path + "/standard-error", standardError(), unit));
        findings.add(Finding.measurement(path + "/detectable-difference", detectableDifference(), unit));
        return findings;
    }

    private Finding needed(String address) {
        OptionalDouble items = itemsNeeded();
        return items.isPresent()
                ? Finding.measurement(address, items.getAsDouble(), "items")
                : Finding.absent(
                        address,
                        Kind.MEASUREMENT,
                        "items",
                        new Notice("NO_STEP", "half of the runs score as the next smaller one does"));
    }
}

package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.analysis.ChunkedAnalysis;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Interval;

/** How well laws fitted to the smallest runs predict the larger ones, at one cut-off or rolling over all of them. */
record Extrapolation(Configuration with) implements ChunkedAnalysis {

    private static final String ONCE = "/mean-mape";
    private static final String ROLLING = "/mean-rolling-mape";

    /** One mean error: of a section under one formulation. */
    record Part(
            @Key(doc = "the section") FitReference fit,

            @Key(doc = "what the formulation is called in the section")
            String formulation) {

        String address() {
            return Addresses.all(fit.name(), formulation) + "/";
        }
    }

    /** One mean error over another. */
    record Ratio(
            @Key(doc = "the numerator") Part of,
            @Key(doc = "the denominator") Part to) {}

    record Configuration(
            @Key(
                    doc =
                            "how many of the smallest runs to fit to, with all as large as the largest of these; the rest is held out")
            Optional<Integer> trainSmallest,

            @Key(doc = "whether to cut at every size in turn", byDefault = "false")
            boolean rolling,

            @Key(
                    doc =
                            "the fewest runs that a rolling cut-off fits to; by default one more than the parameters, replicates counting once")
            Optional<Integer> minTrain,

            @Key(doc = "the covariate that says which run is small", byDefault = "N")
            String by,

            @Key(doc = "two mean errors whose ratio is the finding error-ratio")
            Optional<Ratio> ratio) {

        Configuration {
            if (trainSmallest.isEmpty() && !rolling) {
                throw new IllegalArgumentException("neither train-smallest nor rolling is given");
            }
            Stream.concat(trainSmallest.stream(), minTrain.stream())
                    .filter(count -> count < 1)
                    .findFirst()
                    .ifPresent(count -> {
                        throw new IllegalArgumentException(count + " training runs; at least 1");
                    });
        }
    }

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<Problem> problems = new ArrayList<>(Ordered.problems(with.by(), plan.on()));
        with.ratio().stream()
                .flatMap(ratio -> Stream.of(ratio.of(), ratio.to()))
                .filter(part ->
                        plan.on().stream().noneMatch(fit -> part.address().equals(Addresses.all(fit.key()) + "/")))
                .map(part -> new Problem(
                        "UNKNOWN_FIT",
                        "with.ratio",
                        "no '" + part.formulation() + "' in section '"
                                + part.fit().name() + "' under on:"))
                .forEach(problems::add);
        problems.addAll(emptySplits(plan));
        return problems;
    }

    /** One problem for all the laws of a response; a group that is too short is told in its place, if others are not. */
    private Set<Problem> emptySplits(AnalysisPlan plan) {
        Map<String, List<List<Problem>>> byResponse = new LinkedHashMap<>();
        for (PlannedFit fit : plan.on()) {
            if (Ordered.problems(with.by(), List.of(fit)).isEmpty()) {
                byResponse
                        .computeIfAbsent(fit.key().fit() + "/" + fit.key().response(), path -> new ArrayList<>())
                        .add(emptySplits(fit));
            }
        }
        Set<Problem> problems = new LinkedHashSet<>();
        byResponse.values().stream()
                .filter(fits -> fits.stream().noneMatch(List::isEmpty))
                .forEach(fits -> fits.forEach(problems::addAll));
        return problems;
    }

    private List<Problem> emptySplits(PlannedFit fit) {
        Ordered observations = Ordered.by(with.by(), fit.dataset());
        List<Problem> problems = new ArrayList<>();
        with.trainSmallest()
                .filter(count -> observations.whole(count) >= observations.size())
                .ifPresent(count -> problems.add(nothingHeldOut("with.train-smallest", count, fit, observations)));
        with.minTrain()
                .filter(count -> with.rolling() && observations.whole(count) >= observations.size())
                .ifPresent(count -> problems.add(nothingHeldOut("with.min-train", count, fit, observations)));
        return problems;
    }

    private static Problem nothingHeldOut(String key, int count, PlannedFit fit, Ordered observations) {
        int size = observations.size();
        int most =
                IntStream.range(0, size).filter(observations::cutsBetween).max().orElse(0);
        return new Problem(
                "EMPTY_SPLIT",
                key,
                "nothing is held out of the " + size + " observations of "
                        + fit.key().response() + " in '" + fit.key().fit() + "'"
                        + fit.key().group().map(name -> ", group " + name).orElse("") + " with " + count
                        + " to train on"
                        + (most < size - 1 ? ", observations of one size being kept together" : "")
                        + (most > 0 ? "; allowed: 1 to " + most : "; all have one size"));
    }

    @Override
    public int chunks(AnalysisContext context) {
        return context.on().size();
    }

    @Override
    public Chunk run(int number, AnalysisContext context) {
        FitResult fit = context.on().get(number);
        Backtest backtest =
                new Backtest(context, fit, Ordered.by(with.by(), fit.request().dataset()));
        List<double[]> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        with.trainSmallest().ifPresent(count -> findings.addAll(once(backtest, count, rows)));
        if (with.rolling()) {
            Means means = new Means();
            findings.addAll(new RollingCutoffs(backtest, with.minTrain()).findings(means));
            rows.add(new double[] {means.value(backtest.all() + ROLLING).orElse(Double.NaN)});
        }
        return new Chunk(rows, findings);
    }

    /** Its findings, and as a row the error, how many values lie within their prediction intervals, and of how many. */
    private static List<Finding> once(Backtest backtest, int count, List<double[]> rows) {
        Backtest.Outcome outcome = backtest.at(count, backtest.path());
        Optional<Comparison> comparison = backtest.doubted(outcome);
        rows.add(comparison
                .map(ErrorAnswer.Missed::of)
                .map(missed -> new double[] {missed.error(), missed.inside(), missed.heldOut()})
                .orElse(new double[] {Double.NaN, Double.NaN, Double.NaN}));
        return comparison.map(Comparison::findings).orElseGet(() -> List.of(outcome.mape(backtest.path())));
    }

    @Override
    public List<Finding> reduce(List<Chunk> chunks, AnalysisContext context) {
        List<Finding> findings = new ArrayList<>();
        Means means = new Means();
        ErrorAnswer answer = new ErrorAnswer();
        List<FitResult> fits = context.on();
        for (int k = 0; k < fits.size(); k++) {
            findings.addAll(chunks.get(k).findings());
            gather(fits.get(k).key(), chunks.get(k), means, answer);
        }
        findings.addAll(means.findings());
        with.ratio().ifPresent(ratio -> findings.add(errorRatio(ratio, means)));
        findings.add(with.trainSmallest()
                .map(count -> answer.finding("Fitted to the " + count + " smallest runs, ", rolling(context, means)))
                .orElseGet(
                        () -> Finding.verdict("answer", rolling(context, means).strip())));
        return findings;
    }

    private void gather(FitKey key, Chunk chunk, Means means, ErrorAnswer answer) {
        String response = key.response() + key.group().map(name -> "/" + name).orElse("");
        List<double[]> rows = chunk.rows();
        if (with.trainSmallest().isPresent()) {
            double[] once = rows.get(0);
            means.add(Addresses.all(key) + ONCE, response, known(once[0]));
            if (!Double.isNaN(once[2])) {
                answer.add(key, new ErrorAnswer.Missed(once[0], interval(key, chunk), once[1], once[2]));
            }
        }
        if (with.rolling()) {
            means.add(Addresses.all(key) + ROLLING, response, known(rows.get(rows.size() - 1)[0]));
        }
    }

    private static OptionalDouble known(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Optional<Interval> interval(FitKey key, Chunk chunk) {
        return chunk.findings().stream()
                .filter(finding -> finding.address().equals(key.path() + "/mape"))
                .findFirst()
                .flatMap(Finding::interval);
    }

    private String rolling(AnalysisContext context, Means means) {
        if (!with.rolling()) {
            return "";
        }
        List<String> said = context.on().stream()
                .map(fit -> Addresses.all(fit.key()))
                .distinct()
                .map(path -> path.replace("/all/", ", ") + ": "
                        + means.value(path + ROLLING).stream()
                                .mapToObj(value -> Say.number(value) + " %")
                                .findFirst()
                                .orElse("no value"))
                .toList();
        return " Cut at every size in turn, the mean errors are " + String.join("; ", said) + ".";
    }

    private Finding errorRatio(Ratio ratio, Means means) {
        OptionalDouble above = mean(ratio.of(), means);
        OptionalDouble below = mean(ratio.to(), means);
        return above.isPresent() && below.isPresent()
                ? Finding.measurement("error-ratio", above.getAsDouble() / below.getAsDouble(), "")
                : Finding.absent(
                        "error-ratio",
                        Kind.MEASUREMENT,
                        "",
                        new Notice("LEFT_OUT", "one of the two mean errors has no value"));
    }

    private OptionalDouble mean(Part part, Means means) {
        return means.value(Addresses.all(part.fit().name(), part.formulation())
                + (with.trainSmallest().isPresent() ? ONCE : ROLLING));
    }
}

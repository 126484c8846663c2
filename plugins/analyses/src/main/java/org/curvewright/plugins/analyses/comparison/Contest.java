package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.runs.Clustered;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.plugins.analyses.runs.Stacking;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.ChunkedAnalysis.Chunk;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.analysis.Value.Series;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.Score;

/** The laws of one response against each other. */
final class Contest {

    private static final double PERCENT = 100;

    private final String path;
    private final List<Rival> rivals;
    private final ComparisonConfiguration with;
    private final AnalysisContext context;
    private final Map<String, double[]> columns = new LinkedHashMap<>();

    Contest(String path, List<Rival> rivals, ComparisonConfiguration with, AnalysisContext context) {
        this.path = path;
        this.rivals = rivals;
        this.with = with;
        this.context = context;
    }

    /** One for every pair of laws, and one for all else. */
    int chunks() {
        return 1 + pairs().size();
    }

    /** A row of all else: how many of its findings come before those of the pairs. */
    Chunk chunk(int number) {
        if (number > 0) {
            int[] pair = pairs().get(number - 1);
            PairTest test = new PairTest(rivals.get(pair[0]), rivals.get(pair[1]), with.draws(), context);
            return new Chunk(
                    List.of(), test.findings(path).stream().map(this::ignoring).toList());
        }
        List<Finding> findings = new ArrayList<>();
        with.criteria().forEach((name, metric) -> findings.addAll(criterion(name, metric)));
        double before = findings.size();
        findings.addAll(leaveOneOut());
        findings.addAll(new Forward(path, rivals, with, context, this::number).findings());
        if (rivals.size() > 1) {
            findings.addAll(ranking());
        }
        findings.add(series());
        return new Chunk(List.of(new double[] {before}), findings);
    }

    private List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        for (int a = 0; a < rivals.size(); a++) {
            for (int b = a + 1; b < rivals.size(); b++) {
                pairs.add(new int[] {a, b});
            }
        }
        return pairs;
    }

    /** The findings of all its chunks, the answer first. */
    List<Finding> findings(List<Chunk> chunks) {
        List<Finding> rest = chunks.get(0).findings();
        int before = (int) chunks.get(0).rows().get(0)[0];
        List<Finding> findings = new ArrayList<>(rest.subList(0, before));
        chunks.stream().skip(1).forEach(pair -> findings.addAll(pair.findings()));
        findings.addAll(rest.subList(before, rest.size()));
        Map<String, double[]> numbers = numbers(rest.get(rest.size() - 1));
        findings.add(
                0, Finding.verdict(path + "/answer", new ComparisonAnswer(rivals, numbers, findings, with).sentence()));
        return findings;
    }

    /** The laws' numbers by quantity, read from the table of all. */
    private static Map<String, double[]> numbers(Finding series) {
        Map<String, double[]> numbers = new LinkedHashMap<>();
        if (series.value() instanceof Series table) {
            table.lanes().stream()
                    .filter(lane -> lane.labels().isEmpty())
                    .forEach(lane -> numbers.put(
                            lane.name(),
                            lane.numbers().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray()));
        }
        return numbers;
    }

    private String own(int law) {
        return path + "/" + rivals.get(law).name();
    }

    private Finding number(int law, String quantity, double value, String unit) {
        columns.computeIfAbsent(quantity, name -> nothing())[law] = value;
        return Finding.measurement(own(law) + "/" + quantity, value, unit)
                .noting(Quality.notices(rivals.get(law).fit().fit()));
    }

    /** What counts on independent observations says where they come in clusters. */
    private Finding ignoring(Finding finding) {
        return finding.value() instanceof Value.Absent
                ? finding
                : finding.noting(
                        Clustered.ignored(rivals.get(0).data(), "this is more certain of one law than the data are")
                                .stream()
                                .toList());
    }

    private double[] nothing() {
        double[] nothing = new double[rivals.size()];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    private List<Finding> criterion(String name, Metric metric) {
        List<Finding> findings = new ArrayList<>();
        double[] values = nothing();
        for (int law = 0; law < values.length; law++) {
            Score score = ((FitMetric) metric).score(rivals.get(law).fit());
            values[law] = score.value().orElse(Double.NaN);
            findings.add(
                    score.value().isPresent()
                            ? ignoring(number(law, name, values[law], metric.unit()))
                            : new Finding(
                                    own(law) + "/" + name,
                                    Kind.MEASUREMENT,
                                    new Value.Absent(),
                                    metric.unit(),
                                    Optional.empty(),
                                    score.notices()));
        }
        if (metric instanceof InformationCriterion) {
            findings.addAll(weights(name, values));
        }
        return findings;
    }

    /** Δ and exp(−Δ/2)/Σ exp(−Δ/2) among the laws that the data determine: parameters that they do not are not p parameters. */
    private List<Finding> weights(String name, double[] values) {
        double least = IntStream.range(0, values.length)
                .filter(law -> rivals.get(law).identified())
                .mapToDouble(law -> values[law])
                .filter(Double::isFinite)
                .min()
                .orElse(Double.NaN);
        double[] likelihoods = nothing();
        Arrays.setAll(likelihoods, law -> rivals.get(law).identified() ? likelihood(values[law] - least) : 0);
        double sum = Arrays.stream(likelihoods).sum();
        List<Finding> findings = new ArrayList<>();
        for (int law = 0; law < values.length; law++) {
            if (!rivals.get(law).identified()) {
                findings.add(unweighed(law, name + "-weight"));
            } else if (Double.isFinite(values[law])) {
                findings.add(ignoring(number(law, name + "-delta", values[law] - least, "")));
                findings.add(ignoring(number(law, name + "-weight", likelihoods[law] / sum, ""))
                        .noting(alone(name, values)));
            }
        }
        return findings;
    }

    /** A weight among one law is no preference. */
    private List<Notice> alone(String criterion, double[] values) {
        long weighed = IntStream.range(0, values.length)
                .filter(law -> rivals.get(law).identified() && Double.isFinite(values[law]))
                .count();
        return weighed > 1 || values.length == 1
                ? List.of()
                : List.of(new Notice(
                        "ONE_WEIGHED",
                        "no other law that the data determine has " + criterion
                                + ", so the whole weight is no preference"));
    }

    private Finding unweighed(int law, String quantity) {
        return Finding.absent(
                own(law) + "/" + quantity,
                Kind.MEASUREMENT,
                "",
                new Notice(
                        "NOT_WEIGHED",
                        "the data do not determine this law ("
                                + rivals.get(law).fit().fit().status().name()
                                + "), so it has no weight beside those that they do"));
    }

    private static double likelihood(double delta) {
        return Double.isFinite(delta) ? Elementary.exp(-delta / 2) : 0;
    }

    private List<Finding> leaveOneOut() {
        List<Finding> findings = new ArrayList<>();
        double[][] predictions = new double[rivals.size()][];
        double[] observed = rivals.get(0).data().observed();
        boolean whole = true;
        for (int law = 0; law < predictions.length; law++) {
            Rival rival = rivals.get(law);
            double[] predicted = rival.predictedWithout(context.seed());
            predictions[law] = predicted;
            double squares = 0;
            for (int i = 0; i < predicted.length; i++) {
                squares += (observed[i] - predicted[i]) * (observed[i] - predicted[i]);
            }
            whole &= Double.isFinite(squares);
            findings.add(ignoring(number(
                    law,
                    "leave-one-out-rmse",
                    Math.sqrt(squares / predicted.length),
                    rival.data().response().unit())));
        }
        if (whole) {
            findings.addAll(stacked(observed, predictions));
        }
        return findings;
    }

    private List<Finding> stacked(double[] observed, double[][] predictions) {
        int[] weighed = IntStream.range(0, rivals.size())
                .filter(law -> rivals.get(law).identified())
                .toArray();
        List<Finding> findings = new ArrayList<>();
        for (int law = 0; law < predictions.length; law++) {
            if (!rivals.get(law).identified()) {
                findings.add(unweighed(law, "stacking-weight"));
            }
        }
        if (weighed.length > 0) {
            double[] weights = Stacking.weights(
                    observed,
                    Arrays.stream(weighed).mapToObj(law -> predictions[law]).toArray(double[][]::new));
            for (int k = 0; k < weighed.length; k++) {
                findings.add(number(weighed[k], "stacking-weight", weights[k], ""));
            }
        }
        return findings;
    }

    private List<Finding> ranking() {
        int[] ranked = IntStream.range(0, rivals.size())
                .filter(law -> rivals.get(law).identified())
                .toArray();
        List<Finding> findings = new ArrayList<>();
        IntStream.range(0, rivals.size())
                .filter(law -> !rivals.get(law).identified())
                .forEach(law -> findings.add(unweighed(law, "ranked-first")));
        if (ranked.length < 2) {
            Notice why =
                    new Notice("NOT_WEIGHED", "the data determine fewer than two of the laws, which leaves no ranking");
            findings.add(Finding.absent(path + "/ranking", Kind.VERDICT, "", why));
            return findings;
        }
        findings.addAll(ranking(ranked));
        return findings;
    }

    /** Of the laws that the data determine. */
    private List<Finding> ranking(int[] ranked) {
        List<Rival> among = Arrays.stream(ranked).mapToObj(rivals::get).toList();
        RankingBootstrap.Outcome outcome = new RankingBootstrap(among, with.resamples(), context.seed()).run();
        if (outcome.counted() == 0) {
            Notice why = new Notice("TOO_FEW_DRAWS", "in no resample could every law be fitted");
            return List.of(Finding.absent(path + "/ranking", Kind.VERDICT, "", why));
        }
        List<Finding> findings = new ArrayList<>();
        String drawn = Clustered.of(among.get(0).data())
                .map(clusters -> ", each of whole clusters, " + clusters.count() + " drawn from as many")
                .orElse("");
        List<Notice> few = Clustered.few(among.get(0).data()).stream().toList();
        Notice counted =
                new Notice("COUNTED", outcome.counted() + " of " + with.resamples() + " resamples compare" + drawn);
        for (int a = 0; a < ranked.length; a++) {
            double share = outcome.first()[a] / outcome.counted();
            findings.add(number(ranked[a], "ranked-first", PERCENT * share, "percent")
                    .noting(List.of(counted))
                    .noting(few));
            for (int b = 0; b < ranked.length; b++) {
                if (a != b) {
                    findings.add(Finding.measurement(
                                    own(ranked[a]) + "/beats/" + among.get(b).name(),
                                    PERCENT * outcome.share(a, b),
                                    "percent")
                            .noting(few));
                }
            }
        }
        findings.add(new RankingVerdict(among, outcome, with).finding(path + "/ranking"));
        return findings;
    }

    private Finding series() {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(Lane.labels("law", rivals.stream().map(Rival::name).toList()));
        lanes.add(Lane.labels(
                "status",
                rivals.stream().map(rival -> rival.fit().fit().status().name()).toList()));
        columns.forEach((name, values) -> lanes.add(Lane.numbers(name, "", values)));
        return Finding.series(path + "/series", lanes.toArray(Lane[]::new));
    }
}

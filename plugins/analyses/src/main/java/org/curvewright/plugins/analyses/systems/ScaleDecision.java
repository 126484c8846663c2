package org.curvewright.plugins.analyses.systems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.law.Law;

/**
 * Whether one run of each system at a small scale S ranks pairs of systems as their laws do at the largest scale L. The decision
 * accuracy is the mean over pairs of Φ(± (f_A(S) − f_B(S))/s), the sign that of f_A(L) − f_B(L), s the standard deviation of the
 * difference of one run each: the chance that Gaussian noise leaves the order as it will be. Its interval takes laws and noise
 * from the same draws, so that what the noise of few runs may be widens it.
 *
 * <p>Pairs of systems with one and the same law have no order and are left out.
 *
 * <p>The signal-to-noise at S is the standard deviation of the systems' expected scores over that of a run.
 */
record ScaleDecision(List<TrainedSystem> systems, SystemConfiguration with, RunNoise noise, boolean[][] twins) {

    private static final double PERCENT = 100;
    private static final Notice UNDEFINED = new Notice("UNDEFINED", "a law has no value there");

    ScaleDecision(List<TrainedSystem> systems, SystemConfiguration with) {
        this(systems, with, RunNoise.of(systems), twins(systems, with));
    }

    private static boolean[][] twins(List<TrainedSystem> systems, SystemConfiguration with) {
        boolean[][] twins = new boolean[systems.size()][systems.size()];
        for (int i = 0; i < twins.length; i++) {
            for (int j = i + 1; j < twins.length; j++) {
                twins[i][j] = Twins.are(systems.get(i), systems.get(j), with);
            }
        }
        return twins;
    }

    List<Finding> findings(String path) {
        List<Finding> findings = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        Map<String, Double> large = with.at().get(with.at().size() - 1);
        for (int k = 0; k < with.at().size(); k++) {
            Map<String, Double> small = with.at().get(k);
            String own = path + "/" + Slug.of(small);
            findings.add(signal(small).finding(own + "/signal-to-noise", "", UNDEFINED));
            if (k < with.at().size() - 1) {
                Drawn accuracy = accuracy(small, large);
                findings.add(accuracy.finding(
                                own + "/decision-accuracy", "percent", pairs() == 0 ? Twins.notice() : UNDEFINED)
                        .noting(leftOut()));
                ObservedRanking ranking =
                        new ObservedRanking(systems, twins, with.draws().level());
                Optional<ObservedRanking.Seen> seen = ranking.seen(small, large);
                findings.add(ranking.finding(own + "/observed-decision-accuracy", seen));
                sentences.add(sentence(small, large, accuracy, seen));
            }
        }
        if (!sentences.isEmpty()) {
            findings.add(0, Finding.verdict(path + "/answer", String.join(" ", sentences)));
        }
        return findings;
    }

    /** Pairs that may have an order. */
    private int pairs() {
        int k = systems.size();
        return k * (k - 1) / 2 - alike();
    }

    private int alike() {
        return (int) Arrays.stream(twins)
                .flatMap(row ->
                        IntStream.range(0, row.length).filter(j -> row[j]).boxed())
                .count();
    }

    private List<Notice> leftOut() {
        return alike() == 0 || pairs() == 0
                ? List.of()
                : List.of(new Notice(
                        Twins.CODE,
                        alike() + " pairs of systems with one and the same law have no order and are left out"));
    }

    private String sentence(
            Map<String, Double> small, Map<String, Double> large, Drawn accuracy, Optional<ObservedRanking.Seen> seen) {
        String observed = seen.map(found -> "; the runs that were made there ranked " + Decimal.shortest(found.same())
                        + " of " + found.pairs() + " so")
                .orElse("");
        if (pairs() == 0) {
            return "The systems have one and the same law, so there is no order that runs at " + Slug.said(small)
                    + " could tell.";
        }
        if (accuracy.interval().filter(Percent::empty).isPresent()) {
            return "Whether one run of each at " + Slug.said(small) + " ranks pairs as " + Slug.said(large)
                    + " does cannot be told: the draws leave the share of pairs anywhere from 0 to 100 %" + observed
                    + ".";
        }
        return "By the laws one run of each at " + Slug.said(small) + " ranks "
                + (Double.isFinite(accuracy.value()) ? Percent.of(accuracy.value()) : "an unknown number of")
                + " % of pairs as " + Slug.said(large) + " does"
                + accuracy.interval().map(Percent::between).orElse("") + observed + ".";
    }

    private String method() {
        boolean paired = systems.stream().allMatch(systems.get(0)::pairedWith);
        return paired ? "paired draws" : "independent draws";
    }

    private Drawn accuracy(Map<String, Double> small, Map<String, Double> large) {
        double[] drawn = new double[draws()];
        Arrays.setAll(drawn, d -> PERCENT * accuracy(scores(d, small), scores(d, large), noise.drawn(d)));
        double[] seen = laws(small);
        double value = PERCENT * accuracy(seen, laws(large), noise.asEstimated());
        return new Drawn(value, drawn, with.draws().level(), method());
    }

    private double accuracy(double[] small, double[] large, double[] factors) {
        double same = 0;
        int pairs = 0;
        for (int i = 0; i < small.length; i++) {
            for (int j = i + 1; j < small.length; j++) {
                if (twins[i][j]) {
                    continue;
                }
                double signal = (small[i] - small[j]) * Math.signum(large[i] - large[j]);
                double deviation = noise.ofDifference(i, j, factors);
                same += Double.isNaN(signal) || signal == 0 ? signal + 0.5 : Normal.STANDARD.cdf(signal / deviation);
                pairs++;
            }
        }
        return same / pairs;
    }

    private int draws() {
        return systems.stream().mapToInt(system -> system.draws().size()).min().orElse(0);
    }

    /**
     * |w| with w the systems' deviations from their mean over √(k − 1) and the noise; its draws are the shares of drawn w in its
     * direction, since the length of a drawn vector is too long by what it scatters aside.
     */
    private Drawn signal(Map<String, Double> point) {
        double[] signal = standardised(laws(point), noise.asEstimated());
        double length = Math.sqrt(squared(signal));
        double[] drawn = new double[draws()];
        Arrays.setAll(
                drawn,
                d -> length == 0
                        ? Math.sqrt(squared(standardised(scores(d, point), noise.drawn(d))))
                        : Math.max(0, dot(standardised(scores(d, point), noise.drawn(d)), signal) / length));
        return new Drawn(length, drawn, with.draws().level(), method());
    }

    private double[] standardised(double[] scores, double[] factors) {
        double mean = Moments.mean(scores).value().orElse(Double.NaN);
        double unit = noise.ofOneRun(factors) * Math.sqrt(scores.length - 1);
        return Arrays.stream(scores).map(score -> (score - mean) / unit).toArray();
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static double squared(double[] vector) {
        return dot(vector, vector);
    }

    private double[] laws(Map<String, Double> point) {
        return systems.stream().mapToDouble(system -> at(system.law(), point)).toArray();
    }

    private double[] scores(int draw, Map<String, Double> point) {
        return systems.stream()
                .mapToDouble(system -> at(system.draws().get(draw), point))
                .toArray();
    }

    private double at(Law law, Map<String, Double> point) {
        return TrainedSystem.at(law, point, with.by(), 0);
    }
}

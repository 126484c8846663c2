package org.curvewright.plugins.analyses.systems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.law.Law;

/**
 * Whether one run of each system at a small scale ranks pairs of systems as their laws do at the largest: the share of pairs
 * in the same order, the small scores being draws of the laws with the noise of a run. And the signal-to-noise of the
 * response there: the standard deviation of the systems' expected scores over the noise of a run, √(mean s²).
 */
record ScaleDecision(List<TrainedSystem> systems, SystemConfiguration with, long seed) {

    private static final double PERCENT = 100;

    List<Finding> findings(String path) {
        List<Finding> findings = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        Map<String, Double> large = with.at().get(with.at().size() - 1);
        for (int k = 0; k < with.at().size(); k++) {
            Map<String, Double> small = with.at().get(k);
            String own = path + "/" + Slug.of(small);
            Drawn signal = signal(small);
            findings.add(
                    signal.finding(own + "/signal-to-noise", "", new Notice("UNDEFINED", "a law has no value there")));
            if (k < with.at().size() - 1) {
                double[] agreements = agreements(small, large, k);
                double mean = Moments.mean(known(agreements)).value().orElse(Double.NaN);
                findings.add(new Drawn(
                                PERCENT * mean,
                                percent(agreements),
                                with.draws().level(),
                                "draws with noise")
                        .finding(
                                own + "/decision-accuracy",
                                "percent",
                                new Notice("UNDEFINED", "a law has no value there")));
                ObservedRanking ranking =
                        new ObservedRanking(systems, with.draws().level());
                Optional<ObservedRanking.Seen> seen = ranking.seen(small, large);
                findings.add(ranking.finding(own + "/observed-decision-accuracy", seen));
                sentences.add(sentence(small, large, mean, seen));
            }
        }
        if (!sentences.isEmpty()) {
            findings.add(0, Finding.verdict(path + "/answer", String.join(" ", sentences)));
        }
        return findings;
    }

    private static String sentence(
            Map<String, Double> small, Map<String, Double> large, double mean, Optional<ObservedRanking.Seen> seen) {
        String observed = seen.map(found ->
                        "; the runs that were made there ranked " + (int) found.same() + " of " + found.pairs() + " so")
                .orElse("");
        return "By the laws one run of each at " + Slug.of(small) + " ranks "
                + (Double.isFinite(mean) ? Decimal.significant(PERCENT * mean, 3) : "an unknown number of")
                + " % of pairs as " + Slug.of(large) + " does" + observed + ".";
    }

    private static double[] known(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> PERCENT * share).toArray();
    }

    private int draws() {
        return systems.stream().mapToInt(system -> system.draws().size()).min().orElse(0);
    }

    private double[] agreements(Map<String, Double> small, Map<String, Double> large, int scale) {
        double[] agreements = new double[draws()];
        for (int d = 0; d < agreements.length; d++) {
            RandomStream random =
                    RandomStream.of(seed).substream("noise").substream(scale).substream(d);
            double[] seen = new double[systems.size()];
            double[] meant = new double[systems.size()];
            for (int k = 0; k < seen.length; k++) {
                Law law = systems.get(k).draws().get(d);
                seen[k] = at(law, small) + systems.get(k).noise() * random.nextGaussian();
                meant[k] = at(law, large);
            }
            agreements[d] = agreement(seen, meant);
        }
        return agreements;
    }

    /** The share of pairs in the same order; NaN where a score is missing. */
    static double agreement(double[] seen, double[] meant) {
        double same = 0;
        int pairs = 0;
        for (int i = 0; i < seen.length; i++) {
            for (int j = i + 1; j < seen.length; j++) {
                same += (seen[i] - seen[j]) * (meant[i] - meant[j]) > 0 ? 1 : 0;
                pairs++;
            }
        }
        boolean known = Arrays.stream(seen).allMatch(Double::isFinite)
                && Arrays.stream(meant).allMatch(Double::isFinite);
        return known ? same / pairs : Double.NaN;
    }

    private Drawn signal(Map<String, Double> point) {
        double noise = Math.sqrt(systems.stream()
                        .mapToDouble(system -> system.noise() * system.noise())
                        .sum()
                / systems.size());
        double[] drawn = new double[draws()];
        Arrays.setAll(
                drawn,
                d -> deviation(systems.stream()
                                .mapToDouble(system -> at(system.draws().get(d), point))
                                .toArray())
                        / noise);
        double value = deviation(systems.stream()
                        .mapToDouble(system -> at(system.law(), point))
                        .toArray())
                / noise;
        return new Drawn(value, drawn, with.draws().level(), "draws");
    }

    private static double deviation(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite)
                ? Moments.standardDeviation(values, 1).value().orElse(Double.NaN)
                : Double.NaN;
    }

    private double at(Law law, Map<String, Double> point) {
        return TrainedSystem.at(law, point, with.by(), 0);
    }
}

package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Metric.Orientation;

/**
 * The candidates for one response by a criterion: Δᵢ is how much worse than the best, and for information criteria the
 * Akaike weight wᵢ = exp(−Δᵢ/2) / Σⱼ exp(−Δⱼ/2).
 *
 * @param best empty where none competes
 * @param weighted whether the criterion gives weights
 */
record Ranking(List<Candidate> candidates, Optional<Candidate> best, boolean lower, boolean weighted) {

    static Ranking of(List<Candidate> candidates, FitMetric criterion) {
        boolean lower = criterion.orientation() != Orientation.HIGHER_IS_BETTER;
        Comparator<Candidate> byScore = Comparator.comparingDouble(candidate ->
                lower ? candidate.score().orElseThrow() : -candidate.score().orElseThrow());
        Optional<Candidate> best =
                candidates.stream().filter(Candidate::competes).min(byScore);
        return new Ranking(candidates, best, lower, criterion instanceof InformationCriterion);
    }

    private double delta(Candidate candidate) {
        if (best.isEmpty() || !candidate.competes()) {
            return Double.NaN;
        }
        double difference = candidate.score().orElseThrow() - best.get().score().orElseThrow();
        return lower ? difference : -difference;
    }

    /** Candidates of one response differ by their laws. */
    boolean isBest(Candidate candidate) {
        return best.map(Candidate::formulation)
                .filter(candidate.formulation()::equals)
                .isPresent();
    }

    /** How much worse than the best the next is; empty where there is no next. */
    OptionalDouble runnerUp() {
        return candidates.stream()
                .filter(Candidate::competes)
                .filter(candidate -> !isBest(candidate))
                .mapToDouble(this::delta)
                .min();
    }

    private double weight(Candidate candidate) {
        double[] likelihoods = candidates.stream()
                .filter(Candidate::competes)
                .mapToDouble(each -> Elementary.exp(-delta(each) / 2))
                .toArray();
        double sum = Vectors.sumCompensated(likelihoods, 0, likelihoods.length);
        return Elementary.exp(-delta(candidate) / 2) / sum;
    }

    List<Finding> findings(String path) {
        List<Finding> findings = new ArrayList<>();
        findings.add(winner(path + "/best"));
        candidates.stream().filter(Candidate::competes).forEach(candidate -> {
            String own = path + "/" + candidate.formulation();
            findings.add(Finding.measurement(own + "/delta", delta(candidate), ""));
            if (weighted) {
                findings.add(Finding.measurement(own + "/weight", weight(candidate), ""));
            }
        });
        findings.add(series(path + "/series"));
        return findings;
    }

    private Finding winner(String address) {
        Finding finding = best.map(candidate -> Finding.verdict(address, candidate.formulation()))
                .orElseGet(() -> Finding.absent(
                        address,
                        Kind.VERDICT,
                        "",
                        new Notice("NO_CANDIDATE", "no fit of this response can be compared")));
        return finding.noting(notices());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        candidates.forEach(candidate -> candidate
                .excluded()
                .ifPresent(why ->
                        notices.add(new Notice("EXCLUDED", candidate.formulation() + " does not compete: " + why))));
        List<Candidate> first =
                candidates.stream().filter(each -> delta(each) == 0).toList();
        if (first.size() > 1) {
            notices.add(new Notice(
                    "TIE",
                    "equally good: "
                            + String.join(
                                    ", ",
                                    first.stream().map(Candidate::formulation).toList())));
        }
        if (candidates.stream()
                        .filter(Candidate::competes)
                        .map(Ranking::observations)
                        .distinct()
                        .count()
                > 1) {
            notices.add(new Notice(
                    "DIFFERENT_OBSERVATIONS",
                    "the fits do not have the same observations, so their scores do not compare"));
        }
        return notices;
    }

    private static int observations(Candidate candidate) {
        return candidate.fit().request().dataset().size();
    }

    private Finding series(String address) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(Lane.labels(
                "formulation", candidates.stream().map(Candidate::formulation).toList()));
        lanes.add(Lane.labels(
                "status",
                candidates.stream()
                        .map(each -> each.fit().fit().status().name())
                        .toList()));
        lanes.add(lane(
                "score",
                candidates.stream()
                        .mapToDouble(each -> each.score().orElse(Double.NaN))
                        .toArray()));
        lanes.add(lane("delta", candidates.stream().mapToDouble(this::delta).toArray()));
        if (weighted) {
            lanes.add(
                    lane("weight", candidates.stream().mapToDouble(this::weight).toArray()));
        }
        return Finding.series(address, lanes.toArray(Lane[]::new));
    }

    private static Lane lane(String name, double[] values) {
        return Lane.numbers(name, "", values);
    }
}

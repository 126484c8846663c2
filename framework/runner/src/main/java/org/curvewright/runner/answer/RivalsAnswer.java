package org.curvewright.runner.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.execute.Outcomes;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.Rivals;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.ScoreResolution;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.InformationCriterion;

/** What the fits of one response say: the law to read and why, its exponents, and what must not be believed. */
final class RivalsAnswer {

    /** An information criterion that differs by less hardly prefers anything (Burnham and Anderson 2002, section 2.6). */
    private static final double DECIDES = 2;

    private static final int FEW_LEFT = 2;
    private static final int TOLD = 3;

    private final Outcomes outcomes;
    private final Rivals rivals;
    private final Contest contest;

    RivalsAnswer(Outcomes outcomes, Rivals rivals, Optional<FitMetric> asked) {
        this.outcomes = outcomes;
        this.rivals = rivals;
        this.contest = Contest.of(rivals, outcomes, asked);
    }

    /** The answer, and the law to read where there is one. */
    List<Finding> findings() {
        return Stream.concat(
                        Stream.of(Finding.verdict(rivals.address(), text())),
                        contest.leader().map(leader -> Finding.verdict(rivals.best(), leader.law())).stream())
                .toList();
    }

    private String text() {
        List<String> sentences = new ArrayList<>();
        sentences.add(contest.leader().map(this::leading).orElseGet(this::unranked));
        contest.leader().ifPresent(leader -> doubt(leader, sentences));
        unscored(sentences);
        disbelieved(sentences);
        contest.all().stream().findFirst().map(Standing::plan).ifPresent(plan -> cautions(plan, sentences));
        return String.join(" ", sentences);
    }

    private String leading(Standing leader) {
        FitPlan plan = leader.plan();
        Law law = leader.fit().orElseThrow().law();
        return "For " + rivals.words() + " (n = " + plan.dataset().size() + "), " + leader.law() + standing(leader)
                + ": " + Quantities.of(plan, law, outcomes) + ".";
    }

    private String standing(Standing leader) {
        int count = contest.all().size();
        if (count == 1) {
            return ", the only law fitted, is " + leader.status();
        }
        if (contest.ranked().size() == 1) {
            return ", the only one of " + count + " laws that "
                    + (contest.unscored().isEmpty() ? "the data determine" : "can be compared") + ", is "
                    + leader.status();
        }
        FitMetric criterion = contest.criterion().orElseThrow();
        return " is the best of " + contest.ranked().size() + " laws by " + criterion.name() + " ("
                + Decimal.spoken(contest.ranked().get(0).score().orElseThrow()) + ", ahead of "
                + contest.ranked().get(1).standing().law() + " by "
                + Decimal.spoken(contest.lead().orElseThrow()) + ") and " + leader.status();
    }

    /** Several laws that the data determine and nothing ranks, or none. */
    private String unranked() {
        String beginning = "For " + rivals.words() + " (n = "
                + contest.all().get(0).plan().dataset().size() + "), ";
        if (contest.ranked().isEmpty()) {
            return beginning + (contest.all().size() == 1 ? "the only law fitted is" : "no law fitted is")
                    + (contest.all().size() == 1 ? " not" : "") + " determined by the data.";
        }
        List<String> told = contest.ranked().stream()
                .limit(TOLD)
                .map(Contest.Ranked::standing)
                .map(standing -> standing.law() + " is " + standing.status() + " with "
                        + Quantities.of(
                                standing.plan(), standing.fit().orElseThrow().law(), outcomes))
                .toList();
        return beginning + "no score asked for ranks the " + contest.ranked().size()
                + " laws that the data determine (" + ranking() + " among metrics: would): " + String.join("; ", told)
                + ".";
    }

    /** Scores that rank these laws: an information criterion only where every objective is a likelihood. */
    private String ranking() {
        boolean likelihoods = contest.ranked().stream()
                .allMatch(ranked ->
                        ranked.standing().plan().estimator().objective().likelihood());
        return likelihoods ? "aicc or adjusted-r2" : "adjusted-r2";
    }

    private void doubt(Standing leader, List<String> sentences) {
        boolean close = contest.criterion()
                        .filter(InformationCriterion.class::isInstance)
                        .isPresent()
                && contest.lead().orElse(DECIDES) < DECIDES;
        if (close) {
            sentences.add("A lead of less than 2 decides nothing.");
        }
        if (leader.status() == FitStatus.AT_BOUND) {
            sentences.add("A parameter lies on a bound of its support"
                    + (leader.why().isEmpty() ? "" : " (" + leader.why() + ")")
                    + ": the data ask for no more of it.");
        }
    }

    /** Laws that the data determine and the criterion does not score, so that they are not behind the best. */
    private void unscored(List<String> sentences) {
        List<String> laws = contest.unscored().stream().map(Standing::law).toList();
        if (!laws.isEmpty()) {
            sentences.add(Words.some(laws) + (laws.size() == 1 ? " has" : " have") + " no "
                    + contest.criterion().orElseThrow().name() + " and " + (laws.size() == 1 ? "is" : "are")
                    + " not compared.");
        }
    }

    /** Laws whose parameters nobody may quote, by status. */
    private void disbelieved(List<String> sentences) {
        Map<FitStatus, List<Standing>> byStatus = new LinkedHashMap<>();
        contest.all().stream()
                .filter(standing -> !standing.determined())
                .forEach(standing -> byStatus.computeIfAbsent(standing.status(), status -> new ArrayList<>())
                        .add(standing));
        byStatus.forEach((status, standings) ->
                sentences.add(Words.some(standings.stream().map(Standing::law).toList())
                        + (standings.size() == 1 ? " is " : " are ")
                        + status
                        + (standings.size() > 1 || standings.get(0).why().isEmpty()
                                ? ""
                                : " (" + standings.get(0).why() + ")")
                        + (status == FitStatus.FAILED
                                ? ": there is nothing to read."
                                : ": believe none of " + (standings.size() == 1 ? "its" : "their") + " parameters.")));
    }

    private void cautions(FitPlan plan, List<String> sentences) {
        if (plan.inferences().isEmpty() && !contest.ranked().isEmpty()) {
            sentences.add("No interval was asked for, so how far these numbers may be off is not told.");
        }
        contest.leader().ifPresent(leader -> {
            int left = leader.plan().dataset().size()
                    - leader.plan().formulation().parameters().size();
            if (left <= FEW_LEFT) {
                sentences.add(
                        left == 0
                                ? "It has as many parameters as there are observations, so it meets them whatever they are."
                                : "Only " + Words.count(left, "observation")
                                        + " more than parameters can speak against it.");
            }
        });
        if (!contest.ranked().isEmpty() && !Replicates.in(plan.dataset())) {
            sentences.add(
                    Replicates.samplingNoiseIsKnown(plan.dataset())
                            ? "No two runs repeat the same covariates, so run-to-run noise cannot be told from misfit; sampling noise"
                                    + " is known, and the analysis noise-floor tells how much of the scatter it is."
                            : "No two runs repeat the same covariates, so noise cannot be told from misfit.");
        }
        ScoreResolution.unknown(plan.dataset())
                .ifPresent(why -> sentences.add(
                        "Over how many items these accuracies average is not given (role trials, or items in"
                                + " columns), so how small a difference they can show is not known."));
    }
}

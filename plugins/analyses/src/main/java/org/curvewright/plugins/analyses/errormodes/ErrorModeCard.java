package org.curvewright.plugins.analyses.errormodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curvewright.numerics.counts.BetaBinomial;
import org.curvewright.plugins.analyses.errormodes.Attempts.Task;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/** How the errors of one set of attempts come about. */
final class ErrorModeCard {

    private static final String UNTOLD = "INDISTINGUISHABLE";
    private static final Notice HYPOTHESIS =
            new Notice("HYPOTHESIS", "what a mode suggests is a reader's hypothesis, not a result of this analysis");

    private final Attempts attempts;
    private final ErrorModesConfiguration with;
    private final UnitBootstrap bootstrap;
    private final ModeFits fits;
    private String sentence = "";

    ErrorModeCard(Attempts attempts, ErrorModesConfiguration with, UnitBootstrap bootstrap) {
        this.attempts = attempts;
        this.with = with;
        this.bootstrap = bootstrap;
        fits = ModeFits.of(attempts.tasks());
    }

    /** A verdict as a part of an address. */
    static String address(String verdict) {
        return verdict.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a newcomer is told. */
    String sentence() {
        return sentence;
    }

    /** Writes what was found; returns the verdict. */
    String report(Findings findings) {
        findings.measurement("tasks", attempts.tasks().size(), "count");
        Interval error = stepError();
        findings.estimate("step-error", 1 - fits.p(), "probability", error);
        if (fits.p() == 1 || fits.p() == 0) {
            Notice notice = new Notice("NO_CONTRAST", "every step " + (fits.p() == 1 ? "went well" : "failed"));
            findings.verdict("mode", UNTOLD, notice);
            sentence = "Every step " + (fits.p() == 1 ? "went well" : "failed") + ", so nothing can be told.";
            return UNTOLD;
        }
        String verdict = verdict(
                findings,
                "A step fails with probability " + Said.within(1 - fits.p(), error) + " ("
                        + bootstrap.told(attempts.tasks().size()) + ").");
        parameters(findings);
        shares(findings);
        new RetryGain(attempts, fits, bootstrap.seed()).report(findings);
        new TypeConcentration(attempts.types()).report(findings);
        Reliable.report(findings, fits.p());
        return verdict;
    }

    private String verdict(Findings findings, String failing) {
        List<Mode> ranked = fits.ranked();
        for (Mode mode : Mode.values()) {
            findings.below("bic").measurement(mode.id(), fits.bic(mode), "");
        }
        Mode best = ranked.get(0);
        double lead = fits.bic(ranked.get(1)) - fits.bic(best);
        findings.measurement("lead", lead, "");
        Optional<Notice> few = UnitBootstrap.tooFew(attempts.tasks().size());
        boolean untried = !attempts.repeated() && (best == Mode.INDEPENDENT || best == Mode.STEP);
        if (few.isPresent() || untried || lead < with.margin()) {
            Notice other = untried
                    ? new Notice(
                            "NEEDS_RETRIES",
                            "chance and hard steps give the same single attempts; only a second attempt tells them apart")
                    : new Notice(
                            "CLOSE_CRITERIA",
                            best.id() + " and " + ranked.get(1).id() + " fit alike, as the criteria differ by "
                                    + Said.number(lead));
            Notice notice = few.orElse(other);
            findings.verdict("mode", UNTOLD, notice);
            sentence = failing + " These attempts do not tell how the errors come about: " + notice.text() + ".";
            return UNTOLD;
        }
        findings.verdict("mode", best.name());
        findings.verdict("remedy", best.remedy(), HYPOTHESIS);
        sentence = failing + " Errors come from " + best.words() + ": the criterion (BIC) is " + Said.number(lead)
                + " below that of the next mode, " + ranked.get(1).id() + ". As a hypothesis, this suggests "
                + best.remedy() + ".";
        return best.name();
    }

    void draw(Findings findings) {
        if (fits.p() > 0 && fits.p() < 1) {
            new RetryGain(attempts, fits, bootstrap.seed())
                    .draw(findings, fits.ranked().get(0));
        }
    }

    private Interval stepError() {
        List<Task> tasks = attempts.tasks();
        double trials = tasks.stream().mapToDouble(Task::allTrials).sum();
        double failures =
                trials - tasks.stream().mapToDouble(Task::allSuccesses).sum();
        Interval resampled = bootstrap
                .intervals(tasks.size(), counts -> {
                    double failed = 0;
                    double tried = 0;
                    for (int t = 0; t < counts.length; t++) {
                        tried += counts[t] * (double) tasks.get(t).allTrials();
                        failed += counts[t]
                                * (double)
                                        (tasks.get(t).allTrials() - tasks.get(t).allSuccesses());
                    }
                    return new double[] {failed / tried};
                })[0];
        return Shares.seen(resampled, failures / trials, tasks.size(), resampled.level());
    }

    private void parameters(Findings findings) {
        findings.below("independent").estimate("p", fits.p(), "probability");
        shapes(findings.below("step"), fits.step());
        shapes(findings.below("task"), fits.task());
        List<Task> tasks = attempts.tasks();
        Interval share = bootstrap
                .intervals(tasks.size(), counts ->
                        new double[] {TwoClass.fit(drawn(tasks, counts)).share()})[0];
        findings.below("two-class").estimate("p", fits.twoClass().p(), "probability");
        findings.below("two-class").estimate("share", fits.twoClass().share(), "probability", share);
    }

    private static void shapes(Findings findings, BetaBinomial fit) {
        Notice[] bound = fit.atBound()
                ? new Notice[] {
                    new Notice("AT_BOUND", "the probabilities vary as little, or as much, as the search allows")
                }
                : new Notice[0];
        findings.estimate("a", fit.a(), "", bound);
        findings.estimate("b", fit.b(), "", bound);
        findings.estimate("overdispersion", fit.overdispersion(), "", bound);
    }

    private static List<Task> drawn(List<Task> tasks, int[] counts) {
        List<Task> drawn = new ArrayList<>();
        for (int t = 0; t < counts.length; t++) {
            for (int copy = 0; copy < counts[t]; copy++) {
                drawn.add(tasks.get(t));
            }
        }
        return drawn;
    }

    private void shares(Findings findings) {
        Findings below = findings.below("shares");
        if (attempts.stop()) {
            String why = "every attempt ends at its first failure, so failures come in no pairs to compare";
            List.of("task", "step", "luck").forEach(part -> below.absent(part, "", "ATTEMPTS_STOP", why));
            return;
        }
        List<Task> tasks = attempts.tasks();
        int[] once = new int[tasks.size()];
        Arrays.fill(once, 1);
        FailureShares shares = FailureShares.of(tasks, once);
        Interval[] intervals = bootstrap.intervals(tasks.size(), counts -> {
            FailureShares drawn = FailureShares.of(tasks, counts);
            return new double[] {drawn.task(), drawn.step(), drawn.luck()};
        });
        share(below, "task", shares.task(), intervals[0], "it takes two tasks of two steps");
        share(below, "step", shares.step(), intervals[1], "no step was tried twice, so hard steps look like bad luck");
        share(below, "luck", shares.luck(), intervals[2], "it takes two tasks of two steps");
    }

    private static void share(Findings findings, String name, double value, Interval interval, String why) {
        if (Double.isNaN(value)) {
            findings.absent(name, "", "NEEDS_RETRIES", why);
        } else {
            Notice[] below = value < 0
                    ? new Notice[] {
                        new Notice(
                                "BELOW_ZERO",
                                "an unbiased estimate of a share near 0 is negative by chance; read it as 0")
                    }
                    : new Notice[0];
            findings.estimate(name, value, "", interval, below);
        }
    }
}

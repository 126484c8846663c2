package org.curvewright.plugins.analyses.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.Objective;

/** Whether the design would tell the assumed law from others, and what is said of it. */
record Rivalry(Worlds worlds, DesignConfiguration with) {

    private static final String UNIT = "percent of worlds";
    private static final double PERCENT = 100;
    private static final int DIGITS = 3;

    /** Scores that are no likelihoods have no lead that would be evidence. */
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /**
     * States what becomes of every rival; the sentences about them. Where the criterion has no value in half of the worlds and
     * more, as of an objective that is no likelihood or a law that the runs do not determine, runs held out judge instead.
     */
    List<String> state(Findings findings, List<FitResult> rivals) {
        List<String> words = new ArrayList<>();
        for (FitResult rival : rivals) {
            Optional<Power> criterion = criterion(rival);
            Optional<Notice> refused = refused(rival, criterion);
            Power power = refused.isPresent()
                    ? Power.of(worlds, rival, new HeldOut(worlds.seed()), NEVER)
                    : criterion.orElseThrow();
            state(findings, "power/" + rival.key().formulation(), power, refused);
            if (power.decided() > 0) {
                words.add(said(rival.key().formulation(), power, refused.isPresent()));
            }
        }
        return words;
    }

    /** How the criterion judges; empty where one of the objectives is no likelihood. */
    private Optional<Power> criterion(FitResult rival) {
        return unlike(rival).isPresent()
                ? Optional.empty()
                : Optional.of(Power.of(worlds, rival, with.criterion()::score, lead()));
    }

    private void state(Findings findings, String address, Power power, Optional<Notice> refused) {
        if (power.decided() == 0) {
            Notice why = power.undecided().stream()
                    .findFirst()
                    .orElse(new Notice("EQUAL_SCORES", "the laws have one score in every world"));
            findings.absent(address, UNIT, why.code(), why.text());
            return;
        }
        Notice[] noted = refused.stream().toArray(Notice[]::new);
        refused.ifPresentOrElse(
                why -> findings.absent(address, UNIT, why.code(), why.text()),
                () -> findings.measurement(address, percent(power.evident()), UNIT));
        findings.verdict(address + "/judge", judge(refused.isPresent()), noted);
        findings.measurement(address + "/preferred", percent(power.preferred()), UNIT, noted);
        findings.measurement(address + "/misled", percent(power.misled()), UNIT, noted);
        findings.measurement(
                address + "/undecided",
                percent(worlds.count() - power.decided()),
                UNIT,
                power.undecided().toArray(Notice[]::new));
    }

    /** Why the criterion does not judge, where it does not. */
    private Optional<Notice> refused(FitResult rival, Optional<Power> criterion) {
        String instead =
                "; laws are judged by the loss of runs held out, in which no lead is evidence of a stated strength";
        String name = with.criterion().name();
        if (criterion.isEmpty()) {
            return unlike(rival)
                    .map(objective -> new Notice(
                            "NO_LIKELIHOOD",
                            "the objective " + objective.formula() + " is not a likelihood, so " + name
                                    + " says nothing of it" + instead));
        }
        return 2 * criterion.get().decided() >= worlds.count()
                ? Optional.empty()
                : criterion.get().undecided().stream()
                        .findFirst()
                        .map(why -> new Notice(
                                why.code(),
                                name + " has no value in half of the worlds or more: " + why.text() + instead));
    }

    /** The objective of one of the laws that is no likelihood. */
    private Optional<Objective> unlike(FitResult rival) {
        Objective own = worlds.assumed().fit().estimator().objective();
        return own.likelihood()
                ? Optional.of(rival.estimator().objective()).filter(other -> !other.likelihood())
                : Optional.of(own);
    }

    private double lead() {
        return 2 * Elementary.log(with.evidence());
    }

    private double percent(int count) {
        return PERCENT * count / worlds.count();
    }

    private String judge(boolean refused) {
        return refused ? "the loss of runs held out" : with.criterion().name();
    }

    private String said(String rival, Power power, boolean refused) {
        String how = refused
                ? "any lead counts, since " + with.criterion().name() + " does not apply"
                : "by evidence of " + Decimal.significant(with.evidence(), DIGITS) + " to 1, a lead of "
                        + Decimal.significant(lead(), DIGITS) + ", in " + written(power.evident()) + " %";
        int undecided = worlds.count() - power.decided();
        return judge(refused) + " would prefer the law to " + rival + " in " + written(power.preferred())
                + " % of worlds (" + how + ") and " + rival + ", wrongly, in " + written(power.misled()) + " %"
                + (undecided > 0 ? ", neither in " + written(undecided) + " %" : "");
    }

    private String written(int count) {
        return Decimal.significant(percent(count), DIGITS);
    }
}

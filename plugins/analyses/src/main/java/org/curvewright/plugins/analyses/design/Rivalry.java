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

    /** States what becomes of every rival; the sentences about them. */
    List<String> state(Findings findings, List<FitResult> rivals) {
        List<String> words = new ArrayList<>();
        for (FitResult rival : rivals) {
            Findings own = findings.within("power/" + rival.key().formulation());
            Optional<Objective> unlike = unlike(rival);
            Power power = unlike.isPresent()
                    ? Power.of(worlds, rival, new HeldOut(worlds.seed()), NEVER)
                    : Power.of(worlds, rival, with.criterion()::score, lead());
            state(findings, own, rival, power, unlike);
            if (power.decided() > 0) {
                words.add(said(rival.key().formulation(), power, unlike));
            }
        }
        return words;
    }

    private void state(Findings findings, Findings own, FitResult rival, Power power, Optional<Objective> unlike) {
        String address = "power/" + rival.key().formulation();
        Notice[] noted = unlike.map(this::refused).stream().toArray(Notice[]::new);
        if (power.decided() == 0) {
            Notice why = power.undecided().stream()
                    .findFirst()
                    .orElse(new Notice("EQUAL_SCORES", "the laws have one score in every world"));
            findings.absent(address, UNIT, why.code(), why.text());
            return;
        }
        if (noted.length > 0) {
            findings.absent(address, UNIT, noted[0].code(), noted[0].text());
        } else {
            findings.measurement(address, percent(power.evident()), UNIT);
        }
        own.verdict("judge", judge(unlike), noted);
        own.measurement("preferred", percent(power.preferred()), UNIT, noted);
        own.measurement("misled", percent(power.misled()), UNIT, noted);
        own.measurement(
                "undecided",
                percent(worlds.count() - power.decided()),
                UNIT,
                power.undecided().toArray(Notice[]::new));
    }

    private Notice refused(Objective objective) {
        return new Notice(
                "NO_LIKELIHOOD",
                "the objective " + objective.formula() + " is not a likelihood, so "
                        + with.criterion().name()
                        + " says nothing of it; laws are judged by the loss of runs held out, in which no lead is evidence of a stated strength");
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

    private String judge(Optional<Objective> unlike) {
        return unlike.map(objective -> "the loss of runs held out")
                .orElse(with.criterion().name());
    }

    private String said(String rival, Power power, Optional<Objective> unlike) {
        String how = unlike.isPresent()
                ? "any lead counts; " + with.criterion().name() + " takes a likelihood, which the objective is not"
                : "by evidence of " + Decimal.significant(with.evidence(), DIGITS) + " to 1, a lead of "
                        + Decimal.significant(lead(), DIGITS) + ", in " + written(power.evident()) + " %";
        return judge(unlike) + " would prefer the law to " + rival + " in " + written(power.preferred())
                + " % of worlds (" + how + ") and " + rival + ", wrongly, in " + written(power.misled()) + " %";
    }

    private String written(int count) {
        return Decimal.significant(percent(count), DIGITS);
    }
}

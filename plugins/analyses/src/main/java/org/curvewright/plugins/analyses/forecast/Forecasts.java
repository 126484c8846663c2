package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.inference.Interval;

/** The forecasts of one law, or of an average, with their cards. */
final class Forecasts {

    private static final String AVERAGED = "averaged";
    private static final int MOST_SENTENCES = 4;

    private final String path;
    private final Evidence evidence;
    private final String unit;
    private final List<Target> targets;

    Forecasts(String path, Evidence evidence, List<Target> targets) {
        this.path = path;
        this.evidence = evidence;
        this.unit = evidence.table().data().response().unit();
        this.targets = targets;
    }

    List<Finding> findings() {
        List<Predicted> predicted =
                evidence.forecaster().at(targets.stream().map(Target::point).toList());
        List<Finding> findings = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        HeldOut heldOut = new HeldOut();
        for (int k = 0; k < targets.size(); k++) {
            Card card = Card.of(evidence, targets.get(k), predicted.get(k));
            Predicted given = given(targets.get(k).point(), predicted.get(k));
            Predicted raw = predicted.get(k);
            findings.addAll(of(targets.get(k), raw, given, card));
            Optional<Notice> withheld = withheld(targets.get(k));
            targets.get(k).observed().ifPresent(observed -> heldOut.add(given, raw, observed, withheld));
            sentences.add(sentence(targets.get(k), given, card));
        }
        findings.add(
                0,
                Finding.verdict(path + "/answer", subject() + ": " + answer(sentences, heldOut))
                        .noting(moved()));
        findings.addAll(heldOut.findings(path));
        findings.add(Finding.measurement(path + "/horizon", evidence.track().horizon(), "decades"));
        findings.add(BacktestSeries.of(path + "/backtest", evidence));
        findings.add(ErrorByReach.of(evidence.track()).finding(path + "/error-by-reach"));
        if (evidence.with().grid() > 1) {
            findings.add(new ForecastGrid(evidence, targets).series(path + "/grid"));
        }
        return findings;
    }

    private List<Notice> moved() {
        int held = evidence.table().size() - evidence.runs();
        int asked = evidence.with().holdOut();
        return held <= asked
                ? List.of()
                : List.of(new Notice(
                        "CUT_MOVED",
                        held + " runs are held out, since " + asked + " would part runs of one "
                                + evidence.table().by()));
    }

    /** What is forecast, and by which law: {@code pile_test_loss by kaplan}; the path is {@code fit/response[/group]/law}. */
    private String subject() {
        List<String> parts = List.of(path.split("/", -1));
        String law = parts.get(parts.size() - 1);
        String response = String.join(", ", parts.subList(1, parts.size() - 1));
        return response + (law.equals(AVERAGED) ? " by the laws averaged" : " by " + law);
    }

    /** A sentence for each target; where they are many, for the nearest and the farthest, after the count. */
    private String answer(List<String> sentences, HeldOut heldOut) {
        if (sentences.size() <= MOST_SENTENCES) {
            return String.join(" ", sentences);
        }
        String nearest = sentences.get(0) + " … " + sentences.get(sentences.size() - 1);
        return heldOut.count() > 0 ? heldOut.sentence() + " " + nearest : nearest;
    }

    /** With the inflation that the back-test asks for, within what the response can be. */
    private Predicted given(Point point, Predicted predicted) {
        return Given.of(evidence, point, predicted);
    }

    private List<Finding> of(Target target, Predicted raw, Predicted given, Card card) {
        String address = path + "/" + target.slug();
        List<Finding> findings = new ArrayList<>();
        double reach = evidence.reach(target.point());
        findings.add(value(address + "/value", target, given.value(), given.prediction()));
        findings.add(value(address + "/confidence", target, given.value(), given.confidence()));
        findings.add(Finding.measurement(address + "/reach", reach, "decades").noting(along(target)));
        findings.add(
                Finding.measurement(address + "/inflation", evidence.track().factor(reach), "")
                        .noting(attested(reach)));
        findings.addAll(card.findings(address + "/card"));
        target.observed().ifPresent(observed -> findings.addAll(judged(address, target, raw, given, observed)));
        return findings;
    }

    private Finding value(String address, Target target, double value, Optional<Interval> interval) {
        Optional<Notice> withheld = withheld(target);
        if (withheld.isPresent()) {
            return Finding.absent(address, Kind.FORECAST, unit, withheld.get());
        }
        Finding finding = Finding.of(address, Kind.FORECAST, value, unit)
                .noting(evidence.forecaster().notices())
                .noting(Withholding.mark(evidence, target.point()).stream().toList());
        return interval.map(finding::with)
                .orElseGet(() -> finding.noting(List.of(new Notice(
                        "NO_DEGREES_OF_FREEDOM", "too few runs to tell the noise, so there is no interval"))));
    }

    /** In what the reach is; there is no choice where the law has one covariate, which orders the runs. */
    private List<Notice> along(Target target) {
        Reach reaches = evidence.reaches();
        return reaches.along().size() == 1
                ? List.of()
                : List.of(new Notice(
                        "REACH_ALONG",
                        reaches.beyond(target.point(), evidence.runs()).stream()
                                        .map(beyond -> Decimal.fixed(beyond.decades(), 2) + " in " + beyond.covariate())
                                        .collect(Collectors.joining(", "))
                                + "; the reach is the largest"));
    }

    private List<Notice> attested(double reach) {
        return evidence.track().attestsLevel(reach)
                ? List.of()
                : List.of(new Notice(
                        "FEW_BACKTESTS",
                        evidence.track().comparableCount(reach) + " comparable forecasts of the past cannot attest "
                                + Decimal.shortest(100 * evidence.track().level())
                                + " %, for which "
                                + Conformal.needed(evidence.track().level())
                                + " are needed; the interval is made to hold all, those that went less far too"));
    }

    /** Why a forecast is not given. */
    private Optional<Notice> withheld(Target target) {
        return evidence.with().beyondHorizon() ? Optional.empty() : Withholding.of(evidence, target.point());
    }

    /** A forecast that is withheld is not judged: its error beside what came would give it away. */
    private List<Finding> judged(String address, Target target, Predicted raw, Predicted given, double observed) {
        Finding came = Finding.measurement(address + "/observed", observed, unit);
        return withheld(target)
                .map(why -> List.of(
                        came,
                        Finding.absent(address + "/error", Kind.MEASUREMENT, "percent", why),
                        Finding.absent(address + "/inside", Kind.VERDICT, "", why),
                        Finding.absent(address + "/inside-before-inflation", Kind.VERDICT, "", why)))
                .orElseGet(() -> List.of(
                        came,
                        Finding.measurement(
                                address + "/error", 100 * (given.value() - observed) / Math.abs(observed), "percent"),
                        covered(address + "/inside", given, observed),
                        covered(address + "/inside-before-inflation", raw, observed)));
    }

    private static Finding covered(String address, Predicted predicted, double observed) {
        return predicted
                .prediction()
                .map(interval -> Finding.verdict(address, interval.contains(observed) ? "inside" : "outside"))
                .orElseGet(() -> Finding.absent(
                        address, Kind.VERDICT, "", new Notice("NO_DEGREES_OF_FREEDOM", "there is no interval")));
    }

    private String sentence(Target target, Predicted given, Card card) {
        Optional<Notice> withheld = withheld(target);
        String reach = evidence.reaches().said(target.point(), evidence.runs());
        if (withheld.isPresent()) {
            return target.said() + ", " + reach + ": withheld, "
                    + withheld.get().text() + ".";
        }
        String interval = given.prediction()
                .map(found -> found.refused()
                        ? " (" + Said.refused(found) + ")"
                        : " (" + Decimal.shortest(100 * found.level()) + " % prediction interval " + end(found.lower())
                                + " to " + end(found.upper()) + ")")
                .orElse(" (no interval)");
        String came = target.observed().isPresent()
                ? "; observed was " + shown(target.observed().getAsDouble())
                : "";
        String value = Double.isFinite(given.value()) ? shown(given.value()) : "no value";
        return target.said() + ", " + reach + ": " + value + (unit.isEmpty() ? "" : " " + unit) + interval + came + ": "
                + card.sentence() + ".";
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? shown(end.getAsDouble()) : "open";
    }

    private static String shown(double value) {
        return Decimal.significant(value, 4);
    }

    /** What stands where a law cannot be fitted to the training runs. */
    static Stream<Finding> missing(String path, List<Target> targets, String unit, Notice why) {
        return targets.stream()
                .flatMap(target -> Stream.of("value", "confidence")
                        .map(quantity ->
                                Finding.absent(path + "/" + target.slug() + "/" + quantity, Kind.FORECAST, unit, why)));
    }
}

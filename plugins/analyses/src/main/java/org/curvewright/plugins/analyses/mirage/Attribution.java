package org.curvewright.plugins.analyses.mirage;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.counts.HazardShape;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Picture;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/**
 * Two questions, each by a χ² of deviations over their errors: does the token accuracy follow one smooth law,
 * {@code −ln p = (N/c)^a}; and do exact matches follow from the token accuracy, {@code p^L}? Where both do, what looks sudden is
 * the metric's doing. A law that the tokens break is the model's. Matches that tokens do not explain are neither.
 */
record Attribution(Outputs outputs, MirageConfiguration with, UnitBootstrap bootstrap) {

    private static final int LEAST_SIZES = 3;
    private static final double TINY = 1e-6;
    private static final String METRIC = "METRIC_INDUCED";
    private static final Notice AT_BOUND = new Notice(
            "AT_BOUND",
            "the law that fits best lies at the edge of the search, as where tokens jump from wrong to right");
    private static final Notice REFUTED =
            new Notice("LAW_REFUTED", "the tokens break this law, so its exponent has no interval");

    /**
     * Writes what was found; returns a sentence.
     *
     * @param sudden whether matches rise more suddenly than tokens
     */
    String report(Findings findings, boolean sudden) {
        Optional<Notice> untold = untold();
        if (untold.isPresent()) {
            findings.absent("attribution", "", untold.get().code(), untold.get().text());
            return "Nothing can be told of suddenness: " + untold.get().text() + ".";
        }
        if (constant()) {
            findings.absent("attribution", "", "CONSTANT", "the tokens are as often right in every model");
            effectiveLength(findings.below("link"), ofLength());
            return "Nothing looks sudden: " + always(outputs.tokenAccuracy(0, outputs.once()));
        }
        double[] errors = tokenErrors();
        HazardCurve law = law(errors, outputs.once());
        Smoothness smoothness = smoothness(law, errors);
        exponent(findings.below("token-law"), law, smoothness, errors);
        Interval length = ofLength();
        boolean explained = explained(findings.below("link"), length) >= with.significance();
        curve(findings, law);
        boolean smooth = smoothness.chance() >= with.significance();
        if (smooth && law.atBound()) {
            findings.verdict("attribution", "UNDETERMINED", AT_BOUND);
            return "Whether the tokens follow one smooth law cannot be told: " + AT_BOUND.text() + ".";
        }
        findings.verdict("attribution", !smooth ? "MODEL_CHANGE" : explained ? METRIC : "UNEXPLAINED");
        return smooth
                ? answer(explained, sudden, law.slope(), exponent(errors), length)
                : "The tokens themselves break their law (chance makes as much of it with probability "
                        + (smoothness.chance() < TINY ? "below 1e-6" : Said.number(smoothness.chance()))
                        + "): a candidate for real emergence, for pass-until to test.";
    }

    private Optional<Notice> untold() {
        long sizes = Arrays.stream(outputs.sizes()).distinct().count();
        return sizes < LEAST_SIZES
                ? Optional.of(new Notice(
                        "TOO_FEW_SIZES",
                        "there " + (sizes == 1 ? "is 1 size" : "are " + sizes + " sizes") + ", and it takes "
                                + LEAST_SIZES + " to see a law"))
                : UnitBootstrap.tooFew(outputs.items());
    }

    private static String always(double accuracy) {
        if (accuracy == 0 || accuracy == 1) {
            return accuracy == 0 ? "no token is right in any model." : "every token is right in every model.";
        }
        return Said.number(accuracy) + " of the tokens are right in every model.";
    }

    private boolean constant() {
        return IntStream.range(0, outputs.count())
                        .mapToDouble(m -> outputs.tokenAccuracy(m, outputs.once()))
                        .distinct()
                        .count()
                == 1;
    }

    private double[] tokenErrors() {
        Interval[] intervals = bootstrap.intervals(
                outputs.items(),
                counts -> IntStream.range(0, outputs.count())
                        .mapToDouble(m -> outputs.tokenAccuracy(m, counts))
                        .toArray());
        double[] errors = new double[intervals.length];
        // where a model gets all or nothing right no resample shows an error; one of its tokens is what could not be
        // seen
        Arrays.setAll(errors, m -> Math.max(intervals[m].standardError().orElse(0), 1 / tokens(m)));
        return errors;
    }

    private double tokens(int model) {
        return outputs.meanLength(model) * outputs.item()[model].length;
    }

    /** Fitted as if to so many tokens that the error is the one that items show. */
    private HazardCurve law(double[] errors, int[] counts) {
        double[] hits = new double[outputs.count()];
        double[] misses = new double[outputs.count()];
        for (int m = 0; m < hits.length; m++) {
            double p = outputs.tokenAccuracy(m, counts);
            double tokens = Math.max(1, p * (1 - p) / (errors[m] * errors[m]));
            hits[m] = p * tokens;
            misses[m] = (1 - p) * tokens;
        }
        return HazardCurve.fit(HazardShape.LINE, new Frequencies(outputs.logSizes(), hits, misses));
    }

    /** @param chance how often chance makes tokens deviate from one law by as much */
    private record Smoothness(double chiSquare, double chance) {}

    private Smoothness smoothness(HazardCurve law, double[] errors) {
        double chiSquare = 0;
        double[] logs = outputs.logSizes();
        for (int m = 0; m < errors.length; m++) {
            double z = (outputs.tokenAccuracy(m, outputs.once()) - law.rate(logs[m])) / errors[m];
            chiSquare += z * z;
        }
        return new Smoothness(chiSquare, new ChiSquared(errors.length - 2).survival(chiSquare));
    }

    /** The interval is told only where the law holds: that of a refuted law would be narrow around nothing. */
    private void exponent(Findings findings, HazardCurve law, Smoothness smoothness, double[] errors) {
        boolean refuted = smoothness.chance() < with.significance();
        if (law.atBound()) {
            findings.estimate("exponent", law.slope(), "", AT_BOUND);
        } else if (refuted) {
            findings.estimate("exponent", law.slope(), "", REFUTED);
        } else {
            findings.estimate("exponent", law.slope(), "", exponent(errors));
        }
        findings.measurement("chi-square", smoothness.chiSquare(), "");
        findings.measurement("p-value", smoothness.chance(), "probability");
    }

    /** How often chance makes exact matches deviate from p^L by as much. */
    private double explained(Findings findings, Interval length) {
        Interval[] intervals = bootstrap.intervals(
                outputs.items(),
                counts -> IntStream.range(0, outputs.count())
                        .mapToDouble(m -> excess(m, counts))
                        .toArray());
        double chiSquare = 0;
        for (int m = 0; m < outputs.count(); m++) {
            double excess = excess(m, outputs.once());
            double error = Math.max(intervals[m].standardError().orElse(0), floor(m));
            chiSquare += excess * excess / (error * error);
            findings.below(outputs.models().get(m)).estimate("excess", excess, "probability", intervals[m]);
        }
        double p = new ChiSquared(outputs.count()).survival(chiSquare);
        findings.measurement("chi-square", chiSquare, "");
        findings.measurement("p-value", p, "probability");
        effectiveLength(findings, length);
        return p;
    }

    private double excess(int model, int[] counts) {
        return outputs.exactMatch(model, counts)
                - outputs.matchesAt(outputs.tokenAccuracy(model, counts), model, counts);
    }

    /** Where nothing matched no resample shows an error; one of n is what could not be seen. */
    private double floor(int model) {
        return 1.0 / outputs.item()[model].length;
    }

    /**
     * {@code L_eff = Σ w ln a ln p/Σ w (ln p)²} with {@code w = n a/(1 − a)}, the inverse variance of {@code ln a}: exact
     * matches a are {@code p^L_eff}. Less than L where errors come together.
     */
    private double effectiveLength(int[] counts) {
        double products = 0;
        double squares = 0;
        for (int m = 0; m < outputs.count(); m++) {
            double p = outputs.tokenAccuracy(m, counts);
            double match = outputs.exactMatch(m, counts);
            if (tells(p) && tells(match)) {
                double weight = outputs.item()[m].length * match / (1 - match);
                products += weight * Elementary.log(match) * Elementary.log(p);
                squares += weight * Elementary.log(p) * Elementary.log(p);
            }
        }
        return squares > 0 ? products / squares : Double.NaN;
    }

    private static boolean tells(double share) {
        return share > 0 && share < 1;
    }

    private void effectiveLength(Findings findings, Interval interval) {
        double length = effectiveLength(outputs.once());
        if (Double.isNaN(length)) {
            boolean none =
                    IntStream.range(0, outputs.count()).allMatch(m -> outputs.exactMatch(m, outputs.once()) == 0);
            findings.absent(
                    "effective-length",
                    "tokens",
                    none ? "NO_PASS" : "NO_CONTRAST",
                    (none ? "no model matches anything" : "every model matches all or nothing")
                            + ", so there is no length");
        } else {
            findings.estimate("effective-length", length, "tokens", interval);
            findings.measurement("mean-length", meanLength(), "tokens");
        }
    }

    private Interval ofLength() {
        return bootstrap.intervals(outputs.items(), counts -> new double[] {effectiveLength(counts)})[0];
    }

    /** Of the models that the effective length is from. */
    private double meanLength() {
        return IntStream.range(0, outputs.count())
                .filter(m ->
                        tells(outputs.tokenAccuracy(m, outputs.once())) && tells(outputs.exactMatch(m, outputs.once())))
                .mapToDouble(outputs::meanLength)
                .average()
                .orElse(Double.NaN);
    }

    private Interval exponent(double[] errors) {
        return bootstrap
                .intervals(outputs.items(), counts ->
                        new double[] {law(errors, counts).slope()})[0];
    }

    private String answer(boolean explained, boolean sudden, double slope, Interval ofSlope, Interval ofLength) {
        String exponent = "−ln of the token accuracy goes as size to the power " + Said.within(slope, ofSlope);
        double length = effectiveLength(outputs.once());
        String link = Double.isNaN(length)
                ? ""
                : "; matches go as accuracy to the power " + Said.within(length, ofLength) + " where targets have "
                        + Said.number(meanLength()) + " tokens";
        String numbers = " (" + exponent + link + "; " + Said.level(with.level()) + " intervals).";
        if (!explained) {
            return "Tokens improve smoothly, but exact matches are not their product: errors come together, or something"
                    + " else decides" + numbers;
        }
        return "Tokens " + (slope < 0 ? "improve" : "change")
                + " by one smooth law and exact matches follow from them: "
                + (sudden
                        ? "what looks sudden is the metric"
                        : "nothing looks sudden, as matches rise about as tokens do")
                + numbers;
    }

    private void curve(Findings findings, HazardCurve law) {
        double[] logs = outputs.logSizes();
        draw(findings, law);
        findings.series(
                "curve",
                Lane.labels("model", outputs.models()),
                Lane.numbers("N", "", outputs.sizes()),
                lane("token-accuracy", m -> outputs.tokenAccuracy(m, outputs.once())),
                lane("token-law", m -> law.rate(logs[m])),
                lane("exact-match", m -> outputs.exactMatch(m, outputs.once())),
                lane("exact-match-from-law", m -> outputs.matchesAt(law.rate(logs[m]), m, outputs.once())));
    }

    /** Tokens and exact matches as observed, and as one law of tokens makes them. */
    private void draw(Findings findings, HazardCurve law) {
        Picture picture = new Picture("x (log): model size", "", "y (line): share right", "probability");
        observed(picture, "tokens", outputs::tokenAccuracy);
        observed(picture, "exact matches", outputs::exactMatch);
        double[] logs = outputs.logSizes();
        for (int m = 0; m < logs.length; m++) {
            picture.point("tokens by one law", outputs.sizes()[m], law.rate(logs[m]));
        }
        for (int m = 0; m < logs.length; m++) {
            double matches = outputs.matchesAt(law.rate(logs[m]), m, outputs.once());
            picture.point("matches from that law", outputs.sizes()[m], matches);
        }
        picture.write(findings, "growth");
    }

    private void observed(Picture picture, String name, ToDoubleBiFunction<Integer, int[]> of) {
        Interval[] intervals = bootstrap.intervals(
                outputs.items(),
                counts -> IntStream.range(0, outputs.count())
                        .mapToDouble(m -> of.applyAsDouble(m, counts))
                        .toArray());
        for (int m = 0; m < outputs.count(); m++) {
            picture.point(name, outputs.sizes()[m], of.applyAsDouble(m, outputs.once()), intervals[m]);
        }
    }

    private Lane lane(String name, IntToDoubleFunction of) {
        return Lane.numbers(
                name,
                "probability",
                IntStream.range(0, outputs.count()).mapToDouble(of).toArray());
    }
}

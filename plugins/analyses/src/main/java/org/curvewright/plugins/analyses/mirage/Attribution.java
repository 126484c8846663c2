package org.curvewright.plugins.analyses.mirage;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.counts.HazardCurve;
import org.curvewright.numerics.counts.HazardShape;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/**
 * Two questions, each by a χ² of deviations over their errors: does the token accuracy follow one smooth law,
 * {@code −ln p = (N/c)^a}; and do exact matches follow from the token accuracy, {@code p^L}? Where both do, what looks sudden is
 * the metric's doing. A law that the tokens break is the model's. Matches that tokens do not explain are neither.
 */
record Attribution(Outputs outputs, MirageConfiguration with, UnitBootstrap bootstrap) {

    private static final int LEAST_SIZES = 3;

    void report(Findings findings) {
        if (outputs.count() < LEAST_SIZES) {
            findings.absent(
                    "attribution",
                    "",
                    "TOO_FEW_SIZES",
                    outputs.count() + " sizes show no law; it takes " + LEAST_SIZES);
            return;
        }
        double[] errors = tokenErrors();
        HazardCurve law = law(errors);
        double smooth = smoothness(findings.below("token-law"), law, errors);
        double explained = explained(findings.below("link"));
        verdict(findings, smooth >= with.significance(), explained >= with.significance());
        curve(findings, law);
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
    private HazardCurve law(double[] errors) {
        double[] hits = new double[outputs.count()];
        double[] misses = new double[outputs.count()];
        for (int m = 0; m < hits.length; m++) {
            double p = outputs.tokenAccuracy(m, outputs.once());
            double tokens = Math.max(1, p * (1 - p) / (errors[m] * errors[m]));
            hits[m] = p * tokens;
            misses[m] = (1 - p) * tokens;
        }
        return HazardCurve.fit(HazardShape.LINE, new Frequencies(outputs.logSizes(), hits, misses));
    }

    /** How often chance makes tokens deviate from one law by as much. */
    private double smoothness(Findings findings, HazardCurve law, double[] errors) {
        double chiSquare = 0;
        double[] logs = outputs.logSizes();
        for (int m = 0; m < errors.length; m++) {
            double z = (outputs.tokenAccuracy(m, outputs.once()) - law.rate(logs[m])) / errors[m];
            chiSquare += z * z;
        }
        findings.estimate("exponent", law.slope(), "");
        double p = new ChiSquared(errors.length - 2).survival(chiSquare);
        findings.measurement("chi-square", chiSquare, "");
        findings.measurement("p-value", p, "probability");
        return p;
    }

    /** How often chance makes exact matches deviate from p^L by as much. */
    private double explained(Findings findings) {
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
        effectiveLength(findings);
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
    private void effectiveLength(Findings findings) {
        double products = 0;
        double squares = 0;
        double lengths = 0;
        int used = 0;
        for (int m = 0; m < outputs.count(); m++) {
            double p = outputs.tokenAccuracy(m, outputs.once());
            double match = outputs.exactMatch(m, outputs.once());
            if (p > 0 && p < 1 && match > 0 && match < 1) {
                double weight = outputs.item()[m].length * match / (1 - match);
                products += weight * Elementary.log(match) * Elementary.log(p);
                squares += weight * Elementary.log(p) * Elementary.log(p);
                lengths += outputs.meanLength(m);
                used++;
            }
        }
        if (used == 0) {
            findings.absent(
                    "effective-length", "tokens", "NO_PASS", "no model matches anything, so there is no length");
        } else {
            findings.estimate("effective-length", products / squares, "tokens");
            findings.measurement("mean-length", lengths / used, "tokens");
        }
    }

    private static void verdict(Findings findings, boolean smooth, boolean explained) {
        String verdict = !smooth ? "MODEL_CHANGE" : explained ? "METRIC_INDUCED" : "UNEXPLAINED";
        findings.verdict("attribution", verdict);
        findings.verdict(
                "answer",
                !smooth
                        ? "the tokens themselves break their law: a candidate for real emergence, for pass-until to test"
                        : explained
                                ? "tokens improve by one smooth law and exact matches follow from them:"
                                        + " what looks sudden is the metric"
                                : "tokens improve smoothly, but exact matches are not their product:"
                                        + " errors come together, or something else decides");
    }

    private void curve(Findings findings, HazardCurve law) {
        double[] logs = outputs.logSizes();
        findings.series(
                "curve",
                Lane.labels("model", outputs.models()),
                Lane.numbers("N", "", outputs.sizes()),
                lane("token-accuracy", m -> outputs.tokenAccuracy(m, outputs.once())),
                lane("token-law", m -> law.rate(logs[m])),
                lane("exact-match", m -> outputs.exactMatch(m, outputs.once())),
                lane("exact-match-from-law", m -> outputs.matchesAt(law.rate(logs[m]), m, outputs.once())));
    }

    private Lane lane(String name, IntToDoubleFunction of) {
        return Lane.numbers(
                name,
                "probability",
                IntStream.range(0, outputs.count()).mapToDouble(of).toArray());
    }
}

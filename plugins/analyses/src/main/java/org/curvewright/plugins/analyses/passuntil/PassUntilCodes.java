package org.curvewright.plugins.analyses.passuntil;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of the analyses of repeated samples mean. */
final class PassUntilCodes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "ACCELERATED",
                    "ln(−ln p) bends down against ln N: success grows faster than one law of loss makes it",
                    ""),
            new Explanation(
                    "STANDARD", "ln(−ln p) is straight against ln N, as far as its interval tells", "more samples"),
            new Explanation(
                    "SUB_SCALING",
                    "ln(−ln p) bends up against ln N: success grows more slowly, as several needed steps make it",
                    ""),
            new Explanation(
                    "SATURATED",
                    "almost everything passes at most sizes, so the rates show no bend",
                    "harder instances"),
            new Explanation(
                    "NO_GROWTH", "the rates do not change with size beyond chance", "more samples, or more sizes"),
            new Explanation("FALLING_RATES", "larger models pass less often, so there is no growth to judge", ""),
            Explanation.informing(
                    "LIKELIHOOD_INTERVAL",
                    "resampled instances show less than the chance of their samples, so the curvature's interval is Wald's"
                            + " from the likelihood",
                    "more instances"),
            new Explanation(
                    "INSTANCES_ALIKE",
                    "the instances are not shown to differ, and laws of their own make a gap to the dataset's by their noise",
                    "more samples of each instance"),
            new Explanation(
                    "NOISE_IN_GAP",
                    "laws of single instances are uncertain, and the mean of exponentials turns their noise into a gap to the"
                            + " dataset's law",
                    "more samples of each instance"),
            new Explanation("REFUTED", "what is published of this kind of growth cannot have this curvature", ""),
            new Explanation("SUPPORTED", "this kind of growth explains the rates clearly better than one law", ""),
            new Explanation("OPEN", "the rates neither refute nor clearly support this kind of growth", "more sizes"),
            new Explanation(
                    "GUESSABLE",
                    "what can be passed by guessing has a rate that never goes to zero, so that the law is not its own",
                    "leave such items out"),
            new Explanation(
                    "TOO_FEW_SIZES",
                    "something passed at too few sizes for what was asked",
                    "more samples of the small models, or more models"),
            new Explanation("NO_PASS", "nothing passed, so only an upper end of the rate is known", "more samples"),
            new Explanation(
                    "UNEQUAL_INSTANCES",
                    "sampling until something passes spends most samples on hard instances, so that pooling them gives"
                            + " less than the mean rate",
                    "pooling: mean"),
            new Explanation(
                    "INSTANCES_DIFFER",
                    "instances have different rates, and the mean of their laws bends although none of them does",
                    "compare the forecasts from all instances and from each"),
            new Explanation(
                    "DROPPED_ZEROS",
                    "rates of 0 or 1 have no ln(−ln p); leaving them out biases the published fit",
                    "read law, which keeps them"),
            new Explanation(
                    "ASSUMES_EQUAL_INSTANCES",
                    "the likelihood ratio takes all instances to have the same rate",
                    "read the interval of the curvature, which does not"),
            new Explanation("NOT_OBSERVED", "no model of the forecast size is in the table", ""),
            new Explanation("HIGH_RATE", "ln(−ln p) is mostly noise where almost everything passes", ""),
            new Explanation(
                    "DEPENDENT_POINTS",
                    "the points of the curve come from the same samples, so their fit has no honest error",
                    "read the beta-binomial shapes"),
            new Explanation("TOO_FEW_SAMPLES", "pass@k needs at least k samples of every problem", "a smaller k"));

    private PassUntilCodes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}

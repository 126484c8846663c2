package org.curvewright.plugins.analyses.testtime;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about compute at test time. */
public final class TestTimeAnalyses {

    private TestTimeAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "flops-exchange",
                        "How much more a small model may spend at test time for the compute of a larger one.",
                        FlopsExchange.Configuration.class,
                        FlopsExchange::new),
                Provider.of(
                        "flops-matched-gain",
                        "What a small model with many samples gains over a large one with few, for the same compute.",
                        MatchedGainConfiguration.class,
                        MatchedGain::new),
                Provider.of(
                        "exchange-rate",
                        "For how many samples a larger model stands at equal coverage.",
                        ResampledCounts.class,
                        ExchangeRate::new),
                Provider.of(
                        "coverage-forecast",
                        "Which law of coverage forecasts many samples from few: a power law or the beta-binomial.",
                        CoverageForecast.Configuration.class,
                        CoverageForecast::new),
                Provider.of(
                        "compute-optimal-strategy",
                        "What is gained by choosing the way of spending test-time compute by a problem's difficulty.",
                        StrategyConfiguration.class,
                        Strategy::new),
                Provider.of(
                        "log-pass-rate",
                        "How the mean logarithm of the pass rate falls with size or compute, and what that forecasts.",
                        LogPassRateConfiguration.class,
                        LogPassRate::new));
    }

    public static List<Explanation> codes() {
        return List.of(
                new Explanation(
                        "PROBLEMS_NOT_SHARED",
                        "some problems were not put to every model, and are left out so that models compare",
                        "put the same problems to every model"),
                new Explanation(
                        "NO_RATE",
                        "no exchange rate can be read off: too few models, problems, samples, or no coverage in common",
                        "draw more samples, or take models nearer to each other"),
                new Explanation(
                        "TOO_FEW_PASSES",
                        "so few problems were solved that the distribution of pass rates is not determined",
                        "draw more samples of every problem"),
                new Explanation(
                        "ORACLE_VERIFIER",
                        "coverage counts a problem as solved when any sample is right, as if a verifier picked it out for nothing",
                        "set verifier to count its compute; measure the accuracy of what your own verifier picks"),
                new Explanation(
                        "MORE_SAMPLES",
                        "for the same compute the small model with many samples solves more of these problems",
                        "spend on samples where a verifier can be trusted"),
                new Explanation(
                        "LARGER_MODEL",
                        "for the same compute the large model with few samples solves more of these problems",
                        "spend on parameters for problems like these"),
                new Explanation(
                        "UNDETERMINED",
                        "the interval of the gain holds zero, so which way of spending is better cannot be told",
                        "put more problems to both models"),
                new Explanation(
                        "BEYOND_BUDGETS",
                        "the score to be equalled is reached at the smallest budget already, so the efficiency is a bound",
                        "measure smaller budgets"),
                new Explanation(
                        "UNSOLVED_LEFT_OUT",
                        "the logarithm of a pass rate of 0 does not exist; leaving such problems out favours easy ones",
                        "draw more samples, or use pass-until, which counts unsolved problems"));
    }
}

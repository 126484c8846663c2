package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;

/**
 * Whether the likelihood tells two laws apart.
 *
 * <p>Nested, d = p₁ − p₀: the likelihood ratio Λ = 2 (ln L₁ − ln L₀) ~ χ²_d for many observations. For least squares
 * Λ = n ln(S₀/S₁), and F = ((S₀ − S₁)/d)/(S₁/(n − p₁)) = (exp(Λ/n) − 1)(n − p₁)/d is the same in a form that is exact for few
 * observations where the laws are linear: its p is the one taken. Where the smaller law is the larger one with a parameter on a
 * bound of its support, this p is an upper limit (Self and Liang 1987); where one means nothing there, it is none.
 * Non-nested: Vuong's z = (Σ mᵢ − (pₐ − p_b)/2 · ln n)/(√n s) with mᵢ = ln Lₐᵢ − ln L_bᵢ and s their standard deviation.
 *
 * @see <a href="https://doi.org/10.2307/1912557">Vuong 1989, Likelihood ratio tests for model selection, Econometrica 57</a>
 */
record PairTest(Rival a, Rival b, AnalysisContext context) {

    /** Squares that a law leaves when fitted to another's predictions, relative to their spread, if it contains it. */
    private static final double REPRODUCED = 1e-8;

    /** A parameter of a law refitted to a smaller one's predictions is on a bound when it is this near, relative to its estimate. */
    private static final double ON_BOUND = 1e-3;

    /** A gain is about a difference of residuals over their deviation: below this it is what two searches leave of one optimum. */
    private static final double ROUND_OFF = 1e-6;

    private static final int FEW = 20;

    /** The unit of a parameter that is in the response's. */
    private static final String RESPONSE = "response";

    List<Finding> findings(String path) {
        String own = path + "/" + a.name() + "/against/" + b.name();
        Optional<double[]> logsOfA = a.logLikelihoods();
        Optional<double[]> logsOfB = b.logLikelihoods();
        if (logsOfA.isEmpty() || logsOfB.isEmpty()) {
            return List.of(Finding.absent(
                    own + "/test-p",
                    Kind.MEASUREMENT,
                    "probability",
                    new Notice("NO_LIKELIHOOD", "an objective is not a likelihood, so no test compares the laws")));
        }
        Optional<Rival> open =
                List.of(a, b).stream().filter(rival -> !rival.identified()).findFirst();
        if (open.isPresent()) {
            return List.of(Finding.absent(
                    own + "/test-p",
                    Kind.MEASUREMENT,
                    "probability",
                    new Notice(
                            open.get().fit().fit().status().name(),
                            "the data do not determine " + open.get().name()
                                    + ", so its parameters are not what a test counts")));
        }
        if (a.parameters() < b.parameters() && contains(b, a)) {
            return nested(own, a, b);
        }
        if (b.parameters() < a.parameters() && contains(a, b)) {
            return nested(own, b, a);
        }
        return vuong(own, logsOfA.get(), logsOfB.get());
    }

    private boolean contains(Rival larger, Rival smaller) {
        double[] predictions = smaller.law().predict(smaller.data().rows());
        FitResult refitted = larger.refittedTo(predictions, context);
        if (refitted.fit().failed()) {
            return false;
        }
        double[] reproduced = refitted.fit().law().predict(larger.data().rows());
        double[] misses = larger.scale().residuals(larger.data().withObserved(predictions), reproduced);
        double spread = squares(larger.scale().residuals(larger.data().withObserved(predictions), flat(predictions)));
        // a law that predicts next to nothing but a constant is contained in almost any other and says nothing
        boolean varies = spread
                > REPRODUCED
                        * squares(larger.scale()
                                .residuals(larger.data(), flat(larger.data().observed())));
        return varies && squares(misses) <= REPRODUCED * spread;
    }

    private static double[] flat(double[] values) {
        double[] flat = new double[values.length];
        Arrays.fill(flat, Moments.mean(values).value().orElse(Double.NaN));
        return flat;
    }

    static double squares(double[] values) {
        return Arrays.stream(values).map(value -> value * value).sum();
    }

    /** Why p is not exact: a parameter that means nothing under the smaller law, or one that lies on a bound there. */
    private Optional<Notice> irregular(Rival smaller, Rival larger, int more) {
        Fit inside = larger.refittedTo(smaller.law().predict(smaller.data().rows()), context)
                .fit();
        List<String> vanishing =
                Vanishing.parameters(inside.law(), larger.law(), larger.data().rows());
        if (!vanishing.isEmpty()) {
            return Optional.of(new Notice(
                    "VANISHING_PARAMETER",
                    String.join(", ", vanishing) + " of " + larger.name() + (vanishing.size() == 1 ? " means" : " mean")
                            + " nothing where it is " + smaller.name()
                            + ", so p is not exact and may be too small"));
        }
        return bounds(inside, larger)
                ? Optional.of(new Notice(
                        "AT_BOUNDARY",
                        smaller.name() + " is " + larger.name()
                                + " with a parameter on a bound, so the true p is at most this one"
                                + (more == 1 ? ", by the mixture of χ²₀ and χ²₁ about half of it" : "")))
                : Optional.empty();
    }

    /**
     * Whether the smaller law lies on a bound of the larger one's support: then the larger law's gain is one-sided, and half of the
     * worlds without a difference show none.
     */
    private static boolean bounds(Fit inside, Rival larger) {
        ParameterSpace parameters = larger.fit().request().formulation().parameters();
        return IntStream.range(0, parameters.size()).anyMatch(j -> {
            Support support = parameters.get(j).support();
            double value = inside.law().parameter(j);
            double size = Math.max(Math.abs(larger.law().parameter(j)), unit(larger, parameters.get(j)));
            return near(value, support.lower(), size) || near(value, support.upper(), size);
        });
    }

    /** The size of a response where such a parameter is estimated to lie on its bound, which has no size of its own. */
    private static double unit(Rival larger, Parameter parameter) {
        double[] observed = larger.data().observed();
        boolean at = larger.fit().fit().certificate().atBound().contains(parameter.symbol());
        return at && parameter.unit().equals(RESPONSE) ? Math.sqrt(squares(observed) / observed.length) : 0;
    }

    private static boolean near(double value, double bound, double size) {
        return Double.isFinite(bound) && Math.abs(value - bound) <= ON_BOUND * Math.max(size, Math.abs(bound));
    }

    private List<Finding> nested(String own, Rival smaller, Rival larger) {
        int more = larger.parameters() - smaller.parameters();
        int freedom = larger.data().size() - larger.parameters();
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice("NESTED", larger.name() + " contains " + smaller.name()));
        Optional<Notice> irregular = irregular(smaller, larger, more);
        irregular.ifPresent(notices::add);
        if (larger.fit().fit().status() == FitStatus.AT_BOUND) {
            notices.add(
                    new Notice("ON_A_BOUND", larger.name() + " lies on a bound, so p is too large: a cautious test"));
        }
        boolean gaussian = larger.fit().estimator().objective() instanceof LeastSquaresObjective;
        if (gaussian && freedom < 1) {
            return List.of(Finding.absent(
                    own + "/test-p",
                    Kind.MEASUREMENT,
                    "probability",
                    new Notice("NO_DEGREES_OF_FREEDOM", larger.name() + " leaves no degree of freedom to test with")));
        }
        double before = smaller.fit().fit().objective();
        double after = larger.fit().fit().objective();
        return gaussian
                ? nestedSquares(own, notices, before, after, more, irregular.isPresent(), larger)
                : tested(own, notices, Math.max(0, 2 * (before - after)), more);
    }

    private static List<Finding> nestedSquares(
            String own, List<Notice> notices, double before, double after, int more, boolean irregular, Rival larger) {
        int n = larger.data().size();
        int freedom = n - larger.parameters();
        double ratio = Math.max(0, n * Elementary.log(before / after));
        double f = Math.max(0, before - after) / more / (after / freedom);
        List<Notice> exact = new ArrayList<>(notices);
        if (!irregular) {
            exact.add(new Notice("EXACT_BY_F", "p of F with " + more + " and " + freedom + " degrees of freedom"));
        }
        return List.of(
                Finding.measurement(own + "/likelihood-ratio", ratio, "").noting(notices),
                Finding.measurement(own + "/nested-f", f, "").noting(notices),
                Finding.measurement(own + "/test-p", new FisherF(more, freedom).survival(f), "probability")
                        .noting(exact));
    }

    private static List<Finding> tested(String own, List<Notice> notices, double ratio, int more) {
        return List.of(
                Finding.measurement(own + "/likelihood-ratio", ratio, "").noting(notices),
                Finding.measurement(own + "/test-p", new ChiSquared(more).survival(ratio), "probability")
                        .noting(notices));
    }

    private List<Finding> vuong(String own, double[] logsOfA, double[] logsOfB) {
        int n = logsOfA.length;
        double[] gains = new double[n];
        Arrays.setAll(gains, i -> logsOfA[i] - logsOfB[i]);
        double spread = Moments.standardDeviation(gains, 0).value().orElse(Double.NaN);
        double penalty = (a.parameters() - b.parameters()) / 2.0 * Elementary.log(n);
        double sum = Arrays.stream(gains).sum();
        double z = (sum - penalty) / (Math.sqrt(n) * spread);
        if (!Double.isFinite(z) || spread <= ROUND_OFF) {
            return List.of(Finding.absent(
                    own + "/test-p",
                    Kind.MEASUREMENT,
                    "probability",
                    new Notice(
                            "INDISTINCT",
                            "the laws give every observation the same likelihood"
                                    + (spread > 0 ? " but for rounding" : ""))));
        }
        List<Notice> notices = n < FEW
                ? List.of(new Notice("FEW_OBSERVATIONS", n + " observations are few for a test that holds for many"))
                : List.of();
        double p = Math.min(1, 2 * Normal.STANDARD.survival(Math.abs(z)));
        return List.of(
                Finding.measurement(own + "/vuong-z", z, "").noting(notices),
                Finding.measurement(own + "/test-p", p, "probability").noting(notices));
    }
}

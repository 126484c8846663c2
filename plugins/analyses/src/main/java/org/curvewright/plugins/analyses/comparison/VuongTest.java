package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.distribution.WeightedChiSquared;
import org.curvewright.numerics.linear.PrincipalAngles;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;

/**
 * Vuong's two steps for laws of which neither contains the other, with mᵢ = ln Lₐᵢ − ln L_bᵢ of n observations.
 *
 * <p>First, whether the laws can be told apart at all: where both describe the data by one and the same curve, which overlapping
 * laws can, n ω² = Σ (mᵢ − m̄)² is distributed as Σ λₖ² χ²₁, λ being the eigenvalues of W = (−B_a A_a⁻¹, −B_ab A_b⁻¹;
 * B_ba A_a⁻¹, B_b A_b⁻¹), A the expected Hessians and B the expected products of the scores. With scores whitened by A these are
 * the eigenvalues of the difference of the projections on the laws' tangent spaces: ±sin φₖ of the angles between them, and ±1
 * for each parameter that one law has more; noise parameters, which both have, add 0. Scores are √wᵢ ∂fᵢ/∂θ, wᵢ the information of an observation about its mean;
 * parameters on a bound do not move. That takes the noise as the likelihood has it; products of observed scores instead
 * would hold under any noise, but keep their size only from about 30 observations on.
 *
 * <p>Then, only if p of that is below {@value #LEVEL}, which one is nearer: z = (Σ mᵢ − (pₐ − p_b)/2 · ln n)/(√n ω) is standard
 * normal where both are equally near.
 *
 * @see <a href="https://doi.org/10.2307/1912557">Vuong 1989, Likelihood ratio tests for model selection and non-nested hypotheses,
 *     Econometrica 57, theorems 4.1 and 5.1</a>
 */
record VuongTest(Rival a, Rival b, double[] logsOfA, double[] logsOfB) {

    static final double LEVEL = 0.05;

    /** A gain is about a difference of residuals over their deviation: below this it is what two searches leave of one optimum. */
    private static final double ROUND_OFF = 1e-6;

    /** Below, the second step sees differences that are not there in about 10 rather than 5 % of worlds. */
    private static final int FEW = 50;

    List<Finding> findings(String own) {
        int n = logsOfA.length;
        double[] gains = new double[n];
        Arrays.setAll(gains, i -> logsOfA[i] - logsOfB[i]);
        double spread = Moments.standardDeviation(gains, 0).value().orElse(Double.NaN);
        if (!Double.isFinite(spread)) {
            return List.of(absent(own, "NOT_FINITE", "a law gives an observation no likelihood"));
        }
        if (spread <= ROUND_OFF) {
            return List.of(absent(
                    own,
                    "INDISTINCT",
                    "the laws give every observation the same likelihood" + (spread > 0 ? " but for rounding" : "")));
        }
        List<Notice> notices = n < FEW
                ? List.of(new Notice("FEW_OBSERVATIONS", n + " observations are few for a test that holds for many"))
                : List.of();
        double distinct = new WeightedChiSquared(PrincipalAngles.squaredDifferences(a.tangent(), b.tangent()))
                .survival(n * spread * spread);
        List<Finding> findings =
                new ArrayList<>(List.of(Finding.measurement(own + "/distinct-p", distinct, "probability")
                        .noting(notices)));
        if (distinct >= LEVEL) {
            findings.add(absent(
                    own,
                    "INDISTINCT",
                    "the data do not tell the laws apart: if both were one curve, noise would make their likelihoods differ as"
                            + " much with a probability of " + Decimal.significant(distinct, 2) + ", not below "
                            + Decimal.shortest(LEVEL)
                            + ", so which law is nearer is not asked"));
            return findings;
        }
        double penalty = (a.parameters() - b.parameters()) / 2.0 * Elementary.log(n);
        double z = (Arrays.stream(gains).sum() - penalty) / (Math.sqrt(n) * spread);
        findings.add(Finding.measurement(own + "/vuong-z", z, "").noting(notices));
        findings.add(Finding.measurement(
                        own + "/test-p", Math.min(1, 2 * Normal.STANDARD.survival(Math.abs(z))), "probability")
                .noting(notices));
        return findings;
    }

    private static Finding absent(String own, String code, String why) {
        return Finding.absent(own + "/test-p", Kind.MEASUREMENT, "probability", new Notice(code, why));
    }
}

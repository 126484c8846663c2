package org.curvewright.plugins.inference;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.inference.Recipe;

/**
 * How each of these inferences comes by its intervals. Symbols: n observations, p parameters, residuals r on the objective's scale s,
 * leverages h, fitted responses f, estimate ĝ of a function of the law.
 */
final class Recipes {

    private static final String NONE = "none: it uses no residuals";
    private static final String VARIANCE = "σ̂² = RSS/(n − p)";
    private static final String COVARIANCE =
            "cov = σ̂² (JᵀJ)⁻¹ for least squares and gaussian-likelihood, n/(n − p) σ²/ι (JᵀJ)⁻¹ with the density's information ι for"
                    + " huber-likelihood, the inverse Hessian for counts, and n/(n − p) H⁻¹ (Σ sᵢ sᵢᵀ) H⁻¹ of the rows' scores s"
                    + " for a loss that is none";
    private static final String BOUNDLESS =
            "; parameters on a bound count as if there were none, unless on-bound is held";
    private static final String SANDWICH = " for least squares, n/(n − p) for a loss that is no likelihood (HC1)";
    private static final String TIBSHIRANI = "Efron and Tibshirani 1993, An Introduction to the Bootstrap";
    private static final String HINKLEY = "Davison and Hinkley 1997, Bootstrap Methods and their Application";
    private static final String WATTS = "Bates and Watts 1988, Nonlinear Regression Analysis and its Applications";

    private static final Map<String, Recipe> BY_ID = Map.ofEntries(
            entry(
                    Usual.ID,
                    new Recipe(
                            "jackknife of whole clusters where observations carry clusters; else profile-likelihood where the objective is"
                                    + " a likelihood; else pairs-bootstrap",
                            "that of the one taken",
                            "that of the one taken")),
            entry(
                    ProfileLikelihood.ID,
                    new Recipe(
                            "{c : T(c) ≤ cut}, Q(c) the least objective with ĝ held at c. Where a variance is estimated the cut is"
                                    + " F(1, n − p): T = (Q(c) − Qmin)/u with u = RSS/(n − p) for least squares and"
                                    + " T = (n − p)(exp(2(Q(c) − Qmin)/n) − 1) for gaussian-likelihood and huber-likelihood, so that"
                                    + " Gaussian noise has one interval. Where none is (binomial, beta-binomial) the cut is χ²(1):"
                                    + " T = 2(Q(c) − Qmin)",
                            VARIANCE + " inside T, and the F quantile for its uncertainty; none for counts",
                            WATTS + ", ch. 6")),
            entry(
                    "wald-t",
                    new Recipe(
                            "ĝ ± t(n − p) √(∇gᵀ cov ∇g), of amplitudes in the logarithm, where a variance is estimated, and the normal"
                                    + " quantile for t where none is (binomial, beta-binomial); " + COVARIANCE
                                    + BOUNDLESS,
                            VARIANCE + SANDWICH + ", and Student's t for its uncertainty; none for counts",
                            WATTS + ", ch. 2")),
            entry(
                    "delta",
                    new Recipe(
                            "ĝ ± z √(∇gᵀ cov ∇g), of amplitudes in the logarithm, " + COVARIANCE,
                            VARIANCE + SANDWICH + ", taken as known",
                            WATTS + ", ch. 2")),
            entry(
                    "parametric-bootstrap",
                    new Recipe(
                            "y*ᵢ = s⁻¹(s(fᵢ) + σ̂ zᵢ), z standard normal",
                            VARIANCE
                                    + " unless the key noise says otherwise, taken as known: percentiles are narrow for few"
                                    + " runs",
                            TIBSHIRANI + ", §6.5")),
            entry(
                    StudentBootstrap.ID,
                    new Recipe(
                            "y*ᵢ = s⁻¹(s(fᵢ) + σ* zᵢ), z standard normal; fits to the same rows draw the covariance of their"
                                    + " residuals too",
                            "σ*² = RSS/χ²(n − p), drawn anew each time: as uncertain as n − p degrees of freedom leave it",
                            "Box and Tiao 1973, Bayesian Inference in Statistical Analysis, §2.7")),
            entry(
                    "residual-bootstrap",
                    new Recipe(
                            "y*ᵢ = s⁻¹(s(fᵢ) + r*ᵢ), r*ᵢ drawn with replacement from the centred rⱼ/√(1 − hⱼ)",
                            "each residual over √(1 − h), h the diagonal of J (JᵀJ)⁻¹ Jᵀ, then centred",
                            HINKLEY + ", §6.2")),
            entry(
                    "wild-bootstrap",
                    new Recipe(
                            "y*ᵢ = s⁻¹(s(fᵢ) + vᵢ rᵢ/√(1 − hᵢ)), v of mean 0 and variance 1, one a row or a cluster",
                            "HC2: each row's own residual over √(1 − h), h the diagonal of J (JᵀJ)⁻¹ Jᵀ, so that noise may differ"
                                    + " from row to row",
                            "Wu 1986, Annals of Statistics 14; HC2 of MacKinnon and White 1985, Journal of Econometrics 29; six"
                                    + " weights of Webb 2014")),
            entry(
                    "pairs-bootstrap",
                    new Recipe("refits to n rows drawn with replacement", NONE, TIBSHIRANI + ", §9.5")),
            entry(
                    "cluster-bootstrap",
                    new Recipe("refits to as many clusters, drawn with replacement", NONE, HINKLEY + ", §3.8")),
            entry(
                    "block-bootstrap",
                    new Recipe(
                            "refits to blocks of neighbouring rows, each series going round",
                            NONE,
                            "Politis and Romano 1992, A circular block-resampling procedure for stationary data")),
            entry(
                    "binomial-bootstrap",
                    new Recipe(
                            "y*ᵢ = Binomial(mᵢ, pᵢ)/mᵢ, p the law's share or the observed one, m the items",
                            "none: the noise is that of mᵢ items, whatever the residuals are",
                            TIBSHIRANI + ", §6.5")),
            entry(
                    "bca-bootstrap",
                    new Recipe(
                            "quantiles Φ(z₀ + (z₀ + z)/(1 − a (z₀ + z))) of refits to rows drawn with replacement",
                            NONE,
                            "Efron 1987, Better bootstrap confidence intervals, JASA 82")),
            entry(
                    "studentized-bootstrap",
                    new Recipe(
                            "[ĝ − t*ᵤ s, ĝ − t*ₗ s], t* = (g* − ĝ)/s* of parametric refits, s and s* by linearisation, of amplitudes in the"
                                    + " logarithm",
                            VARIANCE + " unless the key noise says otherwise, estimated anew in every refit's s*",
                            HINKLEY + ", §2.4 and 5.2")),
            entry(
                    Jackknife.ID,
                    new Recipe(
                            "ĝ ± t √((m − 1)/m Σ (ḡ − gᵢ)²), gᵢ without unit i of m, of amplitudes in the logarithm; t with m − 1 degrees of freedom, n − p for"
                                    + " single observations",
                            NONE,
                            "Efron 1982, The Jackknife, the Bootstrap and Other Resampling Plans")),
            entry(
                    Posterior.ID,
                    new Recipe(
                            "percentiles of p(θ | y) ∝ Q(θ)^(−n/2) p(θ) for least squares, exp(−Q) p(θ) for another likelihood",
                            "none: σ is integrated out under p(σ) ∝ 1/σ",
                            "Box and Tiao 1973, Bayesian Inference in Statistical Analysis, §2.7")));

    private Recipes() {}

    static Optional<Recipe> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}

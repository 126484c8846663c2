package org.curvewright.plugins.inference;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.inference.FewDraws;

/** What the codes of these inferences mean. */
final class Codes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "AT_BOUND",
                    "a parameter lies on a bound of its support, where this kind of interval does not hold",
                    "take profile-likelihood or a bootstrap"),
            Explanation.informing(
                    "DEFAULT_BOOTSTRAP",
                    "no inference was asked for, and the objective is no likelihood, so a bootstrap was taken",
                    "name an inference, unless this is what you want"),
            new Explanation(
                    "DEFAULT_JACKKNIFE",
                    "no inference was asked for, and the observations come in clusters, so a jackknife of whole clusters was taken",
                    "name an inference, unless this is what you want"),
            new Explanation(
                    "FEW_CLUSTERS",
                    "the interval rests on fewer than ten clusters: how much they differ is hardly known, and a bootstrap of"
                            + " so few is too narrow",
                    "take jackknife, whose Student's t allows for it, or add clusters; docs/explanation/coverage.md counts both"),
            FewDraws.EXPLAINED,
            new Explanation(
                    "CLUSTERS_IGNORED",
                    "observations come in clusters, such as the checkpoints of one run, and this inference takes them to err"
                            + " independently, so that its intervals may be too narrow",
                    "take default, jackknife or cluster-bootstrap, or take the role cluster away if rows do err independently"),
            new Explanation(
                    "COPIES_COUNTED",
                    "observations repeat others exactly, covariates and response alike, and count as measured anew",
                    "drop the copies if they are one measurement entered twice, or give a role cluster"),
            new Explanation(
                    "DENSITY_ASSUMED",
                    "the likelihood is that of noise with heavy tails, all but Laplace's for a small delta of huber-likelihood; of Gaussian"
                            + " noise its 95 % intervals held 86 to 87 % (docs/explanation/coverage.md)",
                    "take pairs-bootstrap, a delta of 1.345, or gaussian-likelihood, unless the residuals do have such tails"),
            new Explanation(
                    "ERRORS_IGNORED",
                    "the role standard-error is given, and the objective weighs all observations alike",
                    "give the estimator weights: standard-error, as in { use: least-squares, with: { weights: standard-error } },"
                            + " or take the role away"),
            new Explanation(
                    Overdispersion.CODE,
                    "shares scatter about the law by more than independent trials do, and this inference knows no other noise, so"
                            + " its intervals are too narrow",
                    "take estimator: { use: minimize, with: { objective: beta-binomial } } or least-squares, which estimate the"
                            + " variance, or another law if the misfit has a shape"),
            new Explanation(
                    Supports.CODE,
                    "an end of the interval is a value that the quantity cannot have, because an estimate plus or minus its error"
                            + " knows of no bound; the end is given as it is, since cutting it would hide that",
                    "take profile-likelihood, or percentiles of a bootstrap, which end where the support does"),
            new Explanation(
                    "DRAWS_FAILED",
                    "some refits have no value; they are counted and no interval hides them",
                    "read the counts; many failures mean a law that the data do not determine"),
            new Explanation(
                    "DRAWS_WITHOUT_OPTIMUM",
                    "some refits reached no finite optimum; they are kept where they ended",
                    "read the interval as a lower bound of the uncertainty"),
            new Explanation(
                    Runaway.CODE,
                    "some draws put the quantity so far from the estimate that the standard error, a mean of squares, tells of them"
                            + " alone; the ends of the interval are quantiles and do not know how far off they are",
                    "read the ends and the median that the text names; where many draws run away the data hardly bound the quantity"),
            new Explanation(
                    "BIASED_DRAWS",
                    "all draws lie on one side of the estimate, so that the bias has no finite correction",
                    "take profile-likelihood"),
            new Explanation(
                    "BLOCK_TOO_LONG",
                    "a block is longer than half of every series of observations, so that resamples hardly differ",
                    "ask for a shorter length"),
            new Explanation(
                    "CHAINS_DISAGREE",
                    "the chains of the posterior disagree (rank-normalised R̂ of 1.01 or more) or hold too few independent draws",
                    "raise draws and warm-up, or state priors where the data say little"),
            new Explanation("PRIORS", "what the posterior took for granted before seeing the data", ""),
            new Explanation(
                    "IMPROPER_PRIORS",
                    "some parameters have a prior that is flat without an end, and the data leave the quantity open or the chains ran"
                            + " off, so that there may be no posterior, only a walk that was stopped",
                    "state a prior for each parameter that the notice names"),
            new Explanation(
                    "ESTIMATE_OUTSIDE",
                    "the estimate lies outside its posterior interval: on a bound, which an interval without its outer shares never"
                            + " reaches, or because priors pull the posterior away",
                    "read profile-likelihood beside it, which holds the estimate, and look at the notice PRIORS"),
            new Explanation(
                    "UNKNOWN_PRIOR",
                    "a prior is stated for a parameter that the law does not have",
                    "write a symbol that 'describe formulation' shows"),
            new Explanation(
                    "DRAWS_WITHOUT_ERROR",
                    "in some refits the quantity has no standard error, as on a bound; they are left out and counted",
                    "take profile-likelihood where there are many"),
            new Explanation(
                    "TOO_FEW_UNITS",
                    "too few observations or clusters can be left out to show how the estimate varies",
                    "add runs, or take another inference"),
            new Explanation(
                    "NO_TRIALS",
                    "neither trials nor items of the response are known, so its sampling noise cannot be drawn",
                    "give a role trials, or items in the table's description"),
            new Explanation("NO_SHARES", "not all responses are shares between 0 and 1", ""),
            new Explanation("DRAWS_AT_BOUND", "in some refits a parameter lies on a bound of its support", ""),
            new Explanation(
                    "DRAWS_DISCARDED",
                    "refits were thrown away because the configuration asks for it with discard",
                    "discard nothing, unless it is to repeat what others did"),
            Explanation.informing(
                    "END_BRACKETED",
                    "the profile crosses its cut between two values and the search did not find where; the outer one is given",
                    "the end lies between the two if every refit found its lowest point; where they are far apart compare it with"
                            + " a pairs-bootstrap"),
            new Explanation(
                    "END_NOT_FOUND",
                    "the profile is below its cut at the value named and no refit beyond it settled, so that this end of the interval"
                            + " is not known; it need not be open",
                    "compare with wald-t or a bootstrap, or profile an expression of the parameter by a quantities analysis"),
            Explanation.informing(
                    "ENDS_AT_SUPPORT",
                    "the interval ends where the support of a parameter or the range of the quantity ends, and not where the likelihood does",
                    ""),
            new Explanation(
                    "HELD",
                    "a parameter on a bound was held there as if it were known, which makes the intervals of others too narrow",
                    "take profile-likelihood or a bootstrap"),
            new Explanation(
                    "BOUND_IGNORED",
                    "a parameter lies on a bound, and errors were taken as if there were none, which covers more than holding it"
                            + " there as if known",
                    "take profile-likelihood, which knows of the bound"),
            new Explanation(
                    SearchedAgain.CODE,
                    "refits of this law begin at the minima of the fitted data, and some draws have a lower one elsewhere or were"
                            + " not looked at, so the interval may be too narrow",
                    "compare it with a profile-likelihood; docs/explanation/global-optimum.md says which laws are searched anew"),
            new Explanation("NO_CLUSTERS", "the observations carry no cluster to resample", "give a role cluster"),
            new Explanation(
                    "TOO_FEW_CLUSTERS",
                    "the observations come in one or two clusters, which do not show how clusters vary; it takes at least three",
                    "give a role cluster with more values, or take the role away if rows err independently"),
            new Explanation(
                    "NO_DEGREES_OF_FREEDOM",
                    "as many parameters as distinct observations leave no estimate of the noise",
                    "add runs, or take a law with fewer parameters"),
            new Explanation(
                    "NO_LIKELIHOOD",
                    "the objective is not a likelihood, so it has no profile and no curvature to make an interval of",
                    "take a bootstrap: inference: { use: pairs-bootstrap, with: { draws: 1000 } }"),
            new Explanation("NO_RESIDUALS", "the objective has no residuals to resample", "take pairs-bootstrap"),
            new Explanation(
                    "NO_STANDARD_ERRORS",
                    "the noise was asked for by standard errors that the observations do not have",
                    "give a role standard-error, or take another noise"),
            new Explanation(
                    "NO_SPREAD",
                    "all draws between the ends give one value, as where a law has saturated or passes through every observation, so"
                            + " the interval is a point and tells nothing of the error",
                    "read the fit's status; add runs where the law still bends, or take profile-likelihood of counts"),
            new Explanation(
                    "PERFECT_FIT",
                    "the law passes through every observation, so the noise is zero and an interval would be a point",
                    "add runs"),
            Explanation.invalidating(
                    "SINGULAR",
                    "the data do not tell the parameters apart, so they have no covariance",
                    "take profile-likelihood, which then says where it is open"),
            new Explanation(
                    "TOO_FEW_DRAWS", "fewer than two refits have a value", "raise draws, or read why the refits fail"),
            new Explanation(
                    "TOO_MANY_PARAMETERS",
                    "hundreds of groups with parameters in common have too many second derivatives to hold at once",
                    "take parametric-bootstrap, residual-bootstrap or pairs-bootstrap, whose cost grows with the groups only"),
            new Explanation(
                    "UNBOUNDED",
                    "the data do not rule out values as far as they could be followed; this end of the interval is open",
                    "add runs that tell the parameter, or fix another one"),
            new Explanation("UNDEFINED", "the fitted law does not have the quantity", ""),
            new Explanation(
                    "UNDEFINED_IN_DRAWS",
                    "in some refits the quantity does not exist; they are left out and counted",
                    ""));

    private Codes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}

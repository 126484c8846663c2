package org.curvewright.plugins.analyses.comparison;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.law.Nesting.Place;

/**
 * Whether the data need the larger of two nested laws, d = p₁ − p₀: the likelihood ratio Λ = 2 (ln L₁ − ln L₀), for least squares
 * n ln(S₀/S₁), against what it is where the smaller law is true. Where that lies inside the larger law's support, least squares
 * have F = ((S₀ − S₁)/d)/(S₁/(n − p₁)) ~ F(d, n − p₁), exact where the laws are linear, and other likelihoods χ²_d, which holds for
 * many runs. On a bound, or where a parameter means nothing, neither holds, and worlds of the smaller law are drawn.
 */
record NestedTest(Relation relation, int draws, AnalysisContext context) {

    /** Of fewer worlds no p is told. */
    private static final double LEAST_SHARE = 0.9;

    List<Finding> findings(String own) {
        Rival larger = relation.larger();
        double before = relation.smaller().fit().fit().objective();
        double after = Math.min(before, larger.fit().fit().objective());
        int more = larger.parameters() - relation.smaller().parameters();
        int freedom = larger.data().size() - larger.parameters();
        double ratio = relation.smaller().ratio(before, after);
        List<Notice> notices = new ArrayList<>(List.of(nested()));
        if (!Double.isFinite(ratio) || gaussian() && freedom < 1) {
            return List.of(absent(
                    own,
                    new Notice("NO_DEGREES_OF_FREEDOM", larger.name() + " leaves no degree of freedom to test with")));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(own + "/likelihood-ratio", ratio, "").noting(notices));
        double f = (before - after) / more / (after / freedom);
        if (gaussian()) {
            findings.add(Finding.measurement(own + "/nested-f", f, "").noting(notices));
        }
        findings.add(relation.place() == Place.INTERIOR ? usual(own, ratio, f, more, freedom) : simulated(own, ratio));
        return findings;
    }

    private boolean gaussian() {
        return relation.larger().fit().estimator().objective() instanceof LeastSquaresObjective;
    }

    private Notice nested() {
        return new Notice(
                "NESTED",
                relation.larger().name() + " contains " + relation.smaller().name()
                        + (relation.where().isEmpty() ? "" : ": " + relation.where()));
    }

    private static Finding absent(String own, Notice why) {
        return Finding.absent(own + "/test-p", Kind.MEASUREMENT, "probability", why);
    }

    private Finding usual(String own, double ratio, double f, int more, int freedom) {
        List<Notice> notices = new ArrayList<>(List.of(nested()));
        if (relation.larger().fit().fit().status() == FitStatus.AT_BOUND) {
            notices.add(new Notice(
                    "ON_A_BOUND", relation.larger().name() + " lies on a bound, so p is too large: a cautious test"));
        }
        notices.add(
                gaussian()
                        ? new Notice(
                                "BY_F",
                                "p of F with " + more + " and " + freedom
                                        + " degrees of freedom: exact for laws that are linear in their parameters, near for"
                                        + " others")
                        : new Notice(
                                "BY_CHI_SQUARED",
                                "p of χ² with " + more + (more == 1 ? " degree" : " degrees")
                                        + " of freedom, which holds for many runs"));
        double p = gaussian() ? new FisherF(more, freedom).survival(f) : new ChiSquared(more).survival(ratio);
        return Finding.measurement(own + "/test-p", p, "probability").noting(notices);
    }

    private Finding simulated(String own, double ratio) {
        if (!NullWorlds.serve(relation.smaller())) {
            return absent(
                    own,
                    new Notice(
                            "NO_REFERENCE",
                            irregular() + ", and the noise of "
                                    + relation.smaller().name()
                                    + " cannot be drawn without a residual scale or numbers of trials"));
        }
        NullWorlds.Outcome outcome = new NullWorlds(relation, draws, context).against(ratio);
        if (outcome.counted() < LEAST_SHARE * draws) {
            return absent(
                    own,
                    new Notice(
                            "TOO_FEW_DRAWS",
                            "both laws could be fitted in " + outcome.counted() + " of " + draws
                                    + " worlds, which is less than nine in ten"));
        }
        List<Notice> notices = List.of(
                nested(),
                new Notice(relation.place() == Place.BOUND ? "AT_BOUNDARY" : "VANISHING_PARAMETER", irregular()),
                new Notice(
                        "BY_BOOTSTRAP",
                        "p by " + outcome.counted() + (outcome.counted() < draws ? " of " + draws : "")
                                + " worlds drawn from "
                                + relation.smaller().name() + ", both laws refitted in each"));
        return Finding.measurement(own + "/test-p", outcome.p(), "probability").noting(notices);
    }

    private String irregular() {
        return relation.place() == Place.BOUND
                ? relation.smaller().name() + " is " + relation.larger().name()
                        + " on a bound of its support, where neither F nor χ² holds"
                : "where " + relation.larger().name() + " is "
                        + relation.smaller().name()
                        + ", a parameter of it means nothing, so that neither F nor χ² holds";
    }
}

package org.curvewright.plugins.analyses.diagnostics;

import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;

/**
 * What runs that differ in no covariate show, such as those of several seeds: the pooled variance {@code s_w² = Σ_g Σ_i (y_gi − ȳ_g)²/Σ_g (m_g − 1)}
 * of groups of equal covariates, with the χ² interval; of it, evaluation takes mean sᵢ², and the rest is from run to run. The
 * misfit of a law is judged against it: {@code F = ((RSS − SSW)/(G − p))/(SSW/(n − G))} with G groups.
 *
 * @param squares SSW
 * @param freedom n − G
 */
record Replicates(Scatter scatter, int groups, double squares, int freedom) implements RunNoise {

    private static final int WORD_DIGITS = 3;
    /** Relative to the largest response; what averaging equal numbers leaves. */
    private static final double EXACT = 1e-14;

    static Replicates of(Scatter scatter) {
        Dataset data = scatter.data();
        Cells cells = Cells.of(data);
        double[] sums = new double[cells.count()];
        int[] sizes = new int[cells.count()];
        double largest = 0;
        for (int i = 0; i < data.size(); i++) {
            sums[cells.of()[i]] += data.observed()[i];
            sizes[cells.of()[i]]++;
            largest = Math.max(largest, Math.abs(data.observed()[i]));
        }
        double squares = 0;
        for (int i = 0; i < data.size(); i++) {
            double from = data.observed()[i] - sums[cells.of()[i]] / sizes[cells.of()[i]];
            squares += from * from;
        }
        boolean rounding = squares <= data.size() * (EXACT * largest) * (EXACT * largest);
        return new Replicates(scatter, cells.count(), rounding ? 0 : squares, data.size() - cells.count());
    }

    private double variance() {
        return squares / freedom;
    }

    /** From run to run, beyond evaluation. */
    private double seeds() {
        return Math.sqrt(Math.max(0, variance() - scatter.evaluation().orElse(0.0)));
    }

    private int misfitFreedom() {
        return scatter.degreesOfFreedom() - freedom;
    }

    private double f() {
        return Math.max(0, scatter.sumOfSquares() - squares) / misfitFreedom() / variance();
    }

    private boolean testable() {
        return freedom > 0 && squares > 0 && misfitFreedom() > 0;
    }

    private double p() {
        return new FisherF(misfitFreedom(), freedom).survival(f());
    }

    @Override
    public void state(Findings findings, NoiseConfiguration with) {
        findings.measurement("replicates", freedom, "degrees of freedom");
        if (freedom == 0) {
            findings.absent(
                    "replicate-sd",
                    scatter.unit(),
                    "NO_REPLICATES",
                    "no two runs have the same covariates, so run-to-run variation is not told apart from misfit");
            return;
        }
        findings.estimate(
                "replicate-sd",
                Math.sqrt(variance()),
                scatter.unit(),
                TwoWay.interval(squares, freedom, with.level()),
                Identical.notices(squares));
        findings.measurement("run-to-run-sd", seeds(), scatter.unit(), Identical.notices(squares));
        if (testable()) {
            findings.measurement("lack-of-fit-f", f(), "");
            findings.measurement("lack-of-fit-p", p(), "probability");
            findings.verdict("lack-of-fit", p() < with.significance() ? "misfit" : "noise");
        } else if (squares == 0) {
            findings.absent("lack-of-fit-f", "", Identical.CODE, Identical.WHY);
        } else {
            findings.absent(
                    "lack-of-fit-f",
                    "",
                    "NO_DEGREES_OF_FREEDOM",
                    groups + " different designs leave none to test the law with");
        }
    }

    @Override
    public String answer(double significance) {
        if (freedom == 0) {
            return scatter.besideEvaluation()
                            .map(told -> told + "; run-to-run noise cannot be split from misfit for want of seeds")
                            .orElseGet(() -> scatter.about() + " cannot be split")
                    + ": no two runs have the same covariates.";
        }
        if (squares == 0) {
            return scatter.about() + " cannot be split: " + Identical.WHY + ".";
        }
        String told = testable()
                ? p() < significance
                        ? "the law misses the runs by more than they scatter (p "
                                + Decimal.significant(p(), WORD_DIGITS) + ")"
                        : "the law misses them by no more than that (p " + Decimal.significant(p(), WORD_DIGITS) + ")"
                : "too few different designs to test the law against it";
        return "runs of equal covariates scatter by " + Decimal.significant(Math.sqrt(variance()), WORD_DIGITS)
                + scatter.spokenUnit() + beyond() + "; " + told + ".";
    }

    /** What is left where evaluation is known. */
    private String beyond() {
        return scatter.evaluation().isPresent()
                ? ", " + Decimal.significant(seeds(), WORD_DIGITS) + " beyond evaluation"
                : "";
    }
}

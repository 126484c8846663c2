package org.curvewright.plugins.reports;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/** The study's fits: one that converged, one that is not identified, one without an optimum, and two per task. */
final class StudyFits {

    private static final Parameter A = Parameter.amplitude("a", "amplitude", "response");
    private static final Parameter ALPHA = Parameter.exponent("alpha", "exponent of the model size");
    private static final Parameter L_INF = Parameter.level("L_inf", "irreducible loss");
    private static final Parameter K = Parameter.exponent("k", "slope in ln N");
    private static final Parameter CEILING = new Parameter(
            "ceiling", "accuracy of an infinitely large model", "response", Support.UNIT, Transform.IDENTITY);

    private StudyFits() {}

    static List<FitBuilder> losses() {
        return List.of(kaplan(), chinchilla(), corrected());
    }

    private static double power(double a, double alpha, double n) {
        return a * StrictMath.pow(n, -alpha);
    }

    private static FitBuilder loss(String formulation) {
        return new FitBuilder("loss", "pile_test_loss", formulation, "Loss Scaling")
                .observations(Study.MODELS, Study.sizes(), Study.losses());
    }

    private static FitBuilder kaplan() {
        return loss("kaplan")
                .law(n -> power(17.38994, .1060901, n) + .1129209, .008)
                .parameter(A, 17.38994, 12.1, 88.2)
                .parameter(ALPHA, .10609012, .0942, .2081)
                .alsoBetween("alpha", "parametric-bootstrap", .10609012, .0942, .2081)
                .alsoBetween("alpha", "as-published", .10609012, .0991, .1962)
                .parameter(L_INF, .11292107, 0, 1.21)
                .score("rss", 3.6471945e-3)
                .score("adjusted-r2", .9900873)
                .score("aic", -46.91795)
                .score("bic", -47.08022);
    }

    private static FitBuilder chinchilla() {
        Certificate flat = new Certificate(
                OptionalDouble.of(4e-9),
                3,
                2,
                0,
                OptionalDouble.of(7.1e11),
                3,
                List.of(Map.of("b", .71, "beta", -.70, "E", .02)),
                List.of("E"),
                128,
                OptionalDouble.of(.31),
                OptionalDouble.empty(),
                "",
                OptionalDouble.empty());
        return loss("chinchilla")
                .law(n -> power(16.2, .1031, n) + .0501 + power(1e7, 1.05, n), .012)
                .status(
                        FitStatus.NOT_IDENTIFIED,
                        "ln N and ln D are collinear (R² = 0.99999)",
                        "two terms fall as powers of N that the data do not tell apart")
                .certificate(flat)
                .parameter(A, 16.2, 0, 300)
                .parameter(ALPHA, .1031, 0, .8)
                .score("rss", 3.5e-3)
                .score("adjusted-r2", .973)
                .score("aic", -43.196)
                .score("bic", -43.47);
    }

    private static FitBuilder corrected() {
        return loss("corrected-power-law")
                .status(FitStatus.NO_FINITE_OPTIMUM, "the objective keeps falling as L_inf goes to −∞")
                .law(n -> 9 - 1.02 * StrictMath.log10(n) * .78, .02)
                .score("rss", 4.1e-3)
                .score("adjusted-r2", .977)
                .noScore("aic", "NOT_A_LIKELIHOOD", "no criterion where there is no optimum")
                .score("bic", -44.6);
    }

    static List<FitBuilder> of(StudyTask task) {
        return List.of(powerLaw(task), sigmoid(task));
    }

    private static FitBuilder task(StudyTask task, String formulation) {
        Variable response = FitBuilder.probability(task.name(), task.chance());
        return new FitBuilder("tasks", task.name(), formulation, "Task Scaling")
                .response(response)
                .observations(Study.MODELS, Study.sizes(), task.observed());
    }

    private static FitBuilder powerLaw(StudyTask task) {
        StudyTask.PowerLaw law = task.power();
        return task(task, "bounded-power-law")
                .law(law::at, .02)
                .parameter(A, law.a(), law.a() * .6, law.a() * 1.8)
                .parameter(ALPHA, law.alpha(), law.alpha() * .88, law.alpha() * 1.1)
                .score("adjusted-r2", law.adjusted())
                .score("aic", -60 * law.adjusted());
    }

    private static FitBuilder sigmoid(StudyTask task) {
        StudyTask.Sigmoid law = task.sigmoid();
        return task(task, "log-sigmoid")
                .law(law::at, .015)
                .status(law.ceiling() == 1 ? FitStatus.AT_BOUND : FitStatus.CONVERGED, "ceiling lies on its bound 1")
                .parameter(CEILING, law.ceiling(), .6, 1)
                .parameter(K, law.k(), law.k() * .8, law.k() * 1.2)
                .score("adjusted-r2", law.adjusted())
                .score("aic", -60 * law.adjusted());
    }
}

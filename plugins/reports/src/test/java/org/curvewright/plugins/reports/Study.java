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
import org.curvewright.spi.report.ResultDocument;

/** A document in the likeness of the study of seven Cerebras-GPT models (Du and Ji 2026). */
public final class Study {

    public static final List<String> MODELS = List.of(
            "Cerebras-GPT-111M",
            "Cerebras-GPT-256M",
            "Cerebras-GPT-590M",
            "Cerebras-GPT-1.3B",
            "Cerebras-GPT-2.7B",
            "Cerebras-GPT-6.7B",
            "Cerebras-GPT-13B");
    public static final double[] N = {111e6, 256e6, 590e6, 1.3e9, 2.7e9, 6.7e9, 13e9};
    public static final double[] LOSS = {2.566, 2.299, 2.184, 1.996, 1.834, 1.704, 1.575};
    static final int FITTED = 4;

    private static final Parameter A = Parameter.amplitude("a", "amplitude", "response");
    private static final Parameter ALPHA = Parameter.exponent("alpha", "exponent of the model size");
    private static final Parameter L_INF = Parameter.level("L_inf", "irreducible loss");

    private Study() {}

    public static ResultDocument document() {
        DocumentBuilder document = new DocumentBuilder();
        addTo(document);
        return document.build();
    }

    /** Everything of the study. */
    public static void addTo(DocumentBuilder document) {
        document.named("scaling-laws-under-the-microscope")
                .asking("Does training loss scale predictably where downstream accuracy does not?")
                .data(
                        "cerebras",
                        "Y. Du and L. Ji (2026), Scaling Laws Under the Microscope",
                        7,
                        Map.of("no loss", 2, "deduped", 1),
                        Variable.of("N", "parameters").withConvention("total"),
                        Variable.of("pile_test_loss", "nats/token"))
                .notice(
                        "MEASURE_MISMATCH",
                        "acknowledged: arc_challenge is acc in 'cerebras' and acc_norm in 'pythia'");
        losses(document);
        StudyTask.ALL.forEach(task -> tasks(document, task));
        StudyAnalyses.add(document);
        StudyClaims.add(document);
        document.expectation(
                "fits/loss/pile_test_loss/kaplan/alpha", "is 0.1060901 within 0.000001", "0.10609012", true);
    }

    static double power(double a, double alpha, double n) {
        return a * StrictMath.pow(n, -alpha);
    }

    private static FitBuilder loss(String formulation) {
        return new FitBuilder("loss", "pile_test_loss", formulation, "Loss Scaling").observations(MODELS, N, LOSS);
    }

    private static void losses(DocumentBuilder document) {
        document.fit(loss("kaplan")
                .law(n -> power(17.38994, .1060901, n) + .1129209, .008)
                .parameter(A, 17.38994, 12.1, 88.2)
                .parameter(ALPHA, .10609012, .0942, .2081)
                .alsoBetween("alpha", "parametric-bootstrap", .10609012, .0942, .2081)
                .alsoBetween("alpha", "as-published", .10609012, .0991, .1962)
                .parameter(L_INF, .11292107, 0, 1.21)
                .score("rss", 3.6471945e-3)
                .score("adjusted-r2", .9900873)
                .score("aic", -46.91795)
                .score("bic", -47.08022));
        document.fit(loss("chinchilla")
                .law(n -> power(16.2, .1031, n) + .0501 + power(1e7, 1.05, n), .012)
                .status(
                        FitStatus.NOT_IDENTIFIED,
                        "ln N and ln D are collinear (R² = 0.99999)",
                        "two terms fall as powers of N that the data do not tell apart")
                .certificate(flat())
                .parameter(A, 16.2, 0, 300)
                .parameter(ALPHA, .1031, 0, .8)
                .score("rss", 3.5e-3)
                .score("adjusted-r2", .973)
                .score("aic", -43.196)
                .score("bic", -43.47));
        document.fit(loss("corrected-power-law")
                .status(FitStatus.NO_FINITE_OPTIMUM, "the objective keeps falling as L_inf goes to −∞")
                .law(n -> 9 - 1.02 * StrictMath.log10(n) * .78, .02)
                .score("rss", 4.1e-3)
                .score("adjusted-r2", .977)
                .noScore("aic", "NOT_A_LIKELIHOOD", "no criterion where there is no optimum")
                .score("bic", -44.6));
    }

    /** A valley: two terms that the data do not tell apart. */
    private static Certificate flat() {
        return new Certificate(
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
    }

    private static void tasks(DocumentBuilder document, StudyTask task) {
        Variable response = FitBuilder.probability(task.name(), task.chance());
        document.fit(new FitBuilder("tasks", task.name(), "bounded-power-law", "Task Scaling")
                .response(response)
                .observations(MODELS, N, task.y())
                .law(n -> task.power(n), .02)
                .parameter(A, task.a(), task.a() * .6, task.a() * 1.8)
                .parameter(ALPHA, task.alpha(), task.alpha() * .88, task.alpha() * 1.1)
                .score("adjusted-r2", task.power())
                .score("aic", -60 * task.power()));
        document.fit(new FitBuilder("tasks", task.name(), "log-sigmoid", "Task Scaling")
                .response(response)
                .observations(MODELS, N, task.y())
                .law(n -> task.sigmoid(n), .015)
                .status(task.ceiling() == 1 ? FitStatus.AT_BOUND : FitStatus.CONVERGED, "ceiling lies on its bound 1")
                .parameter(
                        new Parameter(
                                "ceiling",
                                "accuracy of an infinitely large model",
                                "response",
                                Support.UNIT,
                                Transform.IDENTITY),
                        task.ceiling(),
                        .6,
                        1)
                .parameter(ALPHA, task.k(), task.k() * .8, task.k() * 1.2)
                .score("adjusted-r2", task.sigmoid())
                .score("aic", -60 * task.sigmoid()));
    }
}

package org.curvewright.plugins.reports;

import static org.curvewright.spi.report.ResultDocument.Verdict.CANNOT_BE_TOLD;
import static org.curvewright.spi.report.ResultDocument.Verdict.DOES_NOT_HOLD;
import static org.curvewright.spi.report.ResultDocument.Verdict.HOLDS;

import java.util.List;
import java.util.Map;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.report.ResultDocument;

/** A document in the likeness of the study of seven Cerebras-GPT models (Du and Ji 2026). */
public final class Study {

    static final List<String> MODELS = List.of(
            "Cerebras-GPT-111M",
            "Cerebras-GPT-256M",
            "Cerebras-GPT-590M",
            "Cerebras-GPT-1.3B",
            "Cerebras-GPT-2.7B",
            "Cerebras-GPT-6.7B",
            "Cerebras-GPT-13B");

    private static final String KAPLAN = "fits/loss/pile_test_loss/kaplan/";
    private static final String CHINCHILLA = "fits/loss/pile_test_loss/chinchilla/";

    private Study() {}

    static double[] sizes() {
        return new double[] {111e6, 256e6, 590e6, 1.3e9, 2.7e9, 6.7e9, 13e9};
    }

    static double[] losses() {
        return new double[] {2.566, 2.299, 2.184, 1.996, 1.834, 1.704, 1.575};
    }

    public static ResultDocument document() {
        DocumentBuilder document = new DocumentBuilder();
        addTo(document);
        return document.build();
    }

    /** Everything of the study. */
    static void addTo(DocumentBuilder document) {
        document.named("scaling-laws-under-the-microscope")
                .asking("Does training loss scale predictably where downstream accuracy does not?")
                .data(
                        "cerebras",
                        "Y. Du and L. Ji (2026), Scaling Laws Under the Microscope",
                        7,
                        Map.of("no loss", 2, "deduped", 1),
                        Variable.of("N", "parameters").withConvention("total"),
                        Variable.of("pile_test_loss", "nats/token"))
                .notice("MEASURE_MISMATCH", "acknowledged: arc_challenge is acc in 'cerebras' and acc_norm in 'pythia'")
                .expectation(KAPLAN + "alpha", "is 0.1060901 within 0.000001", "0.10609012", true);
        StudyFits.losses().forEach(document::fit);
        StudyTask.ALL.forEach(task -> StudyFits.of(task).forEach(document::fit));
        StudyAnalyses.addTo(document);
        lossClaims(document);
        StudyTask.ALL.forEach(task -> taskClaims(document, task));
        document.claim(
                "that error is 6.9 %",
                "analyses/extrapolation/loss/pile_test_loss/kaplan/mape", "is 6.9 within 0.05", "6.905281", HOLDS);
    }

    private static void lossClaims(DocumentBuilder document) {
        document.claim(
                        "Kaplan's law has the exponent 0.106",
                        KAPLAN + "alpha",
                        "is 0.106 within 0.0005",
                        "0.10609012",
                        HOLDS)
                .claim("its AIC is −46.9", KAPLAN + "aic", "is -46.9 within 0.05", "-46.91795", HOLDS)
                .claim(
                        "the AIC of Chinchilla's law is −43.5",
                        CHINCHILLA + "aic",
                        "is -43.5 within 0.05",
                        "-43.196",
                        DOES_NOT_HOLD)
                .claim(
                        "the interval begins at 0.101",
                        KAPLAN + "alpha/lower",
                        "is 0.101 within 0.004",
                        "0.0942",
                        DOES_NOT_HOLD)
                .claim(
                        "the exponent is consistent with 0.076",
                        KAPLAN + "alpha",
                        "contains 0.076",
                        "[0.0942, 0.2081]",
                        DOES_NOT_HOLD)
                .claim(
                        "Chinchilla's law has the exponent 0.102",
                        CHINCHILLA + "alpha",
                        "is 0.102 within 0.0005",
                        "0.1031",
                        CANNOT_BE_TOLD)
                .claim(
                        "AIC chooses Kaplan's law",
                        "analyses/loss-selection/loss/pile_test_loss/best",
                        "is kaplan",
                        "kaplan",
                        HOLDS);
    }

    private static void taskClaims(DocumentBuilder document, StudyTask task) {
        adjusted(document, task.name(), "bounded-power-law", task.power().adjusted());
        adjusted(document, task.name(), "log-sigmoid", task.sigmoid().adjusted());
    }

    private static void adjusted(DocumentBuilder document, String task, String law, double value) {
        document.claim(
                "the " + law + " of " + task + " has the adjusted R² " + Decimal.fixed(value, 3),
                "fits/tasks/" + task + "/" + law + "/adjusted-r2",
                "is " + Decimal.fixed(value, 3) + " within 0.0006",
                Decimal.shortest(value),
                HOLDS);
    }
}

package org.curvewright.plugins.reports;

import static org.curvewright.spi.report.ResultDocument.Verdict.CANNOT_BE_TOLD;
import static org.curvewright.spi.report.ResultDocument.Verdict.DOES_NOT_HOLD;
import static org.curvewright.spi.report.ResultDocument.Verdict.HOLDS;

/** The published claims of the study's document, with the verdicts on them. */
final class StudyClaims {

    private StudyClaims() {}

    static void add(DocumentBuilder document) {
        ofTheLoss(document);
        ofTheTasks(document);
        ofTheExtrapolation(document);
    }

    private static void ofTheLoss(DocumentBuilder document) {
        String kaplan = "fits/loss/pile_test_loss/kaplan/";
        document.claim(
                        "Kaplan's law has the exponent 0.106",
                        kaplan + "alpha",
                        "is 0.106 within 0.0005",
                        "0.10609012",
                        HOLDS)
                .claim("its AIC is −46.9", kaplan + "aic", "is -46.9 within 0.05", "-46.91795", HOLDS)
                .claim(
                        "the AIC of Chinchilla's law is −43.5",
                        "fits/loss/pile_test_loss/chinchilla/aic",
                        "is -43.5 within 0.05",
                        "-43.196",
                        DOES_NOT_HOLD)
                .claim(
                        "the interval begins at 0.101",
                        kaplan + "alpha/lower",
                        "is 0.101 within 0.004",
                        "0.0942",
                        DOES_NOT_HOLD)
                .claim(
                        "Chinchilla's law has the exponent 0.102",
                        "fits/loss/pile_test_loss/chinchilla/alpha",
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

    private static void ofTheTasks(DocumentBuilder document) {
        StudyTask.ALL.forEach(task -> {
            document.claim(
                    task.name() + "'s power law has the adjusted R² " + task.power(),
                    "fits/tasks/" + task.name() + "/bounded-power-law/adjusted-r2",
                    "is " + Math.rint(task.power() * 1000) / 1000 + " within 0.0006",
                    Double.toString(task.power()),
                    HOLDS);
            document.claim(
                    task.name() + "'s sigmoid has the adjusted R² " + task.sigmoid(),
                    "fits/tasks/" + task.name() + "/log-sigmoid/adjusted-r2",
                    "is " + Math.rint(task.sigmoid() * 1000) / 1000 + " within 0.0006",
                    Double.toString(task.sigmoid()),
                    HOLDS);
        });
    }

    private static void ofTheExtrapolation(DocumentBuilder document) {
        document.claim(
                "that error is 6.9 %",
                "analyses/extrapolation/loss/pile_test_loss/kaplan/mape", "is 6.9 within 0.05", "6.905281", HOLDS);
    }
}

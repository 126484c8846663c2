package org.curvewright.plugins.reports;

import static org.curvewright.plugins.reports.Study.FITTED;
import static org.curvewright.plugins.reports.Study.LOSS;
import static org.curvewright.plugins.reports.Study.MODELS;
import static org.curvewright.plugins.reports.Study.N;
import static org.curvewright.plugins.reports.Study.power;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;

/** The analyses of the study's document. */
final class StudyAnalyses {

    private StudyAnalyses() {}

    static void add(DocumentBuilder document) {
        selection(document);
        breakpoints(document);
        correlation(document);
        extrapolation(document);
        transfer(document);
    }

    private static void selection(DocumentBuilder document) {
        document.analysis(
                "loss-selection",
                "model-selection",
                "Loss Scaling",
                Finding.verdict("loss/pile_test_loss/best", "kaplan"));
    }

    private static void breakpoints(DocumentBuilder document) {
        List<Finding> breakpoints = new ArrayList<>();
        StudyTask.ALL.forEach(task -> {
            breakpoints.add(Finding.of("tasks/" + task.name() + "/index", Finding.Kind.ESTIMATE, 4, ""));
            breakpoints.add(
                    Finding.of("tasks/" + task.name() + "/rss", Finding.Kind.ESTIMATE, 1.65884e-4, "(probability)²"));
        });
        document.analysis("breakpoint", "breakpoint", "Task Scaling", breakpoints.toArray(Finding[]::new));
    }

    private static void correlation(DocumentBuilder document) {
        document.analysis(
                "cross-metric-correlation",
                "cross-metric-correlation",
                "Cross-Metric Correlation",
                Finding.measurement("pearson-r", -.2882584, ""),
                Finding.measurement("pearson-p", .5795885, ""),
                Finding.measurement("spearman-rho", -.0857143, ""),
                Finding.measurement("spearman-p", .8717434, ""));
    }

    private static void extrapolation(DocumentBuilder document) {
        List<Finding> extrapolation = new ArrayList<>();
        extrapolation.addAll(prediction(
                "loss/pile_test_loss/kaplan",
                "nats/token",
                LOSS,
                N,
                FITTED,
                predicted(n -> power(179.713, .274399, n) + 1.443328, N),
                6.905281));
        StudyTask.ALL.forEach(task -> {
            extrapolation.addAll(prediction(
                    "tasks/" + task.name() + "/bounded-power-law",
                    "probability",
                    task.y(),
                    N,
                    FITTED,
                    predicted(n -> task.power(n), N),
                    9.13));
            extrapolation.addAll(prediction(
                    "tasks/" + task.name() + "/log-sigmoid",
                    "probability",
                    task.y(),
                    N,
                    FITTED,
                    predicted(n -> task.sigmoid(n) * .97, N),
                    7.77));
        });
        extrapolation.add(Finding.measurement("tasks/all/bounded-power-law/mean-mape", 13.105691, "percent"));
        extrapolation.add(Finding.measurement("error-ratio", 1.8979, ""));
        document.analysis(
                "extrapolation", "extrapolation", "Extrapolation Risk", extrapolation.toArray(Finding[]::new));
    }

    private static void transfer(DocumentBuilder document) {
        double[] pythia = {70e6, 160e6, 410e6, 1e9, 1.4e9, 2.8e9, 6.9e9, 12e9};
        double[] accuracy = {.185, .328, .516, .562, .616, .647, .673, .705};
        List<Finding> transfer = prediction(
                "tasks/lambada/bounded-power-law",
                "probability",
                accuracy,
                pythia,
                0,
                predicted(n -> 1 - power(30.6201, .194827, n), pythia),
                21.819871);
        document.analysis("transfer", "transfer", "Cross-Family Transfer", transfer.toArray(Finding[]::new));
    }

    private static double[] predicted(DoubleUnaryOperator law, double[] sizes) {
        return Arrays.stream(sizes).map(law).toArray();
    }

    private static List<Finding> prediction(
            String path, String unit, double[] y, double[] sizes, int fitted, double[] f, double mape) {
        double[] heldOut = IntStream.range(0, y.length)
                .mapToDouble(i -> i < fitted ? 0 : 1)
                .toArray();
        double[] percent = IntStream.range(0, y.length)
                .mapToDouble(i -> 100 * (f[i] - y[i]) / y[i])
                .toArray();
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.measurement(path + "/mape", mape, "percent"));
        for (int i = fitted; i < y.length; i++) {
            String label = y.length == MODELS.size() ? MODELS.get(i) : "pythia-" + i;
            findings.add(Finding.of(path + "/" + label + "/predicted", Finding.Kind.FORECAST, f[i], unit));
            findings.add(Finding.measurement(path + "/" + label + "/error-percent", percent[i], "percent"));
        }
        findings.add(Finding.series(
                path + "/series",
                Lane.labels(
                        "label",
                        IntStream.range(0, y.length).mapToObj(i -> "model " + i).toList()),
                Lane.numbers("N", "parameters", sizes),
                Lane.numbers("observed", unit, y),
                Lane.numbers("predicted", unit, f),
                Lane.numbers("held_out", "", heldOut),
                Lane.numbers("error_percent", "percent", percent)));
        return findings;
    }
}

package org.curvewright.plugins.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;

/** The study's analyses. */
final class StudyAnalyses {

    private static final int FITTED = 4;
    private static final double[] PYTHIA = {70e6, 160e6, 410e6, 1e9, 1.4e9, 2.8e9, 6.9e9, 12e9};
    private static final double[] PYTHIA_LAMBADA = {.185, .328, .516, .562, .616, .647, .673, .705};

    private StudyAnalyses() {}

    static void addTo(DocumentBuilder document) {
        document.analysis(
                "loss-selection",
                "model-selection",
                "Loss Scaling",
                Finding.verdict("loss/pile_test_loss/best", "kaplan"));
        document.analysis("breakpoint", "breakpoint", "Task Scaling", breakpoints());
        document.analysis(
                "cross-metric-correlation",
                "cross-metric-correlation",
                "Cross-Metric Correlation",
                Finding.measurement("pearson-r", -.2882584, ""),
                Finding.measurement("pearson-p", .5795885, ""),
                Finding.measurement("spearman-rho", -.0857143, ""),
                Finding.measurement("spearman-p", .8717434, ""));
        document.analysis("extrapolation", "extrapolation", "Extrapolation Risk", extrapolations());
        Observed pythia = new Observed("probability", PYTHIA, PYTHIA_LAMBADA, 0);
        DoubleUnaryOperator lambada = StudyTask.ALL.get(0).power()::at;
        document.analysis(
                "transfer",
                "transfer",
                "Cross-Family Transfer",
                pythia.predictedBy(lambada, "tasks/lambada/bounded-power-law", 21.819871)
                        .toArray(Finding[]::new));
    }

    private static Finding[] breakpoints() {
        return StudyTask.ALL.stream()
                .flatMap(task -> List.of(
                        Finding.of("tasks/" + task.name() + "/index", Finding.Kind.ESTIMATE, 4, ""),
                        Finding.of(
                                "tasks/" + task.name() + "/rss", Finding.Kind.ESTIMATE, 1.65884e-4, "(probability)²"))
                        .stream())
                .toArray(Finding[]::new);
    }

    private static Finding[] extrapolations() {
        List<Finding> findings = new ArrayList<>(new Observed("nats/token", Study.sizes(), Study.losses(), FITTED)
                .predictedBy(
                        n -> 179.713 * StrictMath.pow(n, -.274399) + 1.443328, "loss/pile_test_loss/kaplan", 6.905281));
        for (StudyTask task : StudyTask.ALL) {
            Observed observed = new Observed("probability", Study.sizes(), task.observed(), FITTED);
            String path = "tasks/" + task.name() + "/";
            findings.addAll(observed.predictedBy(task.power()::at, path + "bounded-power-law", 9.13));
            findings.addAll(observed.predictedBy(n -> task.sigmoid().at(n) * .97, path + "log-sigmoid", 7.77));
        }
        findings.add(Finding.measurement("tasks/all/bounded-power-law/mean-mape", 13.105691, "percent"));
        findings.add(Finding.measurement("error-ratio", 1.8979, ""));
        return findings.toArray(Finding[]::new);
    }

    /** What predictions are held against; the first so many were fitted. */
    private record Observed(String unit, double[] n, double[] y, int fitted) {

        List<Finding> predictedBy(DoubleUnaryOperator law, String path, double error) {
            double[] predicted = Arrays.stream(n).map(law).toArray();
            List<Finding> findings = new ArrayList<>();
            findings.add(Finding.measurement(path + "/mape", error, "percent"));
            for (int i = fitted; i < n.length; i++) {
                String point = path + "/" + label(i);
                findings.add(Finding.of(point + "/predicted", Finding.Kind.FORECAST, predicted[i], unit));
                findings.add(Finding.measurement(point + "/error-percent", percent(predicted, i), "percent"));
            }
            findings.add(Finding.series(
                    path + "/series",
                    Lane.labels(
                            "label",
                            IntStream.range(0, n.length).mapToObj(this::label).toList()),
                    Lane.numbers("N", "parameters", n),
                    Lane.numbers("observed", unit, y),
                    Lane.numbers("predicted", unit, predicted),
                    Lane.numbers("held_out", "", each(i -> i < fitted ? 0 : 1)),
                    Lane.numbers("error_percent", "percent", each(i -> percent(predicted, i)))));
            return findings;
        }

        private double[] each(java.util.function.IntToDoubleFunction value) {
            return IntStream.range(0, n.length).mapToDouble(value).toArray();
        }

        private double percent(double[] predicted, int i) {
            return 100 * (predicted[i] - y[i]) / y[i];
        }

        private String label(int i) {
            return n.length == Study.MODELS.size() ? Study.MODELS.get(i) : "pythia-" + i;
        }
    }
}

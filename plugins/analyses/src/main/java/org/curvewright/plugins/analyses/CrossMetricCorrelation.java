package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.CorrelationFindings.PValue;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.AnalysisPlan.PlannedFit;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitResult;

/**
 * Whether the loss falls where the tasks rise: correlates −(L_{i+1} − L_i) with the mean over the tasks of y_{i+1} − y_i, from
 * one run to the next larger.
 */
record CrossMetricCorrelation(Configuration with) implements Analysis {

    record Configuration(
            @Key(doc = "the section whose one response is the loss")
            FitReference loss,

            @Key(doc = "the section whose responses are the tasks")
            FitReference tasks,

            @Key(
                    doc = "t: Student's t with n − 2 degrees of freedom; exact: all permutations, up to ten pairs",
                    byDefault = "t")
            PValue pValue,

            @Key(doc = "whether to correlate every task by itself, too", byDefault = "false")
            boolean perTask,

            @Key(doc = "the covariate that orders the runs", byDefault = "N")
            String by) {}

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        List<PlannedFit> losses = plan.fits(with.loss());
        List<PlannedFit> tasks = plan.fits(with.tasks());
        List<Problem> problems = new ArrayList<>(Ordered.problems(
                with.by(), Stream.concat(losses.stream(), tasks.stream()).toList()));
        List<String> names = losses.stream()
                .map(PlannedFit::key)
                .map(Addresses::response)
                .distinct()
                .toList();
        if (names.size() > 1) {
            problems.add(new Problem(
                    "SEVERAL_RESPONSES",
                    "with.loss",
                    "'" + with.loss().name() + "' has " + names.size() + " responses (" + String.join(", ", names)
                            + "); one is the loss"));
        }
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        List<Ordered> responses = new ArrayList<>();
        Map<String, FitKey> tasks = responses(context.fits(with.tasks()), responses);
        responses.add(0, ordered(context.fits(with.loss()).get(0)));
        Aligned aligned = Aligned.of(responses);
        double[] losses = aligned.steps(0);
        IntStream.range(0, losses.length).forEach(i -> losses[i] = -losses[i]);
        double[] means = new double[losses.length];
        for (int k = 1; k < responses.size(); k++) {
            double[] steps = aligned.steps(k);
            IntStream.range(0, means.length).forEach(i -> means[i] += steps[i] / tasks.size());
        }
        CorrelationFindings findings = new CorrelationFindings(with.pValue());
        List<Finding> all = new ArrayList<>(findings.of("", losses, means));
        all.add(findings.answer(losses, means));
        if (with.perTask()) {
            int k = 1;
            for (String path : tasks.keySet()) {
                all.addAll(findings.of(path + "/", losses, aligned.steps(k++)));
            }
        }
        all.add(series(aligned, losses, means, List.copyOf(tasks.values())));
        return all.stream().map(finding -> finding.noting(aligned.notices())).toList();
    }

    private Ordered ordered(FitResult fit) {
        return Ordered.by(with.by(), fit.request().dataset());
    }

    /** The first fit of every response, since all have its observations. */
    private Map<String, FitKey> responses(List<FitResult> fits, List<Ordered> observations) {
        Map<String, FitKey> keys = new LinkedHashMap<>();
        for (FitResult fit : fits) {
            if (keys.putIfAbsent(Addresses.response(fit.key()), fit.key()) == null) {
                observations.add(ordered(fit));
            }
        }
        return keys;
    }

    private static Finding series(Aligned aligned, double[] losses, double[] means, List<FitKey> tasks) {
        List<Lane> lanes = new ArrayList<>();
        lanes.add(Lane.labels("from", aligned.from()));
        lanes.add(Lane.labels("to", aligned.to()));
        lanes.add(Lane.numbers("loss_decrease", aligned.unit(0), losses));
        lanes.add(Lane.numbers("mean_task_increase", aligned.unit(1), means));
        for (int k = 0; k < tasks.size(); k++) {
            Optional<String> group = tasks.get(k).group();
            String name =
                    tasks.get(k).response() + group.map(text -> "/" + text).orElse("");
            lanes.add(Lane.numbers(name, aligned.unit(k + 1), aligned.steps(k + 1)));
        }
        return Finding.series("series", lanes.toArray(Lane[]::new));
    }
}

package org.curvewright.runner.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.metric.FitMetric;

/**
 * One fit that will be made.
 *
 * @param section the heading it belongs under
 * @param formulation with the restrictions of the configuration
 * @param identity text that determines the outcome: formulation, restrictions, estimator
 * @param notices what was left out of its table
 */
public record FitPlan(
        FitKey key,
        String section,
        String data,
        String use,
        Formulation formulation,
        Estimator estimator,
        List<NamedInference> inferences,
        List<NamedMetric> metrics,
        Dataset dataset,
        String datasetDigest,
        String identity,
        List<Notice> notices) {

    public FitPlan {
        notices = List.copyOf(notices);
    }

    public FitRequest request() {
        return new FitRequest(formulation, dataset);
    }

    /** Whether there are as many observations as parameters. */
    boolean possible() {
        return dataset.size() > 0 && dataset.size() >= formulation.parameters().size();
    }

    /** The same fit, which will FAIL for that reason. */
    FitPlan refused(String why, Notice notice) {
        return new FitPlan(
                key,
                section,
                data,
                use,
                formulation,
                new Undetermined(estimator, why, notice),
                inferences,
                metrics,
                dataset,
                datasetDigest,
                identity + why,
                Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }

    /** The same fit, of whose table something else was told. */
    FitPlan telling(List<Notice> others) {
        return new FitPlan(
                key,
                section,
                data,
                use,
                formulation,
                estimator,
                inferences,
                metrics,
                dataset,
                datasetDigest,
                identity,
                others);
    }

    /** What tells which rows it does without, since they lack a cell. */
    public List<Notice> incomplete() {
        return notices.stream()
                .filter(notice -> notice.code().equals(EmptyCells.CODE))
                .toList();
    }

    /** What tells that this fit will FAIL; empty where it can be made. */
    public Optional<Notice> refusal() {
        return estimator instanceof Undetermined refused ? Optional.of(refused.notice()) : Optional.empty();
    }

    public FitResult result(Fit fit) {
        return new FitResult(key, request(), estimator, fit);
    }

    /** An inference and what the user calls it; the text determines what it does. */
    public record NamedInference(String as, String use, Inference inference, String identity) {}

    /** A metric and what the user calls it. */
    public record NamedMetric(String as, FitMetric metric) {}
}

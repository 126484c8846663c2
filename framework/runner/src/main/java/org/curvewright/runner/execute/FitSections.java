package org.curvewright.runner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.spi.data.CurveGrid;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Sampling;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.report.ResultDocument.Curve;
import org.curvewright.spi.report.ResultDocument.Estimate;
import org.curvewright.spi.report.ResultDocument.FitSection;
import org.curvewright.spi.report.ResultDocument.InferenceSection;
import org.curvewright.spi.report.ResultDocument.Observation;

/** One fit as the document records it. */
public final class FitSections {

    private FitSections() {}

    public static FitSection of(FitPlan plan, Outcomes outcomes) {
        Optional<Fit> fit = outcomes.fit(plan);
        Optional<Fit> usable = fit.filter(found -> !found.failed());
        return new FitSection(
                plan.key(),
                plan.section(),
                plan.data(),
                plan.use(),
                plan.formulation().formula(),
                plan.formulation().citation(),
                plan.dataset().covariates(),
                plan.dataset().response(),
                plan.dataset().size(),
                plan.estimator().objective().formula(),
                plan.estimator().objective().likelihood(),
                fit.map(Fit::status).orElse(FitStatus.FAILED),
                fit.map(Fit::reasons).orElse(List.of(new Reason(FitStatus.FAILED, "the fit ended in a defect"))),
                fit.map(Fit::certificate).orElse(Certificate.NONE),
                estimates(plan, usable),
                observations(plan, usable),
                usable.flatMap(found -> curve(plan, found, outcomes)),
                inferences(plan, outcomes));
    }

    private static List<Estimate> estimates(FitPlan plan, Optional<Fit> fit) {
        return IntStream.range(0, plan.formulation().parameters().size())
                .mapToObj(k -> new Estimate(
                        plan.formulation().parameters().get(k),
                        fit.isPresent() ? finite(fit.get().law().parameter(k)) : OptionalDouble.empty()))
                .toList();
    }

    private static List<Observation> observations(FitPlan plan, Optional<Fit> fit) {
        Dataset data = plan.dataset();
        Optional<double[]> predicted = fit.map(found -> found.law().predict(data.rows()));
        Optional<double[]> errors = Sampling.of(data).map(Sampling::errors);
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            int row = i;
            OptionalDouble prediction = predicted.isPresent() ? finite(predicted.get()[i]) : OptionalDouble.empty();
            observations.add(new Observation(
                    data.label(i),
                    IntStream.range(0, data.rows().covariates())
                            .mapToObj(k -> data.rows().value(k)[row])
                            .toList(),
                    data.observed()[i],
                    errors.isPresent() ? finite(errors.get()[i]) : OptionalDouble.empty(),
                    prediction,
                    prediction.isPresent()
                            ? OptionalDouble.of(data.observed()[i] - prediction.getAsDouble())
                            : OptionalDouble.empty()));
        }
        return observations;
    }

    private static OptionalDouble finite(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static Optional<Curve> curve(FitPlan plan, Fit fit, Outcomes outcomes) {
        Optional<CurveGrid> grid = CurveGrid.along(plan.dataset());
        if (grid.isEmpty()) {
            return Optional.empty();
        }
        List<Interval> band = band(plan, outcomes);
        double[] value = fit.law().predict(grid.get().rows());
        List<List<Double>> covariates = new ArrayList<>();
        for (double[] column : grid.get().columns()) {
            covariates.add(boxed(column));
        }
        return Optional.of(new Curve(
                covariates,
                boxed(value),
                band.stream().map(Interval::lower).toList(),
                band.stream().map(Interval::upper).toList(),
                band.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(band.get(0).level())));
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    /** The curve's intervals follow the parameters' in the first inference. */
    private static List<Interval> band(FitPlan plan, Outcomes outcomes) {
        int parameters = plan.formulation().parameters().size();
        return plan.inferences().stream()
                .findFirst()
                .flatMap(inference -> outcomes.intervals(plan, inference))
                .map(Intervals::intervals)
                .map(list -> list.subList(parameters, list.size()))
                .orElse(List.of());
    }

    private static List<InferenceSection> inferences(FitPlan plan, Outcomes outcomes) {
        List<InferenceSection> sections = new ArrayList<>();
        for (FitPlan.NamedInference inference : plan.inferences()) {
            outcomes.intervals(plan, inference)
                    .ifPresent(intervals -> sections.add(new InferenceSection(
                            inference.as(),
                            inference.use(),
                            inference.inference().level(),
                            intervals.counts(),
                            intervals.notices())));
        }
        return sections;
    }
}

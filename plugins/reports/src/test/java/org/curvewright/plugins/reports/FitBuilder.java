package org.curvewright.plugins.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.report.ResultDocument.Curve;
import org.curvewright.spi.report.ResultDocument.Estimate;
import org.curvewright.spi.report.ResultDocument.FitSection;
import org.curvewright.spi.report.ResultDocument.InferenceSection;
import org.curvewright.spi.report.ResultDocument.Observation;

/** Makes one fit of N by hand, with its findings. */
public final class FitBuilder {

    private static final int POINTS = 41;

    private FitKey key;
    private final String heading;
    private final List<Estimate> free = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<String> labels = List.of();
    private double[] n = {};
    private double[] observed = {};
    private double[] errors = {};
    private Optional<DoubleUnaryOperator> law = Optional.empty();
    private double band;
    private boolean curved = true;
    private Variable response;
    private FitStatus status = FitStatus.CONVERGED;
    private List<Reason> reasons = List.of();
    private Certificate certificate = new Certificate(
            OptionalDouble.of(3e-12),
            3,
            0,
            0,
            OptionalDouble.of(412.5),
            3,
            List.of(),
            List.of(),
            64,
            OptionalDouble.of(0.875),
            OptionalDouble.of(0.0041),
            "nelder-mead",
            OptionalDouble.of(2e-13));

    public FitBuilder(String fit, String response, String formulation, String heading) {
        this.key = new FitKey(fit, response, Optional.empty(), formulation);
        this.heading = heading;
        this.response = Variable.of(response, "nats/token");
    }

    /** Of one group. */
    public FitBuilder group(String group) {
        key = new FitKey(key.fit(), key.response(), Optional.of(group), key.formulation());
        return this;
    }

    /** Observations of several groups lie along no line, so that there is a law and no curve. */
    public FitBuilder withoutCurve() {
        curved = false;
        return this;
    }

    public FitBuilder response(Variable other) {
        response = other;
        return this;
    }

    public FitBuilder observations(List<String> names, double[] sizes, double[] values) {
        labels = names;
        n = sizes.clone();
        observed = values.clone();
        return this;
    }

    /** Standard errors of the observations. */
    public FitBuilder errors(double... all) {
        errors = all.clone();
        return this;
    }

    /** @param halfWidth of the band, relative to the law */
    public FitBuilder law(DoubleUnaryOperator prediction, double halfWidth) {
        law = Optional.of(prediction);
        band = halfWidth;
        return this;
    }

    public FitBuilder parameter(Parameter parameter, double value, double lower, double upper) {
        free.add(new Estimate(parameter, OptionalDouble.of(value)));
        String unit = parameter.unit().equals("response") ? response.unit() : parameter.unit();
        Finding estimate = Finding.of(address(parameter.symbol()), Finding.Kind.ESTIMATE, value, unit);
        findings.add(estimate.with(interval(lower, upper, "parametric-bootstrap")));
        return this;
    }

    public FitBuilder alsoBetween(String symbol, String as, double value, double lower, double upper) {
        findings.add(Finding.of(address(symbol + "/" + as), Finding.Kind.ESTIMATE, value, "")
                .with(interval(lower, upper, as)));
        return this;
    }

    private static Interval interval(double lower, double upper, String method) {
        return new Interval(
                OptionalDouble.of(lower), OptionalDouble.of(upper), OptionalDouble.empty(), 0.95, method, List.of());
    }

    public FitBuilder score(String name, double value) {
        findings.add(Finding.measurement(address(name), value, ""));
        return this;
    }

    public FitBuilder noScore(String name, String code, String why) {
        findings.add(Finding.absent(address(name), Finding.Kind.MEASUREMENT, "", new Notice(code, why)));
        return this;
    }

    public FitBuilder status(FitStatus other, String... why) {
        status = other;
        reasons = List.of(why).stream().map(text -> new Reason(other, text)).toList();
        return this;
    }

    /** What stands beside the reason of the status. */
    public FitBuilder cautions(String... facts) {
        reasons = Stream.concat(reasons.stream(), Stream.of(facts).map(fact -> new Reason(FitStatus.CONVERGED, fact)))
                .toList();
        return this;
    }

    public FitBuilder certificate(Certificate other) {
        certificate = other;
        return this;
    }

    private String address(String quantity) {
        return "fits/" + key.path() + "/" + quantity;
    }

    public FitSection section() {
        return new FitSection(
                key,
                heading,
                "cerebras",
                key.formulation(),
                "L(N) = a N^(−α) + L∞",
                "A. Author (2020)",
                List.of(Variable.of("N", "parameters").withConvention("total")),
                response,
                n.length,
                "Σ (yᵢ − fᵢ)²",
                true,
                status,
                reasons,
                certificate,
                free,
                IntStream.range(0, n.length).mapToObj(this::observation).toList(),
                law.filter(some -> curved && n.length > 1).map(this::curve),
                law.isEmpty()
                        ? List.of()
                        : List.of(new InferenceSection(
                                "parametric-bootstrap", "parametric-bootstrap", 0.95, counts(), List.of())));
    }

    private static Map<String, Double> counts() {
        Map<String, Double> counts = new LinkedHashMap<>();
        counts.put("draws", 500.0);
        counts.put("draws-at-bound", 211.0);
        counts.put("draws-at-bound/L_inf", 211.0);
        counts.put("draws-failed", 0.0);
        counts.put("draws-discarded", 0.0);
        return counts;
    }

    private Observation observation(int i) {
        OptionalDouble predicted =
                law.map(some -> OptionalDouble.of(some.applyAsDouble(n[i]))).orElse(OptionalDouble.empty());
        OptionalDouble residual = predicted.isPresent()
                ? OptionalDouble.of(observed[i] - predicted.getAsDouble())
                : OptionalDouble.empty();
        OptionalDouble error = errors.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(errors[i]);
        return new Observation(labels.get(i), List.of(n[i]), observed[i], error, predicted, residual);
    }

    private Curve curve(DoubleUnaryOperator some) {
        double from = StrictMath.log(n[0] / 1.3);
        double to = StrictMath.log(n[n.length - 1] * 1.3);
        double[] x = IntStream.range(0, POINTS)
                .mapToDouble(i -> StrictMath.exp(from + (to - from) * i / (POINTS - 1)))
                .toArray();
        List<Double> values = new ArrayList<>();
        List<OptionalDouble> lower = new ArrayList<>();
        List<OptionalDouble> upper = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double value = some.applyAsDouble(x[i]);
            double half = band * value * (1 + 2 * Math.abs(2.0 * i / (POINTS - 1) - 1));
            values.add(value);
            lower.add(OptionalDouble.of(value - half));
            upper.add(OptionalDouble.of(value + half));
        }
        return new Curve(
                List.of(java.util.Arrays.stream(x).boxed().toList()), values, lower, upper, OptionalDouble.of(0.95));
    }

    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        all.add(new Finding(
                address("status"),
                Finding.Kind.VERDICT,
                new Value.Text(status.name()),
                "",
                Optional.empty(),
                reasons.stream()
                        .map(reason -> new Notice(reason.status().name(), reason.text()))
                        .toList()));
        all.add(Finding.measurement(address("n"), n.length, "observations"));
        all.addAll(findings);
        all.add(Finding.measurement(address("certificate/searched"), certificate.starts(), ""));
        certificate
                .condition()
                .ifPresent(value -> all.add(Finding.measurement(address("certificate/condition"), value, "")));
        return all;
    }

    static Variable probability(String name, double chance) {
        return new Variable(name, "probability", Optional.of("acc"), OptionalInt.empty(), OptionalDouble.of(chance));
    }
}

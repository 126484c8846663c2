package org.curvewright.runner.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.config.bind.ConfigurationKey;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.law.AllocatingFormulation;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.RescalableFormulation;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.metric.Metric;

/** What one thing that a plugin offers is. */
public final class Description {

    private final List<String> lines = new ArrayList<>();

    private Description() {}

    /** @param made the thing with every key at its default; empty where it has required keys */
    public static Description of(Offer offer, Optional<?> made) {
        Description description = new Description();
        description.lines.add(offer.kind().noun() + " " + offer.id() + " (plugin "
                + offer.plugin().name() + ")");
        description.lines.add("  " + offer.provider().summary());
        made.ifPresent(description::thing);
        description.keys(offer);
        description.example(offer);
        return description;
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    private void thing(Object made) {
        if (made instanceof Formulation formulation) {
            formulation(formulation);
        } else if (made instanceof Link link) {
            heading("formula");
            lines.add("  y = " + link.formula());
            parameters(link.parameters());
        } else if (made instanceof Estimator estimator) {
            heading("objective");
            lines.add("  " + estimator.objective().formula());
            lines.add("  " + (estimator.objective().likelihood() ? "a likelihood" : "not a likelihood"));
        } else if (made instanceof Metric metric) {
            heading("score");
            lines.add("  unit: " + (metric.unit().isEmpty() ? "none" : metric.unit()));
            lines.add("  "
                    + metric.orientation()
                            .name()
                            .toLowerCase(java.util.Locale.ROOT)
                            .replace('_', ' '));
        }
    }

    private void formulation(Formulation formulation) {
        heading("formula");
        lines.add("  " + formulation.formula());
        heading("covariates");
        formulation
                .covariates()
                .forEach(covariate -> lines.add(
                        "  " + covariate.name() + (covariate.unit().isEmpty() ? "" : "  [" + covariate.unit() + "]")));
        parameters(formulation.parameters().parameters());
        heading("capabilities");
        lines.add("  derivatives: gradient and Hessian, exact");
        if (formulation instanceof SeparableFormulation separable) {
            List<String> linear = IntStream.of(separable.linear())
                    .mapToObj(k -> formulation.parameters().get(k).symbol())
                    .toList();
            lines.add("  separable: linear in " + String.join(", ", linear) + " given the others");
        }
        if (formulation instanceof RescalableFormulation) {
            lines.add("  rescalable: a change of units moves the parameters only");
        }
        if (formulation instanceof AllocatingFormulation) {
            lines.add("  compute-optimal covariates in closed form");
        }
        if (!formulation.citation().isEmpty()) {
            heading("citation");
            lines.add("  " + formulation.citation());
        }
    }

    private void parameters(List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        heading("parameters");
        int width = parameters.stream().mapToInt(p -> p.symbol().length()).max().orElse(0);
        for (Parameter parameter : parameters) {
            lines.add("  " + parameter.symbol()
                    + " ".repeat(width - parameter.symbol().length() + 2)
                    + parameter.meaning() + "; in " + parameter.support()
                    + (parameter.unit().isEmpty() ? "" : "; unit: " + unit(parameter)));
        }
    }

    private static String unit(Parameter parameter) {
        return parameter.unit().equals("response") ? "that of the response" : parameter.unit();
    }

    private void keys(Offer offer) {
        List<ConfigurationKey> keys = ConfigurationKey.of(offer.provider().configuration());
        if (keys.isEmpty()) {
            return;
        }
        heading("keys under with:");
        int width = keys.stream().mapToInt(key -> key.name().length()).max().orElse(0);
        for (ConfigurationKey key : keys) {
            String state =
                    key.byDefault().map(value -> "default " + value).orElse(key.required() ? "required" : "optional");
            lines.add("  " + key.name() + " ".repeat(width - key.name().length() + 2) + key.doc()
                    + (key.unit().isEmpty() ? "" : " [" + key.unit() + "]") + " (" + state + ")");
        }
    }

    private void example(Offer offer) {
        List<String> required = ConfigurationKey.of(offer.provider().configuration()).stream()
                .filter(ConfigurationKey::required)
                .map(key -> key.name() + ": …")
                .toList();
        heading("example");
        lines.add("  " + example(offer.kind(), offer.id(), required));
    }

    private static String example(Kind kind, String id, List<String> required) {
        String with = required.isEmpty() ? "" : ", with: { " + String.join(", ", required) + " }";
        String use = required.isEmpty() ? id : "{ use: " + id + with + " }";
        return switch (kind) {
            case DATA_SOURCE -> "data: { mine: { use: " + id + with + " } }";
            case FORMULATION -> "formulations: [" + use + "]";
            case METRIC -> "metrics: [" + use + "]";
            case ANALYSIS -> "analyses: [{ use: " + id + ", on: …" + with + " }]";
            case REPORT -> "reports: [" + use + "]";
            default -> kind.key() + ": " + use;
        };
    }

    private void heading(String text) {
        lines.add(text);
    }
}

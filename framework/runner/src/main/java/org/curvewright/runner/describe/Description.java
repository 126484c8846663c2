package org.curvewright.runner.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.config.bind.ConfigurationKey;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Recipe;
import org.curvewright.spi.law.AllocatingFormulation;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.SeparableFormulation;
import org.curvewright.spi.metric.Metric;

/** What one thing that a plugin offers is. */
public final class Description {

    private static final Entry OBSERVED = new Entry("y, f", "the observed response, and what the law predicts of it");

    private final Offer offer;
    private final List<Section> sections = new ArrayList<>();

    private Description(Offer offer) {
        this.offer = offer;
    }

    /** @param made the thing with every key at its default; empty where it has required keys */
    public static Description of(Offer offer, Optional<?> made) {
        Description description = new Description(offer);
        made.ifPresent(description::thing);
        description.keys();
        description.add("example", new Example(offer).yaml(made));
        return description;
    }

    /** Such as {@code formulation kaplan}. */
    public String title() {
        return offer.kind().noun() + " " + offer.id();
    }

    /** The name of the plugin that offers it. */
    public String plugin() {
        return offer.plugin().name();
    }

    public String summary() {
        return offer.provider().summary();
    }

    public List<Section> sections() {
        return List.copyOf(sections);
    }

    private void thing(Object made) {
        if (made instanceof Formulation formulation) {
            formulation(formulation);
        } else if (made instanceof Link link) {
            add("formula", "y = " + link.formula());
            parameters(link.parameters());
        } else if (made instanceof Estimator estimator) {
            objective("objective", estimator.objective());
        } else if (made instanceof Objective objective) {
            objective("formula", objective);
        } else if (made instanceof Inference inference) {
            inference.recipe().ifPresent(this::recipe);
        } else if (made instanceof Metric metric) {
            add("unit", metric.unit().isEmpty() ? "none" : metric.unit());
            add(
                    "orientation",
                    metric.orientation().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    private void objective(String heading, Objective objective) {
        add(heading, objective.formula());
        sections.add(new Section(
                "where",
                Stream.concat(
                                Stream.of(OBSERVED),
                                objective.definitions().stream()
                                        .map(definition -> new Entry(definition.symbol(), definition.meaning())))
                        .toList()));
        add("likelihood", likelihood(objective));
        parameters("noise parameters", objective.nuisance());
    }

    private static String likelihood(Objective objective) {
        if (!objective.likelihood()) {
            return "no, so information criteria refuse it";
        }
        return objective instanceof LeastSquaresObjective
                ? "yes, of Gaussian noise whose variance is estimated as the objective over the number of rows"
                : "yes: the objective is −ln L, all constants included";
    }

    private void recipe(Recipe recipe) {
        add("formula", recipe.formula());
        add("residual correction", recipe.residuals());
        add("citation", recipe.citation());
    }

    private void formulation(Formulation formulation) {
        add("formula", formulation.formula());
        sections.add(new Section(
                "covariates",
                formulation.covariates().stream()
                        .map(covariate -> new Entry(covariate.name(), unitOr("no unit", covariate.unit())))
                        .toList()));
        parameters(formulation.parameters().parameters());
        sections.add(new Section("capabilities", capabilities(formulation)));
        if (!formulation.citation().isEmpty()) {
            add("citation", formulation.citation());
        }
    }

    private static List<Entry> capabilities(Formulation formulation) {
        List<Entry> capabilities = new ArrayList<>();
        capabilities.add(new Entry("derivatives", "gradient and Hessian, exact"));
        if (formulation instanceof SeparableFormulation separable) {
            List<String> linear = IntStream.of(separable.linear())
                    .mapToObj(k -> formulation.parameters().get(k).symbol())
                    .toList();
            capabilities.add(new Entry("separable", "linear in " + String.join(", ", linear) + " given the others"));
        }
        capabilities.addAll(units(formulation));
        if (formulation instanceof AllocatingFormulation allocating) {
            capabilities.add(new Entry("allocating", "in closed form: " + allocating.optimumFormula()));
        }
        return capabilities;
    }

    private static List<Entry> units(Formulation formulation) {
        Map<String, String> fixed = formulation.fixedUnits();
        List<String> free = Stream.concat(
                        formulation.covariates().stream().map(Variable::name), Stream.of(Formulation.RESPONSE))
                .filter(name -> !fixed.containsKey(name))
                .map(Description::spoken)
                .toList();
        List<Entry> units = new ArrayList<>();
        if (!free.isEmpty()) {
            units.add(
                    new Entry("units", "another unit of " + String.join(" or ", free) + " moves the parameters only"));
        }
        fixed.forEach((name, reason) -> units.add(new Entry("fixed unit", spoken(name) + ": " + reason)));
        return units;
    }

    private static String spoken(String name) {
        return name.equals(Formulation.RESPONSE) ? "the response" : name;
    }

    private void parameters(List<Parameter> parameters) {
        parameters("parameters", parameters);
    }

    private void parameters(String heading, List<Parameter> parameters) {
        if (!parameters.isEmpty()) {
            sections.add(new Section(
                    heading,
                    parameters.stream()
                            .map(parameter -> new Entry(parameter.symbol(), described(parameter)))
                            .toList()));
        }
    }

    private static String described(Parameter parameter) {
        return parameter.meaning() + "; in " + parameter.support()
                + (parameter.unit().isEmpty() ? "" : "; unit: " + unit(parameter));
    }

    private static String unit(Parameter parameter) {
        return parameter.unit().equals("response") ? "that of the response" : parameter.unit();
    }

    private static String unitOr(String nothing, String unit) {
        return unit.isEmpty() ? nothing : unit;
    }

    private void keys() {
        List<ConfigurationKey> keys = ConfigurationKey.of(offer.provider().configuration());
        if (!keys.isEmpty()) {
            sections.add(new Section(
                    "keys under with",
                    keys.stream().flatMap(key -> entries("", key)).toList()));
        }
    }

    /** A key and, where it opens a block of keys of its own, those as well; a reference is a record without such. */
    private static Stream<Entry> entries(String before, ConfigurationKey key) {
        String name = before + key.name();
        Stream<Entry> inner = key.type() instanceof Class<?> block && block.isRecord()
                ? ConfigurationKey.of(block).stream()
                        .filter(sub -> !sub.doc().isEmpty())
                        .flatMap(sub -> entries(name + ".", sub))
                : Stream.empty();
        return Stream.concat(Stream.of(new Entry(name, described(key))), inner);
    }

    private static String described(ConfigurationKey key) {
        String state =
                key.byDefault().map(value -> "default " + value).orElse(key.required() ? "required" : "optional");
        return key.doc() + (key.unit().isEmpty() ? "" : " [" + key.unit() + "]") + " (" + state + ")";
    }

    private void add(String heading, String sentence) {
        sections.add(Section.of(heading, sentence));
    }
}

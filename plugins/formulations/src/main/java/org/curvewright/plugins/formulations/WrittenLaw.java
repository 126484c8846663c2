package org.curvewright.plugins.formulations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.formulations.PowerSum.Description;
import org.curvewright.plugins.formulations.expression.Expression;
import org.curvewright.plugins.formulations.expression.Units;
import org.curvewright.plugins.formulations.expression.Wording;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/**
 * A law in writing: a formula, names for parts of it, its covariates and what is to be known of its parameters.
 *
 * @param response what the formula is called, such as {@code L}
 * @param covariates empty for every symbol that nothing else explains
 */
record WrittenLaw(
        String response,
        String formula,
        Map<String, String> definitions,
        List<Variable> covariates,
        List<Declared> parameters,
        String citation) {

    static WrittenLaw of(String response, String formula, Declared... parameters) {
        return new WrittenLaw(response, formula, Map.of(), List.of(), List.of(parameters), "");
    }

    WrittenLaw over(Variable... others) {
        return new WrittenLaw(response, formula, definitions, List.of(others), parameters, citation);
    }

    /** With a name for a part of the formula; it may use the names before it. */
    WrittenLaw where(String name, String part) {
        Map<String, String> longer = new LinkedHashMap<>(definitions);
        longer.put(name, part);
        return new WrittenLaw(response, formula, longer, covariates, parameters, citation);
    }

    WrittenLaw with(List<Declared> further) {
        List<Declared> all = new ArrayList<>(parameters);
        all.addAll(further);
        return new WrittenLaw(response, formula, definitions, covariates, all, citation);
    }

    WrittenLaw citing(String work) {
        return new WrittenLaw(response, formula, definitions, covariates, parameters, work);
    }

    private Wording wording() {
        Set<String> nonNegative = parameters.stream()
                .filter(parameter -> parameter.support().lower() >= 0)
                .map(Declared::symbol)
                .collect(Collectors.toSet());
        return new Wording(
                formula,
                definitions,
                parameters.stream().map(Declared::symbol).toList(),
                nonNegative,
                covariates.stream().map(Variable::name).toList());
    }

    /** @throws IllegalArgumentException with the column of the first mistake */
    Formulation formulation() {
        Expression expression = Expression.of(wording());
        List<Variable> variables = covariates.isEmpty()
                ? expression.covariates().stream().map(Symbols::covariate).toList()
                : covariates;
        String head = variables.stream().map(Variable::name).collect(Collectors.joining(", ", response + "(", ") = "));
        Description description = new Description(
                head + expression.written(), citation, variables, new ParameterSpace(space(expression, variables)));
        List<List<Double>> given = parameters.stream().map(Declared::starts).toList();
        return ExpressionLaw.of(
                expression, description, data -> new ExpressionStarts(expression, description, given, data).points());
    }

    private List<Parameter> space(Expression expression, List<Variable> variables) {
        Optional<Units> units = expression.units().or(expression::unitsOfCovariates);
        Set<String> exponents = expression.exponents();
        return IntStream.range(0, parameters.size())
                .mapToObj(k -> {
                    Declared declared = parameters.get(k);
                    String derived = units.map(found -> found.text(k, name -> unit(name, variables)))
                            .orElse("");
                    return new Parameter(
                            declared.symbol(),
                            declared.meaning(),
                            declared.unit().isEmpty() ? derived : declared.unit(),
                            declared.support(),
                            transform(declared, exponents));
                })
                .toList();
    }

    private static String unit(String covariate, List<Variable> variables) {
        return variables.stream()
                .filter(variable -> variable.name().equals(covariate))
                .map(Variable::unit)
                .filter(unit -> !unit.isEmpty())
                .findFirst()
                .orElse(covariate);
    }

    /** What can be any positive number is moved by factors, unless it is an exponent. */
    private static Transform transform(Declared declared, Set<String> exponents) {
        Support support = declared.support();
        boolean unlimited = support.lower() >= 0 && Double.isInfinite(support.upper());
        return unlimited && !exponents.contains(declared.symbol()) ? Transform.LOG : Transform.IDENTITY;
    }
}

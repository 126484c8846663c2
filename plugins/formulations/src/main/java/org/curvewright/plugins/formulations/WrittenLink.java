package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.curvewright.numerics.expression.Columns;
import org.curvewright.numerics.expression.Expression;
import org.curvewright.numerics.expression.Wording;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Parameter;

/** A link in writing: a formula in z, and another in y for the way back. */
final class WrittenLink implements Link {

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{Nd}_])[\\p{L}_][\\p{L}\\p{Nd}_]*+(?!\\s*\\()");

    private final String written;
    private final String inverse;
    private final Expression forward;
    private final Expression backward;
    private final List<Parameter> parameters;
    private final LinkStarts starts;

    /** With starts in the middle of what the parameters may be. */
    WrittenLink(String formula, String inverse, Parameter... parameters) {
        this(formula, inverse, LinkStarts.middle(List.of(parameters)), List.of(parameters));
    }

    /**
     * @param formula in z and all parameters
     * @param inverse in y and all parameters; finite for every y, also beyond what the link can reach
     */
    WrittenLink(String formula, String inverse, LinkStarts starts, List<Parameter> parameters) {
        this.written = formula;
        this.inverse = inverse;
        this.parameters = List.copyOf(parameters);
        this.starts = starts;
        this.forward = Expression.ofLink(wording(formula, "z", this.parameters), Written.SPELLING);
        this.backward = Expression.of(wording(inverse, "y", this.parameters), Written.SPELLING);
    }

    private static Wording wording(String formula, String variable, List<Parameter> parameters) {
        Set<String> nonNegative = parameters.stream()
                .filter(parameter -> parameter.support().lower() >= 0)
                .map(Parameter::symbol)
                .collect(Collectors.toSet());
        return new Wording(
                formula, Map.of(), parameters.stream().map(Parameter::symbol).toList(), nonNegative, List.of(variable));
    }

    @Override
    public String formula() {
        return forward.written();
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public Link renamed(Map<String, String> symbols) {
        return new WrittenLink(
                renamed(written, symbols),
                renamed(inverse, symbols),
                starts,
                parameters.stream()
                        .map(parameter ->
                                parameter.called(symbols.getOrDefault(parameter.symbol(), parameter.symbol())))
                        .toList());
    }

    /** A name before a parenthesis is a function's. */
    private static String renamed(String text, Map<String, String> symbols) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(symbols.getOrDefault(name.group(), name.group())));
    }

    @Override
    public void evaluate(double[] latent, double[] lambda, Derivatives out) {
        Written.evaluate(forward, Columns.single(latent), lambda, out);
    }

    @Override
    public double inverse(double response, double[] lambda) {
        Derivatives out = new Derivatives(1, lambda.length, 0);
        Written.evaluate(backward, Columns.single(new double[] {response}), lambda, out);
        return out.value()[0];
    }

    @Override
    public List<double[]> startingPoints(double[] responses) {
        return starts.points(responses);
    }
}

package org.curvewright.spi.law;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The ordered parameters of a formulation. */
public record ParameterSpace(List<Parameter> parameters) {

    public ParameterSpace {
        parameters = List.copyOf(parameters);
        long distinct = parameters.stream().map(Parameter::symbol).distinct().count();
        if (distinct != parameters.size()) {
            throw new IllegalArgumentException("two parameters share a symbol in " + symbols(parameters));
        }
    }

    public static ParameterSpace of(Parameter... parameters) {
        return new ParameterSpace(List.of(parameters));
    }

    public int size() {
        return parameters.size();
    }

    public Parameter get(int index) {
        return parameters.get(index);
    }

    public List<String> symbols() {
        return symbols(parameters);
    }

    public OptionalInt index(String symbol) {
        return IntStream.range(0, size())
                .filter(k -> get(k).symbol().equals(symbol))
                .findFirst();
    }

    private static List<String> symbols(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::symbol).toList();
    }
}

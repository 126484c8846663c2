package org.curvewright.spi.law;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A parameter of a law that is not estimated for itself, because a user tied it to another or fixed it.
 *
 * @param parameter as the law without restrictions has it, under the symbol that it would have
 * @param equal the symbol of the estimated parameter whose value it shares, where it is tied to one
 * @param fixed its value, where that is given
 */
public record Held(Parameter parameter, Optional<String> equal, OptionalDouble fixed) {

    /** Those of a law, in its order; of many groups, what is tied to a parameter of each group once a group. */
    public static List<Held> of(Formulation law) {
        if (law instanceof Restricted restricted) {
            return restricted.held();
        }
        return law instanceof Grouped grouped ? of(grouped) : List.of();
    }

    private static List<Held> of(Grouped law) {
        return of(law.inner()).stream()
                .flatMap(held ->
                        held.equal.map(symbol -> held.ofGroups(law, symbol)).orElse(Stream.of(held)))
                .toList();
    }

    private Stream<Held> ofGroups(Grouped law, String symbol) {
        int place = law.inner().parameters().index(symbol).orElseThrow();
        return IntStream.range(0, law.groups())
                .mapToObj(group -> law.parameters().get(law.place(group, place)).symbol())
                .distinct()
                .map(own -> new Held(
                        parameter.called(parameter.symbol() + own.substring(symbol.length())),
                        Optional.of(own),
                        fixed));
    }

    /** Its value for the estimated parameters. */
    public double value(ParameterSpace estimated, double[] theta) {
        return equal.map(symbol -> theta[estimated.index(symbol).orElseThrow()]).orElseGet(fixed::orElseThrow);
    }
}

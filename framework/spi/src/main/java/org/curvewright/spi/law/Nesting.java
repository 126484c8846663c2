package org.curvewright.spi.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.spi.data.Variable;

/**
 * A law as another one under restrictions, and where these put it, which rules what the larger law gains by chance.
 *
 * @param smaller what the larger law becomes
 * @param held parameters of the larger law that are fixed or tied for it
 */
public record Nesting(Formulation smaller, List<Restriction> held, Place place) {

    /** Where in the larger law's support the smaller one lies; later ones are harder on a test. */
    public enum Place {
        /** Inside, all other parameters being determined: the likelihood ratio has its usual distribution. */
        INTERIOR,
        /** On a bound of a parameter's support: about half of all gains are zero (Self and Liang 1987). */
        BOUND,
        /** Where another parameter means nothing: the gain is the best of many chances (Davies 1977). */
        UNIDENTIFIED;

        /** The harder of both. */
        public Place or(Place other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    public Nesting {
        held = List.copyOf(held);
    }

    /** Such as {@code "L_inf = 0"}; empty where nothing is held. */
    public String where() {
        return held.stream().map(Restriction::text).collect(Collectors.joining(", "));
    }

    /**
     * How the larger law becomes the smaller one, by what it states, by what the laws that it contains state, by the restrictions
     * of an experiment, or behind one and the same link; empty where nothing says so. Whether restrictions of an experiment leave
     * another parameter without meaning is not known here.
     */
    public static Optional<Nesting> between(Formulation larger, Formulation smaller) {
        Optional<Nesting> stated = larger instanceof NestingFormulation law ? hardest(law, smaller) : Optional.empty();
        if (stated.isPresent()) {
            return stated;
        }
        if (larger instanceof Linked outer && smaller instanceof Linked inner && outer.sees(inner)) {
            return between(outer.latent(), inner.latent()).map(nesting -> nesting.of(smaller));
        }
        return smaller instanceof Restricted restricted && same(larger, restricted.inner())
                ? restricted.nesting()
                : Optional.empty();
    }

    /** A law that ties a parameter on the way hides that it means nothing farther on, so that of several ways the hardest counts. */
    private static Optional<Nesting> hardest(NestingFormulation larger, Formulation smaller) {
        return larger.nestings().stream()
                .flatMap(nesting -> same(nesting.smaller, smaller)
                        ? Stream.of(nesting)
                        : between(nesting.smaller, smaller).map(nesting::then).stream())
                .reduce((one, other) -> one.place.compareTo(other.place) < 0 ? other : one);
    }

    private Nesting then(Nesting further) {
        List<Restriction> all = new ArrayList<>(held);
        all.addAll(further.held);
        return new Nesting(further.smaller, all, place.or(further.place));
    }

    private Nesting of(Formulation law) {
        return new Nesting(law, held, place);
    }

    /** Whether two formulations are one family: the same formula of the same covariates with the same parameters and supports. */
    private static boolean same(Formulation a, Formulation b) {
        return a.formula().equals(b.formula())
                && names(a).equals(names(b))
                && a.parameters().symbols().equals(b.parameters().symbols())
                && supports(a).equals(supports(b));
    }

    private static List<String> names(Formulation law) {
        return law.covariates().stream().map(Variable::name).toList();
    }

    private static List<Support> supports(Formulation law) {
        return law.parameters().parameters().stream().map(Parameter::support).toList();
    }
}

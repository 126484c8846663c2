package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Provider;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/** What metrics do to a latent quantity z. On the way back, a response out of reach is taken for one just within it. */
final class Links {

    /** From one part to a short answer of as many tokens. */
    private static final List<Double> LENGTHS = List.of(1.0, 3.0, 10.0, 30.0);

    private Links() {}

    static List<Provider<? extends Link, ?>> all() {
        return List.of(
                Provider.of("identity", "Nothing: the response is what the law describes.", Links::identity),
                Provider.of(
                        "exp-decay",
                        "The probability of a sequence from its loss: exp(−rate·z).",
                        LinkKeys.Rate.class,
                        Links::expDecay),
                Provider.of("one-minus-exp", "The error of a sequence from its loss: 1 − exp(−z).", Links::oneMinusExp),
                Provider.of(
                        "power",
                        "The probability that every part of an answer is right, from that of one part: z^length.",
                        LinkKeys.Length.class,
                        Links::power),
                Provider.of(
                        "sigmoid",
                        "A score between a floor and a ceiling, logistic in what the law describes.",
                        LinkKeys.Levels.class,
                        Links::sigmoid),
                Provider.of(
                        "error-decay",
                        "The error of tasks from a loss: epsilon − k·exp(−gamma·z) (Gadre et al. 2024, arXiv:2403.08540). Give gamma for a law with an amplitude, and k for one with a level: no data tell them.",
                        LinkKeys.Decay.class,
                        Links::errorDecay),
                Provider.of(
                        "chance-floor",
                        "A score that begins at chance: chance + (1 − chance)·z.",
                        LinkKeys.Chance.class,
                        Links::chanceFloor),
                Provider.of(
                        "expression",
                        "A link that the experiment writes itself, with exact derivatives.",
                        LinkKeys.Written.class,
                        LinkKeys.Written::link));
    }

    static Link identity() {
        return new WrittenLink("z", "y");
    }

    static Link expDecay(LinkKeys.Rate with) {
        String rate = text(with.rate());
        return new WrittenLink("exp(-" + rate + "*z)", "-ln(max(y, 1e-9))/" + rate);
    }

    static Link oneMinusExp() {
        return new WrittenLink("-expm1(-z)", "-log1p(-min(y, 1 - 1e-9))");
    }

    static Link power(LinkKeys.Length with) {
        Held length = new Held("length", "how many parts must be right", new Support(0, Double.POSITIVE_INFINITY));
        String value = length.or(with.length());
        return new WrittenLink(
                "z^" + value,
                "max(y, 0)^(1/" + value + ")",
                LinkStarts.combined(with.length().isPresent() ? List.of() : List.of(LENGTHS)),
                List.of(length.unless(with.length())));
    }

    static Link chanceFloor(LinkKeys.Chance with) {
        String chance = text(with.chance());
        return new WrittenLink(chance + " + (1 - " + chance + ")*z", "(y - " + chance + ")/(1 - " + chance + ")");
    }

    /** Of fitted levels the floor is the lower: with both exchanged and z mirrored the curve would be the same. */
    static Link sigmoid(LinkKeys.Levels with) {
        Held floor = new Held("floor", "lower level", Support.REAL);
        Held ceiling = new Held("ceiling", "upper level", Support.REAL);
        String low = floor.or(with.floor());
        String high = ceiling.or(with.ceiling());
        String slope = text(with.slope());
        String midpoint = text(with.midpoint());
        boolean given = with.floor().isPresent() && with.ceiling().isPresent();
        String difference = "(" + high + " - " + low + ")";
        String height = given ? difference : "max(" + high + " - " + low + ", 0)";
        String divisor = given ? difference : "max(" + high + " - " + low + ", 1e-9)";
        return new WrittenLink(
                low + " + " + height + "*logistic(" + slope + "*(z - " + midpoint + "))",
                midpoint + " + ln(max((y - " + low + ")/" + divisor + ", 1e-9)/max((" + high + " - y)/" + divisor
                        + ", 1e-9))/" + slope,
                LinkStarts.levels(with.floor(), with.ceiling()),
                Stream.concat(Stream.of(floor.unless(with.floor())), Stream.of(ceiling.unless(with.ceiling())))
                        .toList());
    }

    static Link errorDecay(LinkKeys.Decay with) {
        Held epsilon = new Held("epsilon", "error of a model that knows nothing", Support.NON_NEGATIVE);
        Held k = new Held("k", "how much of it a perfect model loses", Support.NON_NEGATIVE);
        Held gamma = new Held("gamma", "how fast the error falls with z", Support.NON_NEGATIVE);
        String e = epsilon.or(with.epsilon());
        String size = k.or(with.k());
        String rate = gamma.or(with.gamma());
        return new WrittenLink(
                e + " - " + size + "*exp(-" + rate + "*z)",
                "-ln(max((" + e + " - y)/" + size + ", 1e-9))/" + rate,
                LinkStarts.decay(with.epsilon(), with.k(), with.gamma()),
                Stream.of(epsilon.unless(with.epsilon()), k.unless(with.k()), gamma.unless(with.gamma()))
                        .flatMap(Stream::of)
                        .toList());
    }

    /** A number of a link that is either given or fitted. */
    private record Held(String symbol, String meaning, Support support) {

        String or(Optional<Double> given) {
            return given.map(Links::text).orElse(symbol);
        }

        Parameter[] unless(Optional<Double> given) {
            return given.isPresent()
                    ? new Parameter[0]
                    : new Parameter[] {new Parameter(symbol, meaning, "", support, Transform.IDENTITY)};
        }
    }

    /** A number as part of a formula. */
    private static String text(double value) {
        return "(" + Decimal.shortest(value) + ")";
    }
}

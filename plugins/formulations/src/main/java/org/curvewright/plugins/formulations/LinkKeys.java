package org.curvewright.plugins.formulations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.law.Link;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Transform;

/** The keys of the links. */
final class LinkKeys {

    private LinkKeys() {}

    /** The keys of {@code exp-decay}. */
    record Rate(
            @Key(doc = "how fast it falls, such as the number of tokens that must all be right", byDefault = "1")
            double rate) {

        Rate {
            positive("rate", rate);
        }
    }

    /** The keys of {@code power}. */
    record Length(
            @Key(doc = "the exponent, such as the number of tokens that must all be right; fitted when absent")
            Optional<Double> length) {

        Length {
            length.ifPresent(value -> positive("length", value));
        }
    }

    /** The keys of {@code chance-floor}. */
    record Chance(
            @Key(doc = "the score of a uniform guess", unit = "probability", example = "0.25")
            double chance) {

        Chance {
            if (!(chance >= 0 && chance < 1)) {
                throw new IllegalArgumentException("chance " + shown(chance) + " is not in [0, 1)");
            }
        }
    }

    /** The keys of {@code sigmoid}. */
    record Levels(
            @Key(doc = "the lower level; fitted when absent")
            Optional<Double> floor,

            @Key(doc = "the upper level; fitted when absent")
            Optional<Double> ceiling,

            @Key(
                    doc =
                            "the steepness, negative where the response rises as z falls; a law's own amplitudes usually supply it",
                    byDefault = "-1")
            double slope,

            @Key(doc = "z halfway between the levels; a law's own level usually supplies it", byDefault = "0")
            double midpoint) {

        Levels {
            if (slope == 0 || !Double.isFinite(slope) || !Double.isFinite(midpoint)) {
                throw new IllegalArgumentException(
                        "slope " + shown(slope) + " and midpoint " + shown(midpoint) + " make no sigmoid");
            }
        }
    }

    /** The keys of {@code error-decay}. */
    record Decay(
            @Key(doc = "the error of a model that knows nothing; fitted when absent")
            Optional<Double> epsilon,

            @Key(doc = "how much of it a perfect model loses; fitted when absent")
            Optional<Double> k,

            @Key(doc = "how fast, per unit of z; 1 where the law's own amplitudes supply it; fitted when absent")
            Optional<Double> gamma) {

        Decay {
            Stream.of(k.stream(), gamma.stream()).flatMap(given -> given).forEach(value -> positive("a rate", value));
        }
    }

    /** The keys of {@code expression}. */
    record Written(
            @Key(doc = "the response in z and the parameters", example = "exp(-2*z)")
            String formula,

            @Key(doc = "the way back: z in y and the parameters, finite for every y", example = "-ln(max(y, 1e-9))/2")
            String inverse,

            @Key(doc = "the link's own parameters by their symbols", byDefault = "{}")
            Map<String, ExpressionKeys.Parameter> parameters) {

        Written {
            written(formula, inverse, parameters);
        }

        private static Link written(String formula, String inverse, Map<String, ExpressionKeys.Parameter> parameters) {
            List<Declared> declared = parameters.entrySet().stream()
                    .map(entry -> entry.getValue().declared(entry.getKey()))
                    .toList();
            return new WrittenLink(
                    formula,
                    inverse,
                    LinkStarts.combined(declared.stream().map(Written::starts).toList()),
                    declared.stream()
                            .map(each -> new Parameter(
                                    each.symbol(), each.meaning(), each.unit(), each.support(), Transform.IDENTITY))
                            .toList());
        }

        private static List<Double> starts(Declared declared) {
            return declared.starts().isEmpty() ? List.of(declared.support().middle()) : declared.starts();
        }

        Link link() {
            return written(formula, inverse, parameters);
        }
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " " + shown(value) + " is not positive");
        }
    }

    private static String shown(double value) {
        return Double.isFinite(value) ? Decimal.shortest(value) : "that is not finite";
    }
}

package org.curvewright.plugins.formulations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.spi.Provider;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Nesting;
import org.curvewright.spi.law.Nesting.Place;
import org.curvewright.spi.law.Restriction;

/** What a law of the bank states of a smaller one, which is made when somebody asks. */
record Containment(Supplier<Formulation> smaller, List<Restriction> held, Place place) {

    private static final Pattern LINE =
            Pattern.compile("([a-z0-9-]+)(?:\\((\\w+)\\))? where (.+): (interior|bound|unidentified)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    Containment {
        held = List.copyOf(held);
    }

    Nesting nesting() {
        return new Nesting(smaller.get(), held, place);
    }

    /**
     * Such as {@code kaplan(N) where B = 0: unidentified}.
     *
     * @param own the covariate of the larger law, which a smaller one of one covariate has too unless it names its own
     */
    static Containment of(String line, String own) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not what a law contains: '" + line + "'");
        }
        String covariate = Optional.ofNullable(matcher.group(2)).orElse(own);
        String id = matcher.group(1);
        return new Containment(
                () -> law(id, covariate),
                Arrays.stream(matcher.group(3).split(", "))
                        .map(Containment::restriction)
                        .toList(),
                Place.valueOf(matcher.group(4).toUpperCase(Locale.ROOT)));
    }

    private static Restriction restriction(String equation) {
        String[] sides = equation.split(" = ", 2);
        return NUMBER.matcher(sides[1]).matches()
                ? Restriction.fix(sides[0], Double.parseDouble(sides[1]))
                : Restriction.tie(sides[0], sides[1]);
    }

    private static Formulation law(String id, String covariate) {
        return new FormulationsPlugin()
                .formulations().stream()
                        .filter(law -> law.id().equals(id))
                        .findFirst()
                        .map(law -> make(law, covariate))
                        .orElseThrow(() -> new IllegalArgumentException("no law '" + id + "'"));
    }

    private static <C extends Record> Formulation make(Provider<? extends Formulation, C> law, String covariate) {
        Record keys = law.configuration().equals(Covariate.class)
                ? new Covariate(covariate)
                : law.configuration().equals(OneCovariate.class)
                        ? new OneCovariate(Optional.of(covariate))
                        : new Provider.NoConfiguration();
        return law.create(law.configuration().cast(keys));
    }
}

package org.curvewright.testkit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvewright.numerics.math.DoubleDouble;
import org.curvewright.spi.Greek;
import org.curvewright.spi.law.Formulation;

/**
 * A law as its printed formula states it, such as {@code L(N, D) = E + A/N^α + B/D^β} or with {@code , where h = …} behind it,
 * computed with about thirty digits by nothing that the law itself uses.
 */
final class PrintedFormula {

    private static final Pattern NAME = Pattern.compile("(\\p{L}+)(.*)");
    private static final Pattern DEFINITION = Pattern.compile(", (?:where )?(?=[\\p{L}][\\p{L}\\p{Nd}_]* = )");

    private final List<String> names;
    private final Map<String, ExtendedTerm> definitions = new LinkedHashMap<>();
    private final ExtendedTerm body;

    private PrintedFormula(Formulation law) {
        names = Stream.concat(
                        law.parameters().symbols().stream().map(PrintedFormula::lettered),
                        law.covariates().stream().map(covariate -> covariate.name()))
                .toList();
        String text = law.formula();
        String[] sections = DEFINITION.split(text.substring(text.indexOf(" = ") + " = ".length()), -1);
        body = ExtendedTerm.of(sections[0]);
        Arrays.stream(sections).skip(1).forEach(section -> {
            int sign = section.indexOf(" = ");
            definitions.put(section.substring(0, sign), ExtendedTerm.of(section.substring(sign + " = ".length())));
        });
    }

    /** The formula of a law; empty where it says more, or less, than how to compute the law. */
    static Optional<PrintedFormula> of(Formulation law, double[] theta, double[] row) {
        try {
            PrintedFormula formula = new PrintedFormula(law);
            formula.around(theta, row).value();
            return Optional.of(formula);
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    /** {@code α_N} for {@code alpha_N}. */
    private static String lettered(String symbol) {
        Matcher name = NAME.matcher(symbol);
        return name.matches() ? Greek.letter(name.group(1)).orElse(name.group(1)) + name.group(2) : symbol;
    }

    /** The law's value at the covariates of a row. */
    private DoubleDouble at(DoubleDouble[] theta, double[] row) {
        Map<String, DoubleDouble> known = new HashMap<>();
        for (int k = 0; k < names.size(); k++) {
            known.put(names.get(k), k < theta.length ? theta[k] : DoubleDouble.of(row[k - theta.length]));
        }
        definitions.forEach((name, part) -> known.put(name, part.at(known)));
        return body.at(known);
    }

    /** Value and derivatives at parameters and the covariates of a row. */
    ExtendedDifferences around(double[] theta, double[] row) {
        return new ExtendedDifferences(variables -> at(variables, row), theta);
    }
}

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
            formula.at(extended(theta), row);
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

    static DoubleDouble[] extended(double[] theta) {
        DoubleDouble[] numbers = new DoubleDouble[theta.length];
        for (int k = 0; k < theta.length; k++) {
            numbers[k] = DoubleDouble.of(theta[k]);
        }
        return numbers;
    }

    /** The law's value at the covariates of a row. */
    DoubleDouble at(DoubleDouble[] theta, double[] row) {
        Map<String, DoubleDouble> known = new HashMap<>();
        for (int k = 0; k < names.size(); k++) {
            known.put(names.get(k), k < theta.length ? theta[k] : DoubleDouble.of(row[k - theta.length]));
        }
        definitions.forEach((name, part) -> known.put(name, part.at(known)));
        return body.at(known);
    }

    private static final int ROUNDS = 3;

    /** Relative to a parameter: small enough for three extrapolations to leave eighteen digits, with thirty to begin with. */
    private static final double STEP = 0x1p-14;

    private static double step(double value) {
        return STEP * (value == 0 ? 1e-3 : Math.abs(value));
    }

    /** ∂f/∂θⱼ. */
    double slope(double[] theta, int j, double[] row) {
        return extrapolated(scale -> {
            double h = scale * step(theta[j]);
            return moved(theta, j, h, 0, 0, row)
                    .minus(moved(theta, j, -h, 0, 0, row))
                    .dividedBy(DoubleDouble.of(2 * h));
        });
    }

    /** ∂²f/∂θⱼ∂θₖ. */
    double bend(double[] theta, int j, int k, double[] row) {
        return extrapolated(scale -> {
            double u = scale * step(theta[j]);
            double v = scale * step(theta[k]);
            return moved(theta, j, u, k, v, row)
                    .minus(moved(theta, j, u, k, -v, row))
                    .minus(moved(theta, j, -u, k, v, row))
                    .plus(moved(theta, j, -u, k, -v, row))
                    .dividedBy(DoubleDouble.product(4 * u, v));
        });
    }

    private DoubleDouble moved(double[] theta, int j, double u, int k, double v, double[] row) {
        DoubleDouble[] at = extended(theta);
        at[j] = at[j].plus(u);
        at[k] = at[k].plus(v);
        return at(at, row);
    }

    private interface Difference {
        DoubleDouble over(double scale);
    }

    /** Richardson's extrapolation of central differences, whose error is even in the step. */
    private static double extrapolated(Difference difference) {
        DoubleDouble[] row = new DoubleDouble[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            DoubleDouble next = difference.over(Math.scalb(1.0, -round));
            double gain = 4;
            for (int k = 0; k < round; k++) {
                DoubleDouble coarse = row[k];
                row[k] = next;
                next = next.plus(next.minus(coarse).dividedBy(DoubleDouble.of(gain - 1)));
                gain *= 4;
            }
            row[round] = next;
        }
        return row[ROUNDS - 1].value();
    }
}

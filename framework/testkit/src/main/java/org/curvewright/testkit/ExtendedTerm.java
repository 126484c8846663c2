package org.curvewright.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.numerics.autodiff.ExtendedArithmetic;
import org.curvewright.numerics.math.DoubleDouble;

/** A term of a formula in print, with about thirty digits. */
interface ExtendedTerm {

    /** @throws IllegalArgumentException with a name that nothing explains */
    DoubleDouble at(Map<String, DoubleDouble> names);

    /** @throws IllegalArgumentException where the text is no formula */
    static ExtendedTerm of(String text) {
        return new Reader(text).whole();
    }

    /** Reads from left to right. */
    final class Reader {

        private static final ExtendedArithmetic ARITHMETIC = new ExtendedArithmetic();
        private static final Pattern TOKEN =
                Pattern.compile("\\s*(?:(\\d+(?:\\.\\d+)?(?:e-?\\d+)?)|(\\p{L}[\\p{L}\\p{Nd}_]*)|(\\S))");

        private final List<String> tokens = new ArrayList<>();
        private int next;

        Reader(String text) {
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                tokens.add(token.group().strip());
            }
        }

        ExtendedTerm whole() {
            ExtendedTerm read = sum();
            if (next < tokens.size()) {
                throw new IllegalArgumentException("more than a formula: " + tokens.get(next));
            }
            return read;
        }

        private boolean take(String token) {
            boolean here = next < tokens.size() && tokens.get(next).equals(token);
            next += here ? 1 : 0;
            return here;
        }

        private ExtendedTerm sum() {
            boolean opposite = take("−");
            ExtendedTerm first = product();
            ExtendedTerm sum = opposite ? names -> first.at(names).negated() : first;
            while (true) {
                ExtendedTerm left = sum;
                if (take("+")) {
                    ExtendedTerm right = product();
                    sum = names -> left.at(names).plus(right.at(names));
                } else if (take("−")) {
                    ExtendedTerm right = product();
                    sum = names -> left.at(names).minus(right.at(names));
                } else {
                    return sum;
                }
            }
        }

        private ExtendedTerm product() {
            ExtendedTerm product = factor();
            while (true) {
                ExtendedTerm left = product;
                if (take("·")) {
                    ExtendedTerm right = factor();
                    product = names -> left.at(names).times(right.at(names));
                } else if (take("/")) {
                    ExtendedTerm right = factor();
                    product = names -> left.at(names).dividedBy(right.at(names));
                } else {
                    return product;
                }
            }
        }

        private ExtendedTerm factor() {
            ExtendedTerm base = base();
            if (!take("^")) {
                return base;
            }
            boolean opposite = take("−");
            ExtendedTerm exponent = base();
            return names -> ExtendedFunctions.power(
                    base.at(names), opposite ? exponent.at(names).negated() : exponent.at(names));
        }

        private ExtendedTerm base() {
            if (next == tokens.size()) {
                throw new IllegalArgumentException("a formula that ends early");
            }
            String token = tokens.get(next++);
            if (token.equals("(")) {
                ExtendedTerm inner = sum();
                take(")");
                return inner;
            }
            if (Character.isDigit(token.charAt(0))) {
                DoubleDouble number = DoubleDouble.of(Double.parseDouble(token));
                return names -> number;
            }
            boolean letter = Character.isLetter(token.charAt(0));
            if (letter && take("(")) {
                return call(token);
            }
            if (token.equals("ln")) {
                ExtendedTerm argument = base();
                return names -> ARITHMETIC.log(argument.at(names));
            }
            return named(token);
        }

        private static ExtendedTerm named(String token) {
            return names -> {
                DoubleDouble value = names.get(token);
                if (value == null) {
                    throw new IllegalArgumentException("nothing explains " + token);
                }
                return value;
            };
        }

        private ExtendedTerm call(String function) {
            List<ExtendedTerm> arguments = new ArrayList<>();
            do {
                arguments.add(sum());
            } while (take(","));
            take(")");
            return names -> ExtendedFunctions.of(
                    function,
                    arguments.stream().map(argument -> argument.at(names)).toList());
        }
    }
}

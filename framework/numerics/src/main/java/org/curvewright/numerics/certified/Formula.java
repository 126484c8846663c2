package org.curvewright.numerics.certified;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.curvewright.numerics.autodiff.Arithmetic;
import org.curvewright.numerics.math.DoubleDouble;

/**
 * A formula in b1, b2, …, x1, x2, … (x is x1), numbers, pi, + − * / ^, exp, sin, cos and arctan, over any arithmetic: one text
 * gives values, exact derivatives and extended digits.
 */
public interface Formula {
    <T> T on(Arithmetic<T> m, List<T> parameters, List<T> columns);

    /** @throws IllegalArgumentException when the text is no such formula */
    static Formula parse(String text) {
        return new Parser(text.replace(" ", "")).formula();
    }

    /** The double-double nearest to a decimal numeral. */
    static DoubleDouble decimal(String numeral) {
        BigDecimal exact = new BigDecimal(numeral);
        double high = exact.doubleValue();
        return new DoubleDouble(high, exact.subtract(new BigDecimal(high)).doubleValue());
    }

    record Constant(DoubleDouble value) implements Formula {
        @Override
        public <T> T on(Arithmetic<T> m, List<T> parameters, List<T> columns) {
            return m.constant(value);
        }
    }

    record Symbol(char kind, int index) implements Formula {
        @Override
        public <T> T on(Arithmetic<T> m, List<T> parameters, List<T> columns) {
            return kind == 'b' ? parameters.get(index) : columns.get(index);
        }
    }

    record Operation(char operator, Formula left, Formula right) implements Formula {
        @Override
        public <T> T on(Arithmetic<T> m, List<T> parameters, List<T> columns) {
            T a = left.on(m, parameters, columns);
            T b = right.on(m, parameters, columns);
            return switch (operator) {
                case '+' -> m.sum(a, b);
                case '-' -> m.difference(a, b);
                case '*' -> m.product(a, b);
                case '/' -> m.quotient(a, b);
                default -> m.power(a, b);
            };
        }
    }

    record Call(String name, Formula argument) implements Formula {
        @Override
        public <T> T on(Arithmetic<T> m, List<T> parameters, List<T> columns) {
            T a = argument.on(m, parameters, columns);
            return switch (name) {
                case "exp" -> m.exp(a);
                case "sin" -> m.sin(a);
                case "cos" -> m.cos(a);
                case "arctan" -> m.arctan(a);
                default -> throw new IllegalArgumentException("no function '" + name + "'; exp, sin, cos, arctan");
            };
        }
    }

    /** Recursive descent: sums of products of powers of atoms. */
    final class Parser {
        private static final DoubleDouble PI = new DoubleDouble(0x1.921fb54442d18p1, 0x1.1a62633145c07p-53);
        private static final Pattern SYMBOL = Pattern.compile("b[1-9][0-9]*|x|x[1-9][0-9]*");
        private static final Map<Character, Integer> BINDING = Map.of('+', 1, '-', 1, '*', 2, '/', 2, '^', 3);

        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Formula formula() {
            Formula formula = binary(1);
            if (at < text.length()) {
                throw new IllegalArgumentException("'" + text.substring(at) + "' is left over of " + text);
            }
            return formula;
        }

        private Formula binary(int binding) {
            Formula left = binding > 3 ? atom() : binary(binding + 1);
            while (at < text.length() && BINDING.getOrDefault(text.charAt(at), 0) == binding) {
                char operator = text.charAt(at++);
                left = new Operation(operator, left, binary(binding + 1));
            }
            return left;
        }

        private Formula atom() {
            char c = text.charAt(at);
            if (c == '-') {
                at++;
                return new Operation('-', new Constant(DoubleDouble.ZERO), binary(3));
            }
            if (c == '(') {
                at++;
                return closed(binary(1));
            }
            String word = word(Character.isDigit(c));
            if (Character.isDigit(c)) {
                return new Constant(decimal(word));
            }
            if (at < text.length() && text.charAt(at) == '(') {
                at++;
                return new Call(word, closed(binary(1)));
            }
            return word.equals("pi") ? new Constant(PI) : symbol(word);
        }

        private static Formula symbol(String word) {
            if (!SYMBOL.matcher(word).matches()) {
                throw new IllegalArgumentException("no symbol '" + word + "'; b1, b2, …, x, x1, x2, …, pi");
            }
            return new Symbol(word.charAt(0), word.length() == 1 ? 0 : Integer.parseInt(word.substring(1)) - 1);
        }

        private Formula closed(Formula inner) {
            at++;
            return inner;
        }

        private String word(boolean number) {
            int from = at;
            while (at < text.length()
                    && (Character.isDigit(text.charAt(at))
                            || (number ? text.charAt(at) == '.' : Character.isLetter(text.charAt(at))))) {
                at++;
            }
            return text.substring(from, at);
        }
    }
}

package org.curvewright.numerics.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.numerics.expression.Ast.Binary;
import org.curvewright.numerics.expression.Ast.Call;
import org.curvewright.numerics.expression.Ast.Literal;
import org.curvewright.numerics.expression.Ast.Operator;
import org.curvewright.numerics.expression.Ast.Symbol;

/**
 * Reads a formula by recursive descent. Nothing in it can be anything but arithmetic:
 *
 * <pre>
 * sum     = product { ("+" | "-") product }
 * product = signed { ("*" | "/") signed }
 * signed  = { "+" | "-" } power
 * power   = atom [ "^" signed ]                  right to left, and stronger than a sign before it
 * atom    = number | name | name "(" sum { "," sum } ")" | "(" sum ")"
 * </pre>
 */
final class Parser {

    private static final int DEEPEST = 100;

    /** Signs and commas: a sum of so many terms is as deep when it is differentiated. */
    static final int MOST_OPERATIONS = 400;

    private final List<Token> tokens;
    private final Slip slip;
    private int next;
    private int depth;

    private Parser(List<Token> tokens, Slip slip) {
        this.tokens = tokens;
        this.slip = slip;
    }

    /** @throws IllegalArgumentException with the column of what does not fit */
    static Ast parse(String text, Spelling spelling) {
        return parse(Lexer.tokens(text), spelling);
    }

    /** The same of a text whose symbols may name members of groups, such as {@code A[first]}. */
    static Ast parseWithMembers(String text, Spelling spelling) {
        return parse(Lexer.tokensWithMembers(text), spelling);
    }

    private static Ast parse(List<Token> tokens, Spelling spelling) {
        Parser parser = new Parser(tokens, new Slip(spelling));
        operations(parser.tokens).skip(MOST_OPERATIONS).findFirst().ifPresent(token -> {
            throw Lexer.failure(token.column(), "more than " + MOST_OPERATIONS + " operations");
        });
        Ast ast = parser.sum();
        if (parser.token().kind() != Token.Kind.END) {
            throw parser.expected("an operator");
        }
        return ast;
    }

    private static Stream<Token> operations(List<Token> tokens) {
        return tokens.stream().filter(token -> token.kind() == Token.Kind.MARK && !token.is("(") && !token.is(")"));
    }

    /** How many operations a text has that was parsed. */
    static long operations(String text) {
        return operations(Lexer.tokens(text)).count();
    }

    private Token token() {
        return tokens.get(next);
    }

    private boolean accept(String mark) {
        boolean here = token().is(mark);
        next += here ? 1 : 0;
        return here;
    }

    private IllegalArgumentException expected(String what) {
        return Lexer.failure(token().column(), "expected " + what + ", found " + token().quoted());
    }

    private Ast sum() {
        enter();
        Ast sum = product();
        while (token().is("+") || token().is("-")) {
            Operator operator = token().is("+") ? Operator.PLUS : Operator.MINUS;
            next++;
            sum = new Binary(operator, sum, product());
        }
        depth--;
        return sum;
    }

    private Ast product() {
        Ast product = signed();
        while (token().is("*") || token().is("/")) {
            Token mark = token();
            Operator operator = mark.is("*") ? Operator.TIMES : Operator.OVER;
            next++;
            Ast operand = signed();
            if (operator == Operator.OVER && Evaluation.constant(operand).equals(Optional.of(0.0))) {
                throw Lexer.failure(mark.column(), "division by 0");
            }
            product = finite(new Binary(operator, product, operand), mark);
        }
        return product;
    }

    private Ast signed() {
        enter();
        Ast signed;
        if (accept("-")) {
            Ast operand = signed();
            signed = operand instanceof Literal literal
                    ? new Literal(-literal.value())
                    : new Binary(Operator.MINUS, Ast.ZERO, operand);
        } else {
            signed = accept("+") ? signed() : power();
        }
        depth--;
        return signed;
    }

    private Ast power() {
        Ast base = atom();
        Token mark = token();
        return accept("^") ? finite(new Binary(Operator.POWER, base, signed()), mark) : base;
    }

    /** What has no symbol in it is a number, and a formula with one that is none, or infinite, has no value anywhere. */
    private static Ast finite(Ast ast, Token at) {
        Evaluation.constant(ast).filter(value -> !Double.isFinite(value)).ifPresent(value -> {
            throw Lexer.failure(
                    at.column(),
                    at.quoted() + " makes " + (value.isNaN() ? "no number" : "a number too large") + " of constants");
        });
        return ast;
    }

    private Ast atom() {
        Token token = token();
        if (token.kind() == Token.Kind.NUMBER) {
            next++;
            return new Literal(number(token));
        }
        if (token.kind() == Token.Kind.NAME) {
            next++;
            return accept("(") ? call(token) : new Symbol(token.text(), token.column());
        }
        if (!accept("(")) {
            throw expected("a number, a symbol or '('");
        }
        Ast inner = sum();
        close();
        return inner;
    }

    private static double number(Token token) {
        double value = Double.parseDouble(token.text());
        if (Double.isInfinite(value)) {
            throw Lexer.failure(token.column(), token.text() + " is too large for a number");
        }
        return value;
    }

    private Ast call(Token name) {
        Function function =
                Function.of(name.text()).orElseThrow(() -> Lexer.failure(name.column(), slip.noFunction(name.text())));
        List<Ast> arguments = new ArrayList<>();
        do {
            arguments.add(sum());
        } while (accept(","));
        close();
        if (!function.takes(arguments.size())) {
            throw Lexer.failure(
                    name.column(), name.text() + " takes " + function.arity() + ", found " + arguments.size());
        }
        return finite(new Call(function, arguments), name);
    }

    private void close() {
        if (!accept(")")) {
            throw expected("')'");
        }
    }

    private void enter() {
        if (++depth > DEEPEST) {
            throw Lexer.failure(token().column(), "nested more than " + DEEPEST + " deep");
        }
    }
}

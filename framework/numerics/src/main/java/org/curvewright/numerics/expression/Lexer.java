package org.curvewright.numerics.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a formula into words. */
final class Lexer {

    private static final int LONGEST = 10_000;
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{Nd}_]*+";
    private static final Pattern WORD = words(NAME);
    private static final Pattern WORD_OR_MEMBER = words(NAME + "(?:\\[[^\\[\\]]*+\\])?+");

    private Lexer() {}

    private static Pattern words(String name) {
        return Pattern.compile("\\s*+(?:(?<number>(?:[0-9]++\\.?[0-9]*+|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?)" + "|(?<name>"
                + name + ")|(?<mark>\\*\\*|[-+*/^(),·−]))");
    }

    /** @throws IllegalArgumentException with the column of a character that no formula has */
    static List<Token> tokens(String text) {
        return tokens(text, WORD);
    }

    /** The same, a name being also one with a member in brackets. */
    static List<Token> tokensWithMembers(String text) {
        return tokens(text, WORD_OR_MEMBER);
    }

    private static List<Token> tokens(String text, Pattern word) {
        if (text.length() > LONGEST) {
            throw failure(LONGEST + 1, text.length() + " characters, more than " + LONGEST);
        }
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = word.matcher(text);
        int at = 0;
        while (matcher.region(at, text.length()).lookingAt()) {
            tokens.add(token(matcher));
            at = matcher.end();
        }
        int next = at
                + text.substring(at).length()
                - text.substring(at).stripLeading().length();
        if (next < text.length()) {
            throw failure(
                    next + 1,
                    "'" + text.substring(next, text.offsetByCodePoints(next, 1))
                            + "' has no meaning in a formula; its marks are + - * / ^ ( ) and ,");
        }
        tokens.add(new Token(Token.Kind.END, "", next + 1));
        return tokens;
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("number") != null) {
            return new Token(Token.Kind.NUMBER, matcher.group("number"), matcher.start("number") + 1);
        }
        if (matcher.group("name") != null) {
            return new Token(Token.Kind.NAME, matcher.group("name"), matcher.start("name") + 1);
        }
        String mark = matcher.group("mark");
        return new Token(Token.Kind.MARK, plain(mark), matcher.start("mark") + 1);
    }

    private static String plain(String mark) {
        return switch (mark) {
            case "**" -> "^";
            case "·" -> "*";
            case "−" -> "-";
            default -> mark;
        };
    }

    static IllegalArgumentException failure(int column, String fact) {
        return new IllegalArgumentException("column " + column + ": " + fact);
    }
}

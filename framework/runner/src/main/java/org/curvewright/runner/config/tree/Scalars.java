package org.curvewright.runner.config.tree;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plain (unquoted) scalar is. Only what JSON calls a number, a leading sign or dot and a trailing dot aside, is
 * one; so {@code 1e18} is, and {@code 010}, {@code 0x1F}, {@code 1_000} are texts. Only {@code true} and {@code false}
 * are truth values; {@code yes no on off} are texts.
 */
final class Scalars {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?((0|[1-9][0-9]*)(\\.[0-9]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Set<String> NOT_FINITE = Set.of(
            ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "-.inf", "-.Inf", "-.INF", "+.inf", "+.Inf", "+.INF");

    private Scalars() {}

    static ScalarNode.Type type(String text) {
        if (text.isEmpty() || text.equals("~") || text.equals("null")) {
            return ScalarNode.Type.NULL;
        }
        if (text.equals("true") || text.equals("false")) {
            return ScalarNode.Type.TRUTH;
        }
        return NUMBER.matcher(text).matches() ? ScalarNode.Type.NUMBER : ScalarNode.Type.TEXT;
    }

    /** Whether YAML, or the range of a double, would make it NaN or an infinity. */
    static boolean isNotFinite(String text) {
        return NOT_FINITE.contains(text)
                || type(text) == ScalarNode.Type.NUMBER && Double.isInfinite(Double.parseDouble(text));
    }

    /** Why a text that looks like a number is none. */
    static String advice(String text) {
        String joined = text.replace("_", "").replace(",", "");
        if (type(text) == ScalarNode.Type.NUMBER) {
            return "; without quotes it is a number";
        }
        if (type(joined) == ScalarNode.Type.NUMBER) {
            return "; a number has no separators: " + joined;
        }
        return text.matches("[-+]?0[0-9]+.*") ? "; a number does not start with 0" : "";
    }
}

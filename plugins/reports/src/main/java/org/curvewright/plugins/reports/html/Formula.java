package org.curvewright.plugins.reports.html;

import java.util.Optional;

/**
 * A formula as people write it, typeset as MathML, which browsers set without a script: {@code a·N^(−α) + L_inf}.
 *
 * <p>Grammar: {@code relation := sum ('=' sum)*; sum := ['−'] product (('+'|'−') product)*; product := power
 * (('·'|'*'|'/') power)*; power := atom ['^' ['−'] atom]; atom := number | name ['(' list ')'] | '(' sum ')'}. What is
 * written otherwise is shown as it stands.
 */
final class Formula {

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
    }

    private final String text;
    private int at;

    private Formula(String text) {
        this.text = text;
    }

    static Tag of(String text) {
        Optional<Tag> set = new Formula(text).set();
        return set.orElseGet(() -> Tag.of("code").text(text));
    }

    private Optional<Tag> set() {
        try {
            Tag row = Tag.of("mrow").add(sum());
            while (takes("=")) {
                row.add(operator("="), sum());
            }
            return end() ? Optional.of(math(row)) : Optional.empty();
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private Tag math(Tag row) {
        return Tag.of("math").with("display", "block").with("aria-label", text).add(row);
    }

    private Tag sum() throws Unreadable {
        Tag row = Tag.of("mrow");
        if (takes("−") || takes("-")) {
            row.add(operator("−"));
        }
        row.add(product());
        while (true) {
            if (takes("+")) {
                row.add(operator("+"), product());
            } else if (takes("−") || takes("-")) {
                row.add(operator("−"), product());
            } else {
                return row;
            }
        }
    }

    private Tag product() throws Unreadable {
        Tag row = Tag.of("mrow");
        Tag last = operand(false);
        while (true) {
            if (takes("/")) {
                last = Tag.of("mfrac").add(last, operand(true));
            } else if (takes("·") || takes("*")) {
                row.add(
                        last,
                        Tag.of("mo")
                                .with("lspace", "0.12em")
                                .with("rspace", "0.12em")
                                .text("⋅"));
                last = operand(false);
            } else {
                return row.add(last);
            }
        }
    }

    /** Brackets that hold the whole of a fraction's part are not drawn. */
    private Tag operand(boolean below) throws Unreadable {
        int after = afterBracket();
        boolean whole = after > 0 && (below ? !startsAt(after, "^") : startsAt(after, "/"));
        return whole ? exponent() : power();
    }

    /** Where the bracket that opens here has been closed; 0 where none opens. */
    private int afterBracket() {
        skip();
        int open = 0;
        for (int i = at; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i > at ? i + 1 : 0;
            }
        }
        return 0;
    }

    private boolean startsAt(int place, String sign) {
        return text.substring(place).stripLeading().startsWith(sign);
    }

    private Tag power() throws Unreadable {
        Tag base = atom();
        return takes("^") ? Tag.of("msup").add(base, exponent()) : base;
    }

    /** Brackets that hold the whole of an exponent are not drawn. */
    private Tag exponent() throws Unreadable {
        if (takes("(")) {
            Tag inside = sum();
            expect(")");
            return inside;
        }
        return takes("−") || takes("-") ? Tag.of("mrow").add(operator("−"), atom()) : atom();
    }

    private Tag atom() throws Unreadable {
        if (takes("(")) {
            return bracketed();
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.isEmpty()) {
            throw new Unreadable();
        }
        if (Character.isDigit(word.charAt(0))) {
            return Tag.of("mn").text(word);
        }
        boolean function = at < text.length() && text.charAt(at) == '(';
        if (!function) {
            return takesLogarithm(word) ? logarithm(word) : Symbol.of(word);
        }
        at++;
        return Tag.of("mrow").add(Symbol.of(word), bracketed());
    }

    /** {@code ln N}: a function and what it is taken of, without brackets. */
    private boolean takesLogarithm(String word) {
        return word.equals("ln") && at < text.length() && text.charAt(at) == ' ';
    }

    private Tag logarithm(String word) throws Unreadable {
        skip();
        return Tag.of("mrow").add(Symbol.of(word), Tag.of("mspace").with("width", "0.17em"), atom());
    }

    private Tag bracketed() throws Unreadable {
        Tag row = Tag.of("mrow").add(operator("("), sum());
        while (takes(",")) {
            row.add(operator(","), sum());
        }
        expect(")");
        return row.add(operator(")"));
    }

    private static Tag operator(String sign) {
        return Tag.of("mo").text(sign);
    }

    private void expect(String sign) throws Unreadable {
        if (!takes(sign)) {
            throw new Unreadable();
        }
    }

    private boolean takes(String sign) {
        skip();
        boolean here = text.startsWith(sign, at);
        at += here ? sign.length() : 0;
        return here;
    }

    private boolean end() {
        skip();
        return at == text.length();
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}

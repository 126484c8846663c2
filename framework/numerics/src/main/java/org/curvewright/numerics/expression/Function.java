package org.curvewright.numerics.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a formula can apply. */
enum Function {
    EXP(1, 1),
    LN(1, 1),
    LOG10(1, 1),
    LOG1P(1, 1),
    EXPM1(1, 1),
    SQRT(1, 1),
    ABS(1, 1),
    LOGISTIC(1, 1),
    SOFTPLUS(1, 1),
    LGAMMA(1, 1),
    POW(2, 2),
    MIN(2, Integer.MAX_VALUE),
    MAX(2, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    Function(int least, int most) {
        this.least = least;
        this.most = most;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Function> of(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word().equals(word))
                .findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Function::word).toList();
    }

    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /** Such as {@code 1 argument} or {@code 2 or more arguments}. */
    String arity() {
        return least + (most > least ? " or more" : "") + (most == 1 ? " argument" : " arguments");
    }
}

package org.curvewright.runner.draft;

/** What a column seems to be. */
enum Role {
    PARAMETERS("N"),
    TOKENS("D"),
    COMPUTE("C"),
    LOSS(""),
    SCORE(""),
    STANDARD_ERROR(""),
    /** A standard error of what is no response. */
    LONE_ERROR(""),
    /** What another column is already. */
    SPARE(""),
    OTHER("");

    private final String symbol;

    Role(String symbol) {
        this.symbol = symbol;
    }

    /** By which laws know it; empty for what they do not. */
    String symbol() {
        return symbol;
    }

    boolean covariate() {
        return !symbol.isEmpty();
    }

    boolean response() {
        return this == LOSS || this == SCORE;
    }
}

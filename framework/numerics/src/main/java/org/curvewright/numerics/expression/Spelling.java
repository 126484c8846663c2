package org.curvewright.numerics.expression;

import java.util.Collection;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;

/**
 * How numbers and names are written and misspelt, which whoever reads a formula knows and arithmetic does not.
 *
 * @param number a number as text, the same everywhere
 * @param letters a text with the names of letters replaced by the letters, for people
 * @param meant the one of some names that a word most likely stands for, where hardly anything else can be meant
 * @param nearest the same where one of the names must be meant
 */
public record Spelling(
        DoubleFunction<String> number,
        UnaryOperator<String> letters,
        BiFunction<String, Collection<String>, Optional<String>> meant,
        BiFunction<String, Collection<String>, Optional<String>> nearest) {}

package org.curvewright.numerics.expression;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A formula as it is written, with its names.
 *
 * @param definitions names for parts of the formula, each from what stands before it
 * @param parameters the names of the parameters, in their order
 * @param nonNegative those parameters that are never negative
 * @param covariates the names of the covariates, in their order; empty for every other symbol, as they first appear
 */
public record Wording(
        String formula,
        Map<String, String> definitions,
        List<String> parameters,
        Set<String> nonNegative,
        List<String> covariates) {}

package org.curvewright.plugins.analyses.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.Variable;

/** What a run costs: {@code k·∏ x^power} over its covariates, such as C = 6·N·D. */
record RunCost(
        @Key(doc = "k", byDefault = "6") double coefficient,

        @Key(
                doc = "the power of each covariate, by symbol; one that is not named does not cost",
                byDefault = "{ N: 1, D: 1 }")
        Map<String, Double> powers,

        @Key(doc = "the unit of the cost", byDefault = "FLOP")
        String unit) {

    RunCost {
        if (!(coefficient > 0 && Double.isFinite(coefficient))) {
            throw new IllegalArgumentException("coefficient is "
                    + (Double.isFinite(coefficient) ? Decimal.shortest(coefficient) : "not finite") + "; above 0");
        }
        powers = new LinkedHashMap<>(powers);
    }

    double of(List<Variable> covariates, double[] point) {
        double cost = coefficient;
        for (int k = 0; k < point.length; k++) {
            cost *= Elementary.pow(
                    point[k], powers.getOrDefault(covariates.get(k).name(), 0.0));
        }
        return cost;
    }
}

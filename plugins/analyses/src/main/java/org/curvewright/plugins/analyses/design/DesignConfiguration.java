package org.curvewright.plugins.analyses.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.metric.InformationCriterion;

/** What is taken as true, what is asked of the design, and which runs could be added to it. */
record DesignConfiguration(
        @Key(
                doc =
                        "true parameters by symbol; those not named are the fitted ones, and a law without one of them is a rival only",
                byDefault = "{}")
        Map<String, Double> truth,

        @Key(
                doc =
                        "the noise on the scale of the objective's residuals; by default √(RSS/(n − p)) of the fit; counts have their own")
        OptionalDouble deviation,

        @Key(
                doc =
                        "by what to call each point to be forecast, its covariates by symbol; by default ten times the largest of every covariate",
                byDefault = "{}")
        Map<String, Map<String, Double>> at,

        @Key(
                doc = "the values that a next run's covariates can take, by symbol; every one with every other",
                byDefault = "{}")
        Map<String, List<Double>> candidates,

        @Key(doc = "what a run costs", byDefault = "{}") RunCost cost,

        @Key(doc = "what the next runs may cost together; by default anything")
        OptionalDouble budget,

        @Key(
                doc =
                        "how many next runs to choose at most; all plans of them are looked at where these are no more than a million, budget aside",
                byDefault = "3")
        int runs,

        @Key(doc = "how many worlds to simulate", byDefault = "200")
        int worlds,

        @Key(
                doc = "the intervals whose width is simulated where the fit's section asks for none",
                byDefault = "default")
        Inference inference,

        @Key(
                doc = "what tells laws apart where the objective is a likelihood; else the loss of runs held out does",
                byDefault = "aicc")
        InformationCriterion criterion,

        @Key(
                doc = "the relative likelihood exp(Δ/2) from which a lead Δ of the criterion tells laws apart",
                byDefault = "20")
        double evidence) {

    DesignConfiguration {
        truth = new LinkedHashMap<>(truth);
        at = new LinkedHashMap<>(at);
        candidates = new LinkedHashMap<>(candidates);
        require(deviation.orElse(1) > 0, "deviation", deviation.orElse(1), "above 0");
        require(budget.orElse(1) > 0, "budget", budget.orElse(1), "above 0");
        require(runs >= 1, "runs", runs, "at least 1");
        require(evidence >= 1 && Double.isFinite(evidence), "evidence", evidence, "at least 1");
        require(worlds >= 2, "worlds", worlds, "at least 2");
        candidates.forEach((symbol, values) -> values.forEach(
                value -> require(value > 0 && Double.isFinite(value), "candidates." + symbol, value, "above 0")));
    }

    private static void require(boolean holds, String key, double value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(
                    key + " is " + (Double.isFinite(value) ? Decimal.shortest(value) : "not finite") + "; " + allowed);
        }
    }
}

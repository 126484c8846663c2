package org.curvewright.plugins.analyses.testtime;

import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.DataReference;

/** Where scores by problem, strategy and budget stand, and how a strategy is chosen. */
record StrategyConfiguration(
        @Key(doc = "the data entry with a row a problem, strategy and budget")
        DataReference data,

        @Key(doc = "the column that names the problem", byDefault = "problem")
        String problem,

        @Key(doc = "the column that names the strategy", byDefault = "strategy")
        String strategy,

        @Key(doc = "the column of the budget, such as generations a problem", byDefault = "budget")
        String budget,

        @Key(doc = "the column of the score: the share of tries that were right", byDefault = "score")
        String score,

        @Key(
                doc = "the column of how often the base model solves the problem at once, by which problems are binned",
                byDefault = "base_pass_rate")
        String difficulty,

        @Key(doc = "the strategy that the others are held against", byDefault = "best-of-n")
        String baseline,

        @Key(doc = "how many bins of difficulty, equally full", byDefault = "5")
        int bins,

        @Key(doc = "resamples of problems behind each interval", byDefault = "200")
        int draws,

        @Key(doc = "the nominal coverage of the intervals", byDefault = "0.95")
        double level) {

    StrategyConfiguration {
        new UnitBootstrap(draws, level, 0);
        if (bins < 1) {
            throw new IllegalArgumentException("bins is " + bins + "; at least 1");
        }
    }
}

package org.curvewright.plugins.analyses.skills;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The questions about skills. */
public final class SkillAnalyses {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation("GROWING", "the gain to the largest size is positive beyond doubt", ""),
            new Explanation("FLAT", "the gain from some size on is shown to be smaller than the margin", ""),
            new Explanation("FALLING", "the largest size scores lower than the one before, beyond doubt", ""),
            new Explanation(
                    "UNDETERMINED",
                    "the items show neither a gain nor that there is none; this is not the same as flat",
                    "more items"),
            new Explanation(
                    "NOT_SATURATED", "from no size on is the gain to all larger ones shown to be below the margin", ""),
            new Explanation(
                    "AMBIGUOUS_SHAPE",
                    "two shapes fit about equally well: the scores do not tell them apart",
                    "more items, or more sizes"),
            new Explanation("NO_SCORES", "a model has no score of the skill", "look for scores that were not given"),
            new Explanation(
                    "TOO_FEW_ITEMS", "too few items were scored for the models that are compared", "more items"),
            new Explanation("TOO_FEW_MODELS", "it takes at least two models to see growth", "more models"),
            new Explanation("CONSTANT_SERIES", "what does not vary has no correlation", ""));

    private SkillAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(
                Provider.of(
                        "skills",
                        "which skills grow with size, which have stopped, and what each makes of the whole's growth",
                        SkillsConfiguration.class,
                        Skills::new),
                Provider.of(
                        "skill-table",
                        "what published skill means say, and whether printed gains follow from them",
                        SkillTable.Configuration.class,
                        SkillTable::new));
    }

    public static List<Explanation> codes() {
        return EXPLAINED;
    }
}

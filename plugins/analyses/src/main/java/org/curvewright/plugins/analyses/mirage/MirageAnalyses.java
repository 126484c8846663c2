package org.curvewright.plugins.analyses.mirage;

import java.util.List;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** The question about sudden abilities. */
public final class MirageAnalyses {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "METRIC_INDUCED",
                    "tokens improve by one smooth law and exact matches follow from them, so that a sudden rise is the"
                            + " metric's",
                    ""),
            new Explanation(
                    "MODEL_CHANGE",
                    "the token accuracy itself breaks its law: something in the models changes",
                    "test the growth with pass-until"),
            new Explanation(
                    "UNEXPLAINED",
                    "tokens improve smoothly, but exact matches are not the product of independent tokens",
                    "look at effective-length: errors may come together"),
            new Explanation(
                    "UNDETERMINED",
                    "the tokens neither break one law nor hold one inside the search",
                    "models in between"),
            new Explanation(
                    "AT_BOUND",
                    "the law that fits best lies at the edge of the search",
                    "models in between, where tokens are neither all right nor all wrong"),
            Explanation.invalidating(
                    "LAW_REFUTED", "the exponent of a law that the tokens break describes them no further", ""),
            new Explanation(
                    "BEYOND_LENGTH",
                    "an output that is farther from its target than that is long has no right token, not fewer",
                    ""),
            new Explanation("TOO_FEW_SIZES", "it takes at least three sizes to see a law", "more models"),
            new Explanation("NO_CONTRAST", "all tokens or answers are right, or all are wrong", ""),
            new Explanation("CONSTANT", "a metric that does not change has no suddenness", ""),
            new Explanation("NO_PASS", "no model matches anything exactly", "more items, or shorter targets"),
            new Explanation("NO_ROWS", "the item table has no rows", "look at the where conditions of the data entry"));

    private MirageAnalyses() {}

    public static List<Provider<? extends Analysis, ?>> offers() {
        return List.of(Provider.of(
                "mirage",
                "whether an ability that appears at once is in the model's outputs or in the metric that reads them",
                MirageConfiguration.class,
                Mirage::new));
    }

    public static List<Explanation> codes() {
        return EXPLAINED;
    }
}

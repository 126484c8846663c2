package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;

/**
 * How much more a model may spend at test time for the FLOP that a model M times as large spends over its whole life:
 * {@code m = M + (c/R)(M − 1)} with R = D_inference/D_pretraining and c = 3, from {@code 6ND_pre + m·2ND_inf = M(6ND_pre + 2ND_inf)};
 * c = 3/2 where a verifier doubles the inference.
 *
 * <p>Reference: C. Snell et al., <i>Scaling LLM test-time compute optimally</i>, arXiv 2408.03314 (2024), section 7.
 */
record FlopsExchange(Configuration with) implements Analysis {

    private static final double PRETRAINING_OVER_INFERENCE = 3;
    private static final int WORD_DIGITS = 4;

    record Configuration(@Key(doc = "the cases") List<Case> cases) {}

    /** One large model in place of a small one. */
    record Case(
            @Key(doc = "what the case is called") String as,

            @Key(doc = "how many times the parameters of the small model the large one has")
            double sizeMultiple,

            @Key(doc = "tokens of inference over tokens of pretraining")
            double inferenceRatio,

            @Key(doc = "whether a verifier as large as the model reads every sample", byDefault = "false")
            boolean verifier) {

        Case {
            if (!(sizeMultiple >= 1 && Double.isFinite(sizeMultiple))) {
                throw new IllegalArgumentException("size-multiple is " + shown(sizeMultiple) + "; at least 1");
            }
            if (!(inferenceRatio > 0 && Double.isFinite(inferenceRatio))) {
                throw new IllegalArgumentException("inference-ratio is " + shown(inferenceRatio) + "; above 0");
            }
        }

        private static String shown(double value) {
            return Double.isFinite(value) ? Decimal.shortest(value) : "not finite";
        }

        double testTimeMultiple() {
            double c = verifier ? PRETRAINING_OVER_INFERENCE / 2 : PRETRAINING_OVER_INFERENCE;
            return sizeMultiple + c / inferenceRatio * (sizeMultiple - 1);
        }
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        List<String> words = new ArrayList<>();
        for (Case each : with.cases()) {
            double multiple = each.testTimeMultiple();
            findings.below(each.as()).measurement("test-time-multiple", multiple, "times");
            words.add("with " + Decimal.shortest(each.inferenceRatio())
                    + " tokens of inference per token of pretraining, a model " + Decimal.shortest(each.sizeMultiple())
                    + " times smaller may spend " + Decimal.significant(multiple, WORD_DIGITS)
                    + " times as much at test time");
        }
        findings.verdict("answer", String.join("; ", words) + ".");
        return findings.list();
    }
}

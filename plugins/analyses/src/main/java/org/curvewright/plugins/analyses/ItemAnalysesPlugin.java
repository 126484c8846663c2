package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.calibration.CalibrationAnalyses;
import org.curvewright.plugins.analyses.errormodes.ErrorModeAnalyses;
import org.curvewright.plugins.analyses.items.ItemCodes;
import org.curvewright.plugins.analyses.mirage.MirageAnalyses;
import org.curvewright.plugins.analyses.passuntil.PassUntilAnalyses;
import org.curvewright.plugins.analyses.predictability.PredictabilityAnalyses;
import org.curvewright.plugins.analyses.reliability.ReliabilityAnalyses;
import org.curvewright.plugins.analyses.scores.ScoreAnalyses;
import org.curvewright.plugins.analyses.skills.SkillAnalyses;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** Offers the questions that can be asked of the outcomes of single items. */
public final class ItemAnalysesPlugin implements Plugin {

    @Override
    public String name() {
        return "item-analyses";
    }

    @Override
    public List<Provider<? extends Analysis, ?>> analyses() {
        return Stream.of(
                        CalibrationAnalyses.offers(),
                        ErrorModeAnalyses.offers(),
                        MirageAnalyses.offers(),
                        PassUntilAnalyses.offers(),
                        PredictabilityAnalyses.offers(),
                        ReliabilityAnalyses.offers(),
                        ScoreAnalyses.offers(),
                        SkillAnalyses.offers())
                .<Provider<? extends Analysis, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Explanation> codes() {
        return Explanation.together(Stream.of(
                ItemCodes.explained(),
                CalibrationAnalyses.codes(),
                ErrorModeAnalyses.codes(),
                MirageAnalyses.codes(),
                PassUntilAnalyses.codes(),
                PredictabilityAnalyses.codes(),
                ReliabilityAnalyses.codes(),
                ScoreAnalyses.codes(),
                SkillAnalyses.codes()));
    }
}

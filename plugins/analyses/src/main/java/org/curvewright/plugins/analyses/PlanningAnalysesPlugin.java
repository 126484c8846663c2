package org.curvewright.plugins.analyses;

import java.util.List;
import org.curvewright.plugins.analyses.allocation.AllocationAnalyses;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** Offers the questions of what to train next. */
public final class PlanningAnalysesPlugin implements Plugin {

    @Override
    public String name() {
        return "planning-analyses";
    }

    @Override
    public List<Provider<? extends Analysis, ?>> analyses() {
        return AllocationAnalyses.offers();
    }

    @Override
    public List<Explanation> codes() {
        return AllocationAnalyses.codes();
    }
}

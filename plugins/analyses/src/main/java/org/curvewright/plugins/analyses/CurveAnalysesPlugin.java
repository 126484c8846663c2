package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.architecture.ArchitectureAnalyses;
import org.curvewright.plugins.analyses.curves.CurveAnalyses;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** Offers the questions about curves along a training, architectures and portfolios of many curves. */
public final class CurveAnalysesPlugin implements Plugin {

    @Override
    public String name() {
        return "curve-analyses";
    }

    @Override
    public List<Provider<? extends Analysis, ?>> analyses() {
        return Stream.of(CurveAnalyses.offers(), ArchitectureAnalyses.offers())
                .<Provider<? extends Analysis, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Explanation> codes() {
        return Explanation.together(Stream.of(CurveAnalyses.codes(), ArchitectureAnalyses.codes()));
    }
}

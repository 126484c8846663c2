package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.plugins.analyses.certified.CertifiedAnalyses;
import org.curvewright.plugins.analyses.comparison.ComparisonAnalyses;
import org.curvewright.plugins.analyses.coverage.CoverageAnalyses;
import org.curvewright.plugins.analyses.design.DesignAnalyses;
import org.curvewright.plugins.analyses.diagnostics.DiagnosticsAnalyses;
import org.curvewright.plugins.analyses.forecast.ForecastAnalyses;
import org.curvewright.plugins.analyses.quantities.QuantitiesAnalyses;
import org.curvewright.plugins.analyses.systems.SystemAnalyses;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.analysis.Analysis;

/** Offers the questions of how far fits and forecasts can be trusted. */
public final class TrustAnalysesPlugin implements Plugin {

    @Override
    public String name() {
        return "trust-analyses";
    }

    @Override
    public List<Provider<? extends Analysis, ?>> analyses() {
        return Stream.of(
                        CoverageAnalyses.offers(),
                        ComparisonAnalyses.offers(),
                        CertifiedAnalyses.offers(),
                        DiagnosticsAnalyses.offers(),
                        DesignAnalyses.offers(),
                        SystemAnalyses.offers(),
                        ForecastAnalyses.offers(),
                        QuantitiesAnalyses.offers())
                .<Provider<? extends Analysis, ?>>flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Explanation> codes() {
        return Explanation.together(Stream.of(
                CoverageAnalyses.codes(),
                ComparisonAnalyses.codes(),
                CertifiedAnalyses.codes(),
                DiagnosticsAnalyses.codes(),
                DesignAnalyses.codes(),
                SystemAnalyses.codes(),
                ForecastAnalyses.codes(),
                QuantitiesAnalyses.codes()));
    }
}

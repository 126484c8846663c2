package org.curvewright.plugins.analyses.diagnostics;

import java.util.List;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Quality;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.fit.FitResult;

/** What the scatter about a law is made of: evaluation, run-to-run variation, misfit, and how alike neighbours are. */
record NoiseComponents(NoiseConfiguration with) implements Analysis {

    @Override
    public List<Finding> run(AnalysisContext context) {
        Findings findings = Findings.begin();
        for (FitResult fit : context.on()) {
            Findings own = findings.within(fit.key().path());
            if (fit.fit().failed()) {
                own.absent("answer", "", "FIT_FAILED", "there is no law to measure the scatter about");
            } else {
                of(fit, own);
            }
        }
        return findings.list();
    }

    private void of(FitResult fit, Findings findings) {
        Scatter scatter = Scatter.of(fit);
        RunNoise replicates = RunNoise.of(fit, scatter);
        Neighbours neighbours = Neighbours.of(fit, scatter, with.along());
        scatter.state(findings);
        replicates.state(findings, with);
        neighbours.state(findings);
        String answer = Named.law(fit) + ": " + replicates.answer(with.significance()) + neighbours.answer();
        findings.verdict("answer", answer, Quality.notices(fit.fit()).toArray(Notice[]::new));
    }
}

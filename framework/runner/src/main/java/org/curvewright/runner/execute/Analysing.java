package org.curvewright.runner.execute;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.Plan;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.ChunkedAnalysis;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.engine.Engine.Task;

/** One analysis: in one go, or in chunks that run beside each other and are then reduced. */
record Analysing(TaskKeys keys, Outcomes outcomes, Plan plan, AnalysisTask analysis) {

    /** The tasks of the chunks in order; empty where the analysis has none. */
    List<Task> chunks() {
        return analysis.analysis() instanceof ChunkedAnalysis chunked
                ? IntStream.range(0, chunked.chunks(context()))
                        .mapToObj(number -> keys.chunk(analysis, number))
                        .toList()
                : List.of();
    }

    ChunkedAnalysis.Chunk chunk(int number) {
        return ((ChunkedAnalysis) analysis.analysis()).run(number, context());
    }

    Outcomes.AnalysisOutcome findings() {
        List<Finding> findings = analysis.analysis() instanceof ChunkedAnalysis chunked
                ? chunked.reduce(chunks().stream().map(outcomes::chunk).toList(), context())
                : analysis.analysis().run(context());
        return new Outcomes.AnalysisOutcome(List.copyOf(findings));
    }

    private AnalysisContext context() {
        return RunningAnalysis.of(plan, keys, outcomes, analysis);
    }
}

package org.curvewright.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.engine.LocalEngine;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.ChunkedAnalysis;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutionTest {

    @TempDir
    private Path folder;

    /** Adds the numbers of its chunks. */
    private record Sum(int size) implements ChunkedAnalysis {

        @Override
        public int chunks(AnalysisContext context) {
            return size;
        }

        @Override
        public Chunk run(int number, AnalysisContext context) {
            return new Chunk(List.of(new double[] {number, Double.NaN}));
        }

        @Override
        public List<Finding> reduce(List<Chunk> chunks, AnalysisContext context) {
            double sum =
                    chunks.stream().mapToDouble(chunk -> chunk.rows().get(0)[0]).sum();
            return List.of(Finding.measurement("sum", sum, ""));
        }
    }

    private static AnalysisTask task(ChunkedAnalysis analysis) {
        return new AnalysisTask("sum", "sum", "Sum", List.of(), analysis, "sum");
    }

    private static Plan plan(AnalysisTask task) {
        return new Plan(7, List.of("Sum"), Map.of(), Map.of(), List.of(), List.of(task), "test");
    }

    private List<Finding> findings(AnalysisTask task) throws InterruptedException {
        try (Engine.Session engine = LocalEngine.BY_DEFAULT.open(new Site(3, List.of()))) {
            Execution execution =
                    new Execution(plan(task), () -> new byte[0], engine, new TaskStore(folder), Progress.SILENT);
            return execution.run().findings(task);
        }
    }

    @Test
    void chunksAreReducedInOrderOfTheirNumbers() throws InterruptedException {
        assertThat(findings(task(new Sum(5)))).extracting(Finding::value).containsExactly(new Value.Quantity(10));
    }

    @Test
    void anAnalysisWithoutChunksIsReducedAllTheSame() throws InterruptedException {
        assertThat(findings(task(new Sum(0)))).extracting(Finding::value).containsExactly(new Value.Quantity(0));
    }

    @Test
    void everyChunkIsATask() throws InterruptedException {
        AnalysisTask task = task(new Sum(5));
        try (Engine.Session engine = LocalEngine.BY_DEFAULT.open(new Site(3, List.of()))) {
            Execution execution =
                    new Execution(plan(task), () -> new byte[0], engine, new TaskStore(folder), Progress.SILENT);
            execution.run();
            assertThat(execution.tasks()).isEqualTo(6);
        }
    }
}

package org.curvewright.spi.analysis;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Capability: long work cut into chunks that may run anywhere and in any order: count → run(chunk) → reduce. A chunk depends
 * on its number alone, so that the findings do not depend on who ran it.
 */
public interface ChunkedAnalysis extends Analysis {

    /** How many chunks there are; at least 0, the same whenever it is asked. */
    int chunks(AnalysisContext context);

    /** The chunk of that number, counted from 0. */
    Chunk run(int number, AnalysisContext context);

    /** The findings from all chunks in order. */
    List<Finding> reduce(List<Chunk> chunks, AnalysisContext context);

    @Override
    default List<Finding> run(AnalysisContext context) {
        List<Chunk> all = IntStream.range(0, chunks(context))
                .mapToObj(number -> run(number, context))
                .toList();
        return reduce(all, context);
    }

    /**
     * What one chunk gave.
     *
     * @param rows numbers; a missing one is NaN
     * @param findings what needs nothing of other chunks
     */
    record Chunk(List<double[]> rows, List<Finding> findings) {

        public Chunk {
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }

        public Chunk(List<double[]> rows) {
            this(rows, List.of());
        }
    }
}

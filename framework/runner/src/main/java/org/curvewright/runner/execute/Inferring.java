package org.curvewright.runner.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/**
 * One inference of one fit. Many draws are cut into chunks that run beside each other; few are taken in one go. The chunks
 * do not change a bit, since each draw is keyed by its number.
 */
record Inferring(TaskKeys keys, Outcomes outcomes, FitPlan fit, NamedInference inference, FitResult result) {

    private static final int DRAWS_IN_ONE_GO = 2000;
    private static final int DRAWS_PER_CHUNK = 500;

    /** The draws from one number to another. */
    record Chunk(Task task, int from, int to) {}

    /** How many tasks an inference takes. */
    static int tasks(NamedInference inference) {
        return 1
                + (inference.inference() instanceof DrawingInference drawing && drawing.draws() > DRAWS_IN_ONE_GO
                        ? chunkCount(drawing)
                        : 0);
    }

    private static int chunkCount(DrawingInference drawing) {
        return (drawing.draws() + DRAWS_PER_CHUNK - 1) / DRAWS_PER_CHUNK;
    }

    /** Empty where the draws are taken in one go, or there are none. */
    List<Chunk> chunks() {
        if (!(inference.inference() instanceof DrawingInference drawing) || drawing.draws() <= DRAWS_IN_ONE_GO) {
            return List.of();
        }
        return IntStream.range(0, chunkCount(drawing))
                .mapToObj(chunk -> {
                    int from = chunk * DRAWS_PER_CHUNK;
                    int to = Math.min(from + DRAWS_PER_CHUNK, drawing.draws());
                    return new Chunk(keys.draws(fit, inference, from, to), from, to);
                })
                .toList();
    }

    PackedDraws draw(Chunk chunk) {
        DrawingInference drawing = (DrawingInference) inference.inference();
        return PackedDraws.of(drawing.draw(result, chunk.from(), chunk.to(), context()));
    }

    IntervalsOutcome intervals() {
        if (!(inference.inference() instanceof DrawingInference drawing)) {
            return new IntervalsOutcome(
                    inference.inference().intervals(result, LawFunctions.of(fit), context()), Optional.empty());
        }
        List<Chunk> chunks = chunks();
        Draws draws = chunks.isEmpty() ? drawing.draw(result, 0, drawing.draws(), context()) : together(chunks);
        return new IntervalsOutcome(
                drawing.examined(result, drawing.reduce(result, LawFunctions.of(fit), draws, context()), context()),
                chunks.isEmpty() ? Optional.of(PackedDraws.of(draws)) : Optional.empty());
    }

    private Draws together(List<Chunk> chunks) {
        List<double[]> theta = new ArrayList<>();
        List<FitStatus> status = new ArrayList<>();
        for (Chunk chunk : chunks) {
            Draws part = outcomes.draws(chunk.task())
                    .orElseThrow(() -> new IllegalStateException(
                            "the draws " + chunk.from() + " to " + chunk.to() + " are missing"));
            theta.addAll(part.theta());
            status.addAll(part.status());
        }
        return new Draws(theta, status);
    }

    /** Intervals of other functions of the same fit, off the same draws. */
    Intervals of(List<LawFunction> functions) {
        return inference.inference() instanceof DrawingInference drawing
                ? drawing.reduce(result, functions, draws(drawing), context())
                : inference.inference().intervals(result, functions, context());
    }

    /** The draws where they are at hand, else they are taken again. */
    Draws draws(DrawingInference drawing) {
        return atHand().orElseGet(() -> drawing.draw(result, 0, drawing.draws(), context()));
    }

    private Optional<Draws> atHand() {
        List<Chunk> chunks = chunks();
        if (chunks.isEmpty()) {
            return outcomes.outcome(fit, inference)
                    .flatMap(IntervalsOutcome::draws)
                    .map(PackedDraws::unpack);
        }
        return chunks.stream().allMatch(chunk -> outcomes.has(chunk.task().id()))
                ? Optional.of(together(chunks))
                : Optional.empty();
    }

    private FitContext context() {
        return FitContext.seeded(keys.seed(keys.intervals(fit, inference)));
    }
}

package org.curvewright.runner.execute;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.Digest;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.engine.Engine.Task;

/** Names tasks, and keys them by everything that determines their outcome and by nothing else. */
final class TaskKeys {

    private final Plan plan;
    private final String seed;
    /** All that an analysis may look at. */
    private final String everything;

    TaskKeys(Plan plan) {
        this.plan = plan;
        this.seed = Long.toString(plan.seed());
        this.everything = everything();
    }

    Task fit(FitPlan fit) {
        String id = "fit/" + fit.key().path();
        return new Task(id, Digest.of(plan.build(), seed, id, fit.identity(), fit.datasetDigest()));
    }

    Task intervals(FitPlan fit, NamedInference inference) {
        String id = "intervals/" + fit.key().path() + "/" + inference.as();
        return new Task(id, Digest.of(fit(fit).key(), id, inference.identity()));
    }

    /** Some of the draws of an inference; all of them share its random streams. */
    Task draws(FitPlan fit, NamedInference inference, int from, int to) {
        String id = "draws/" + fit.key().path() + "/" + inference.as() + "/" + from + "-" + to;
        return new Task(id, Digest.of(intervals(fit, inference).key(), id));
    }

    Task analysis(AnalysisTask analysis) {
        String id = "analysis/" + analysis.as();
        return new Task(id, Digest.of(plan.build(), seed, id, analysis.identity(), everything));
    }

    private String everything() {
        String fits = plan.fits().stream()
                .map(fit -> fit(fit).key()
                        + fit.inferences().stream()
                                .map(NamedInference::identity)
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        String tables = plan.tables().entrySet().stream()
                .map(entry -> entry.getKey() + digest(entry))
                .collect(Collectors.joining());
        return Digest.of(fits, tables);
    }

    /** Some of the work of an analysis; all chunks share its random streams. */
    Task chunk(AnalysisTask analysis, int number) {
        String id = "chunk/" + analysis.as() + "/" + number;
        return new Task(id, Digest.of(analysis(analysis).key(), id));
    }

    /** Numbers by their bits, since writing each of a million takes longer than all else. */
    private static String digest(Map.Entry<String, Table> entry) {
        StringBuilder columns = new StringBuilder();
        entry.getValue()
                .columns()
                .forEach(column -> columns.append(column.variable()).append(cells(column)));
        return Digest.of(columns.toString());
    }

    private static String cells(Column column) {
        if (column instanceof NumberColumn numbers) {
            ByteBuffer bits = ByteBuffer.allocate(numbers.size() * Double.BYTES);
            for (int row = 0; row < numbers.size(); row++) {
                bits.putLong(Double.doubleToLongBits(numbers.at(row)));
            }
            return HexFormat.of().formatHex(Digest.sha256(bits.array()));
        }
        StringBuilder texts = new StringBuilder();
        for (int row = 0; row < column.size(); row++) {
            texts.append(column.text(row)).append('\n');
        }
        return Digest.of(texts.toString());
    }

    /** The key of a task's random streams: the same wherever and whenever it runs. */
    long seed(Task task) {
        return Digest.seed(seed, task.id());
    }
}

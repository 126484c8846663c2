package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads whose items cannot be scored as asked. */
final class DeriveTest {

    private static final String ITEMS =
            "model,N,task,item_id,correct,confidence\nm1,1e7,easy,1,1,0.9\nm1,1e7,easy,2,0,1.2\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: itms, by: model, metrics: accuracy | mine.yaml:5:19: UNKNOWN_NAME derive.scores.from: no data entry 'itms' (items); did you mean 'items'?
            from: items, by: modle, metrics: accuracy | mine.yaml:5:30: MISSING_COLUMN derive.scores.by: no column 'modle' in items (model, N, task, item_id, correct, confidence); did you mean 'model'?
            from: items, by: model, per: tsk, metrics: accuracy | mine.yaml:5:42: MISSING_COLUMN derive.scores.per: no column 'tsk' in items (model, N, task, item_id, correct, confidence); did you mean 'task'?
            from: items, by: model, metrics: brier | mine.yaml:5:46: BAD_VALUE derive.scores.metrics.with.confidence: row 2 of items: 'confidence' is 1.2, not between 0 and 1
            from: items, by: model, metrics: rmse | mine.yaml:5:46: BAD_VALUE derive.scores.metrics: metric 'rmse' is not an item metric
            from: items, by: model | mine.yaml:5:11: MISSING_KEY derive.scores.metrics: the key 'metrics' is missing
            """)
    void saysWhereWhatAndWhatIsAllowed(String entry, String expected) throws IOException {
        Files.writeString(folder.resolve("items.csv"), ITEMS);
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                "experiment: mine\ndata:\n  items: { use: csv, with: { path: items.csv } }\nderive:\n  scores: { "
                        + entry + " }\n");
        Refused refused = catchThrowableOfType(
                Refused.class, () -> Repository.curvewright(1).prepare(Source.file(file, List.of())));
        assertThat(refused.lines().stream().map(line -> line.replace(folder + "/", "")))
                .containsExactly(expected, "1 problem, nothing was run");
    }
}

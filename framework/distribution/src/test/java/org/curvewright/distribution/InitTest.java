package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.curvewright.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code init} writes what {@code run} takes. */
class InitTest {

    private static final String RUNS = """
            run,n_params,train_tokens,eval_loss,piqa_acc
            a,70e6,2e9,3.41,0.58
            b,160e6,9e9,2.93,0.61
            c,410e6,4e9,2.71,0.63
            d,1.0e9,60e9,2.32,0.69
            e,2.8e9,30e9,2.14,0.72
            f,6.9e9,300e9,1.88,0.75
            g,12e9,150e9,1.83,0.76
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(new ByteArrayInputStream(new byte[0]), out, err, arguments);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aDraftOfACsvFileRuns() throws IOException {
        Path config = folder.resolve("experiments/mine.yaml");
        assertThat(run(
                        "init",
                        config.toString(),
                        "--from",
                        table("runs.csv", RUNS).toString()))
                .as(said())
                .isZero();
        assertThat(config).content().contains("with: { path: ../runs.csv }");
        assertThat(run(
                        "run",
                        config.toString(),
                        "--quiet",
                        "--out",
                        folder.resolve("out").toString()))
                .as(said())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsv", "json", "yaml"})
    void soDoDraftsOfOtherFiles(String kind) throws IOException {
        String text = switch (kind) {
            case "tsv" -> RUNS.replace(',', '\t');
            case "json" -> "[{\"N\": 1e8, \"loss\": 3.1}, {\"N\": 2e8, \"loss\": 2.9}, {\"N\": 4e8, \"loss\": 2.7}]";
            default -> "- { N: 1e8, loss: 3.1 }\n- { N: 2e8, loss: 2.9 }\n- { N: 4e8, loss: 2.7 }\n";
        };
        Path config = folder.resolve("mine.experiment.yaml");
        int code = run(
                "init", config.toString(), "--from", table("runs." + kind, text).toString());
        assertThat(code).as(said()).isZero();
    }

    @Test
    void unitsInHeadsAreReadAndPercentagesAreLeftOutAloud() throws IOException {
        String draft = drafted("""
                Model Name,Params (B),Val Loss (nats/token),HellaSwag acc (%)
                a,0.1,2.6,27.1
                b,0.3,2.4,29.0
                c,0.6,2.2,32.3
                d,1.3,2.0,38.4
                e,2.7,1.8,
                """);
        assertThat(draft)
                .contains("N: { column: \"Params (B)\", unit: billion parameters }")
                .contains("Val_Loss: { column: \"Val Loss (nats/token)\", unit: nats/token }")
                .contains("# Not taken: \"HellaSwag acc (%)\", because it is a percentage");
        assertThat(said()).contains("2 fits and 1 analysis can run");
    }

    @Test
    void anExportOfALoggerIsReadWithoutWhatDidNotFinishAndWithoutExtremes() throws IOException {
        String draft = drafted("""
                "Name","State","config.n_params","eval/loss","eval/loss__MIN"
                "a","finished","2e7","2.6","2.6"
                "b","crashed","5e7","",""
                "c","finished","1e8","2.3","2.3"
                "d","finished","3e8","2.1","2.1"
                "e","finished","6e8","2.0","2.0"
                """);
        assertThat(draft)
                .contains("N: { column: config.n_params, unit: parameters }")
                .contains("response: eval_loss\n")
                .contains("where: { State: finished }");
    }

    @Test
    void aTableOfItemsIsScoredFirst() throws IOException {
        StringBuilder items = new StringBuilder("model,N,item_id,correct\n");
        for (int run = 0; run < 6; run++) {
            for (int item = 0; item < 12; item++) {
                items.append("m" + run + "," + (run + 1) + "e8,q" + item + "," + (item < 2 * run + 1 ? 1 : 0) + "\n");
            }
        }
        assertThat(drafted(items.toString())).contains("from: items", "by: model", "metrics: [accuracy]");
        assertThat(said()).contains("2 fits and 2 analyses can run");
    }

    @Test
    void aTableOfOneRowIsRefusedAndNothingIsWritten() throws IOException {
        Path config = folder.resolve("one.yaml");
        Path table = table("one.csv", "n_params,loss\n1e8,2.5\n");
        assertThat(run("init", config.toString(), "--from", table.toString())).isNotZero();
        assertThat(said()).contains("has 1 row with n_params", "needs at least 3 rows");
        assertThat(config).doesNotExist();
    }

    private String drafted(String table) throws IOException {
        Path config = folder.resolve("drafted.yaml");
        int code = run(
                "init", config.toString(), "--from", table("table.csv", table).toString());
        assertThat(code).as(said()).isZero();
        return Files.readString(config);
    }

    @Test
    void anExistingFileIsKept() throws IOException {
        Path config = table("mine.yaml", "precious");
        assertThat(run(
                        "init",
                        config.toString(),
                        "--from",
                        table("runs.csv", RUNS).toString()))
                .isEqualTo(2);
        assertThat(config).hasContent("precious");
    }

    @Test
    void anUnknownEndingIsRefusedWithTheKnownOnes() throws IOException {
        assertThat(run(
                        "init",
                        folder.resolve("x.yaml").toString(),
                        "--from",
                        table("runs.xls", "x").toString()))
                .isEqualTo(2);
        assertThat(said()).contains("no source reads '.xls' files (csv, tsv,");
    }
}

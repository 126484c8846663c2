package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curvewright.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that are too many for a document. */
final class StoreTest {

    private static final Path STUDY = Repository.root().resolve("configs/large-study.yaml");
    private static final String DRAWS = "fits.worlds.inference.with.draws=4";
    private static final String ALPHA = "fits/worlds/loss/w2/kaplan/alpha";

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private static Said say(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new ByteArrayInputStream(new byte[0]), out, err, arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Said run(String out, String... more) {
        return run(STUDY, out, more);
    }

    /** The same study without its store. */
    private Said document(String out) throws IOException {
        Path study = folder.resolve("study.yaml");
        Files.writeString(study, Files.readString(STUDY).replace("    store: csv\n", ""));
        return run(study, out);
    }

    private Said run(Path study, String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", study.toString(), "--quiet"));
        arguments.addAll(List.of("--out", folder.resolve(out).toString(), "--set", DRAWS, "--set", "expect=[]"));
        arguments.addAll(List.of(more));
        return say(arguments.toArray(String[]::new));
    }

    private String get(String out, String address) {
        return say("get", folder.resolve(out).toString(), address, "--value").out();
    }

    @Test
    void aFindingIsTheSameInTheStoreAndInADocument() throws IOException {
        run("stored");
        document("documented");

        for (String address : List.of(ALPHA, ALPHA + "/lower", "fits/worlds/loss/w20/exponential/status")) {
            assertThat(get("stored", address)).isNotBlank().isEqualTo(get("documented", address));
        }
    }

    @Test
    void theDocumentKeepsSummariesAndWhatIsChecked() {
        Said said = run("out", "--set", "expect=[{ finding: " + ALPHA + ", above: 0 }]");
        String addresses = say("get", folder.resolve("out").toString()).out();

        assertThat(said.code()).isZero();
        assertThat(addresses)
                .contains(ALPHA, "fits/worlds/store", "analyses/survey/worlds/loss/kaplan/alpha")
                .doesNotContain("/w3/");
    }

    @Test
    void partitionsAreInTheOrderOfThePlanOnAnyNumberOfThreads() {
        run("one", "--set", "data.worlds.with.groups=101", "--threads", "1");
        run("three", "--set", "data.worlds.with.groups=101", "--threads", "3");

        for (String file : List.of("result.json", "store/worlds/00000.csv", "store/worlds/00001.csv")) {
            assertThat(folder.resolve("three").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        assertThat(get("one", "fits/worlds/loss/w101/shifted-power-law/n")).isEqualTo("12\n");
    }

    @Test
    void verifyCoversTheStore() {
        run("out");

        assertThat(say("verify", folder.resolve("out").toString()).code()).isZero();
    }

    @Test
    void aDamagedPartitionIsRefused() throws IOException {
        run("out");
        Path partition = folder.resolve("out/store/worlds/00000.csv");
        Files.writeString(partition, Files.readString(partition).replaceFirst("loss/w2/", "loss/w3/"));
        Said said = say("get", folder.resolve("out").toString(), ALPHA);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("DAMAGED_STORE");

        Said verified = say("verify", folder.resolve("out").toString());
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("the same", "DAMAGED_STORE: " + partition);
    }

    @Test
    void verifyFailsWhereAStoreIsNotThereAndLooksIntoTheCellsOfASweep() throws IOException {
        run("out", "--set", "sweep={ choices: { seed: { a: { seed: 1 }, b: { seed: 2 } } } }");
        Path partition = folder.resolve("out/cells/b/store/worlds/00000.csv");
        Files.writeString(partition, Files.readString(partition) + " ");
        String alone = Files.copy(folder.resolve("out/result.json"), folder.resolve("result.json"))
                .toString();

        assertThat(say("verify", folder.resolve("out").toString()).out()).contains("DAMAGED_STORE: " + partition);
        Said apart = say(
                "verify", alone, "--base", Repository.root().resolve("configs").toString());
        assertThat(apart.out()).contains("the same", "DAMAGED_STORE: the document records 2 files of findings");
        assertThat(apart.code()).isEqualTo(1);
    }

    @Test
    void verifyNamesWhatLiesInTheStoreAndIsNotOfTheDocument() throws IOException {
        run("out");
        Path store = folder.resolve("out/store/worlds");
        Path foreign = Files.copy(store.resolve("00000.csv"), store.resolve("00001.csv"));
        Path other = Files.createFile(store.resolve("notes.txt"));
        Said verified = say("verify", folder.resolve("out").toString());

        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).contains("the same", "DAMAGED_STORE: " + foreign, "DAMAGED_STORE: " + other);
        run("out");
        assertThat(foreign).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void whatAKilledRunLeftInTheStoreGoesThoughNoRecordNamesIt() throws IOException {
        Path dead = Files.createDirectories(folder.resolve("out/store/worlds"));
        Path gone = Files.createDirectories(folder.resolve("out/cells/a/store/other"));
        for (Path left : List.of(dead.resolve("00000.csv"), dead.resolve("00003.csv"), gone.resolve("00000.parquet"))) {
            Files.writeString(left, "of a run that was killed");
        }
        run("out");

        assertThat(dead).isDirectoryContaining("glob:**/00000.csv");
        assertThat(dead.resolve("00003.csv")).doesNotExist();
        assertThat(folder.resolve("out/cells")).doesNotExist();
        assertThat(say("verify", folder.resolve("out").toString()).code()).isZero();
    }

    @Test
    void anUnknownAddressIsStillUnknown() {
        run("out");

        assertThat(say("get", folder.resolve("out").toString(), ALPHA + "x").err())
                .contains("UNKNOWN_ADDRESS", "did you mean '" + ALPHA + "'?");
        assertThat(say("get", folder.resolve("out").toString(), "fits/worlds/loss/w2/kaplan")
                        .err())
                .contains("it goes on", "alpha", "status");
    }

    @Test
    void eachCellOfASweepHasAStoreOfItsOwn() {
        String sweep = "sweep={ choices: { seed: { a: { seed: 1 }, b: { seed: 2 } } } }";
        String checked = "sweep/a/fits/worlds/loss/w3/kaplan/alpha";
        Said said = run("out", "--set", sweep, "--set", "expect=[{ finding: " + checked + ", above: 0 }]");
        run("alone", "--set", "seed=2");

        assertThat(said.err()).isEmpty();
        assertThat(said.code()).isZero();
        assertThat(folder.resolve("out/cells/b/store/worlds/00000.csv"))
                .hasSameTextualContentAs(folder.resolve("alone/store/worlds/00000.csv"));
        assertThat(get("out", "sweep/b/" + ALPHA + "/lower"))
                .isNotBlank()
                .isEqualTo(get("alone", ALPHA + "/lower"))
                .isEqualTo(get("out/cells/b", ALPHA + "/lower"));
        assertThat(say("get", folder.resolve("out").toString()).out())
                .contains(checked)
                .doesNotContain("/w4/");
        assertThat(say("verify", folder.resolve("out").toString()).code()).isZero();
    }

    @Test
    void whatAnEarlierRunStoredGoes() throws IOException {
        run("out");
        document("out");

        assertThat(folder.resolve("out/store")).doesNotExist();
    }
}

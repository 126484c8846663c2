package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first study through the commands that a user types. */
final class StudyIT {

    private static final Installation INSTALLATION = Installation.built();

    @TempDir
    private static Path temp;

    private static Installation.Outcome ran = new Installation.Outcome(-1, "", "");

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        ran = INSTALLATION.run(
                "run",
                INSTALLATION
                        .folder()
                        .resolve("configs/scaling-laws-under-the-microscope.yaml")
                        .toString(),
                "--out",
                temp.toString());
    }

    private static Installation.Outcome get(String... arguments) throws IOException, InterruptedException {
        String[] all = new String[arguments.length + 2];
        all[0] = "get";
        all[1] = temp.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return INSTALLATION.run(all);
    }

    @Test
    void endsWell() {
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void saysWhereItIs() {
        assertThat(ran.err()).contains("[1/6] Loss Scaling …", "[5/6] Cross-Family Transfer …");
    }

    @Test
    void answersByAddress() throws IOException, InterruptedException {
        assertThat(get("fits/loss/pile_test_loss/kaplan/alpha", "--value").out())
                .startsWith("0.10609");
    }

    @Test
    void refusesAnUnknownAddress() throws IOException, InterruptedException {
        Installation.Outcome outcome = get("fits/loss/pile_test_loss/kaplan/alhpa");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("UNKNOWN_ADDRESS", "did you mean 'fits/loss/pile_test_loss/kaplan/alpha'?");
    }

    @Test
    void writesFiveFigures() {
        for (String name :
                new String[] {"loss_scaling", "task_scaling", "residuals", "model_selection", "extrapolation"}) {
            assertThat(temp.resolve("figures/" + name + ".svg")).isNotEmptyFile();
        }
    }

    @Test
    void passesItsOwnValidation() throws IOException, InterruptedException {
        Installation.Outcome outcome = INSTALLATION.run("validate", temp.toString());

        assertThat(outcome.out()).endsWith("Validation passed.\n").doesNotContain("FAIL");
        assertThat(outcome.code()).isZero();
    }

    @Test
    void rendersAReportAgainFromTheDocumentAlone() throws IOException, InterruptedException {
        Path elsewhere = Files.createTempDirectory(temp.getParent(), "rendered");

        INSTALLATION.run("render", temp.toString(), "--report", "markdown", "--out", elsewhere.toString());

        assertThat(elsewhere.resolve("report.md")).hasSameTextualContentAs(temp.resolve("report.md"));
    }

    @Test
    void refusesADocumentOfANewerSchema() throws IOException, InterruptedException {
        Path newer = Files.createTempDirectory(temp.getParent(), "newer").resolve("result.json");
        Files.writeString(
                newer,
                Files.readString(temp.resolve("result.json")).replaceFirst("\"schema\": \\d+", "\"schema\": 999"));

        Installation.Outcome outcome = INSTALLATION.run("get", newer.toString());

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("has schema 999, newer than the");
    }
}

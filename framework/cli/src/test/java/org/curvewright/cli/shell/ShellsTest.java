package org.curvewright.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts in the shells they are for, where those are installed. */
class ShellsTest {

    private static final Verb.Flag FORMAT = new Verb.Flag(
            List.of("--format"), "FORMAT", "It's a format.", Optional.of(new Words.Choice(List.of("text", "json"))));
    private static final Verb.Flag OUT =
            new Verb.Flag(List.of("--out"), "DIR", "Where to.", Optional.of(new Words.Folder()));
    private static final Verb.Flag QUIET =
            new Verb.Flag(List.of("-q", "--quiet"), "", "Less [words].", Optional.empty());
    private static final Commands COMMANDS = new Commands(
            "program",
            "Does things.",
            List.of(QUIET),
            List.of(
                    new Verb(
                            "run",
                            List.of("Runs: a thing's file."),
                            List.of(FORMAT, OUT, QUIET),
                            List.of(new Verb.Operand("CONFIG", "A file.", true, new Words.File()))),
                    new Verb(
                            "describe",
                            List.of("Describes."),
                            List.of(),
                            List.of(
                                    new Verb.Operand(
                                            "KIND", "A kind.", true, new Words.Choice(List.of("law", "metric"))),
                                    new Verb.Operand(
                                            "ID",
                                            "An id.",
                                            true,
                                            new Words.Dependent(
                                                    Map.of("law", List.of("kaplan"), "metric", List.of("rss"))))))));

    @TempDir
    private Path folder;

    private static void assumeInstalled(String shell) {
        boolean installed = List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, shell)));
        assumeTrue(installed, shell + " is not installed");
    }

    private String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(folder.toFile())
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.strip();
    }

    /** What bash offers after these words, of which the last is being typed. */
    private List<String> bash(String... words) throws IOException, InterruptedException {
        assumeInstalled("bash");
        Path script = Files.writeString(folder.resolve("script"), new BashCompletion(COMMANDS).write());
        String line = "source '" + script
                + "'; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _program; echo \"${COMPREPLY[@]}\"";
        String[] command = new String[words.length + 4];
        System.arraycopy(new String[] {"bash", "-c", line, "bash"}, 0, command, 0, 4);
        System.arraycopy(words, 0, command, 4, words.length);
        return List.of(run(command).split(" ", -1));
    }

    private List<String> fish(String line) throws IOException, InterruptedException {
        assumeInstalled("fish");
        Path script = Files.writeString(folder.resolve("script.fish"), new FishCompletion(COMMANDS).write());
        return run("fish", "-c", "source '" + script + "'; complete -C '" + line + "'")
                .lines()
                .map(offered -> offered.split("\t", -1)[0])
                .toList();
    }

    @Test
    void bashCompletesCommands() throws Exception {
        assertThat(bash("program", "de")).containsExactly("describe");
    }

    @Test
    void bashCompletesOptions() throws Exception {
        assertThat(bash("program", "run", "--")).containsExactly("--format", "--out", "--quiet");
    }

    @Test
    void bashCompletesTheValueOfAnOption() throws Exception {
        assertThat(bash("program", "run", "--format", "j")).containsExactly("json");
        assertThat(bash("program", "run", "--format", "=", "t")).containsExactly("text");
    }

    @Test
    void bashCompletesIdsOfTheKindTypedBefore() throws Exception {
        assertThat(bash("program", "describe", "metric", "")).containsExactly("rss");
    }

    @Test
    void bashDoesNotTakeAnOptionsValueForAnOperand() throws Exception {
        assertThat(bash("program", "run", "--format", "json", "--")).contains("--out");
        assertThat(bash("program", "describe", "--out", "x", "l")).isEqualTo(bash("program", "describe", "l"));
    }

    @Test
    void bashLeavesFilesToItself() throws Exception {
        assertThat(bash("program", "run", "")).containsExactly("");
    }

    @Test
    void fishCompletesCommands() throws Exception {
        assertThat(fish("program de")).containsExactly("describe");
    }

    @Test
    void fishCompletesTheValueOfAnOption() throws Exception {
        assertThat(fish("program run --format ")).containsExactly("json", "text");
    }

    @Test
    void fishCompletesIdsOfTheKindTypedBefore() throws Exception {
        assertThat(fish("program describe metric ")).containsExactly("rss");
    }

    @Test
    void zshReadsItsScript() throws Exception {
        assumeInstalled("zsh");
        Path script = Files.writeString(folder.resolve("_program"), new ZshCompletion(COMMANDS).write());
        assertThat(run(
                        "zsh",
                        "-fc",
                        "autoload -U compinit && compinit -u -d '" + folder.resolve("dump") + "' && source '" + script
                                + "' && echo $_comps[program]"))
                .isEqualTo("_program");
    }

    @Test
    void zshCompletesInATerminal() throws Exception {
        assumeInstalled("zsh");
        Files.writeString(folder.resolve("_program"), new ZshCompletion(COMMANDS).write());
        String typed = """
                zmodload zsh/zpty
                zpty z zsh -f -i
                zpty -w z "PROMPT=; autoload -U compinit && compinit -u -d '$PWD/dump' && source '$PWD/_program'"
                zpty -w z "bindkey '^I' complete-word"
                zpty -n -w z $'program desc\\t metr\\t r\\t # end\\n'
                zpty -w z exit
                while zpty -r z line; do print -r -- "$line"; done
                """;
        Path script = Files.writeString(folder.resolve("typed.zsh"), typed);
        String seen = run("zsh", "-f", script.toString()).replaceAll("\u001b\\[[0-9;?]*[A-Za-z]|\\p{Cntrl}|.\b", " ");
        assertThat(seen).containsPattern("describe\\s+metric\\s+rss");
    }

    @Test
    void theManualIsSoundRoff() throws Exception {
        assumeInstalled("groff");
        Path page = Files.writeString(
                folder.resolve("program.1"),
                new ManualPage(COMMANDS, "1").write(List.of(new ManualPage.Chapter("FILES", List.of("a…\tb")))));
        assertThat(run("groff", "-man", "-ww", "-z", page.toString())).isEmpty();
    }
}

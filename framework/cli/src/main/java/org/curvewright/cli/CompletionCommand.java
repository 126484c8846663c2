package org.curvewright.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.curvewright.cli.shell.BashCompletion;
import org.curvewright.cli.shell.Commands;
import org.curvewright.cli.shell.FishCompletion;
import org.curvewright.cli.shell.Words;
import org.curvewright.cli.shell.ZshCompletion;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Refused;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.explain.Explained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes completion scripts. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script: commands, options, ids, codes, addresses of a result.",
        footer = {
            "",
            "bash  source <(curvewright completion bash)",
            "zsh   source <(curvewright completion zsh)",
            "fish  curvewright completion fish | source"
        })
final class CompletionCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.BASH;

    CompletionCommand(Face face) {
        this.face = face;
    }

    enum Shell {
        BASH,
        ZSH,
        FISH;

        /** As help and error texts list it. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws Refused {
        Commands commands = commands(face.open(environmental));
        face.terminal()
                .out()
                .print(
                        switch (shell) {
                            case BASH -> new BashCompletion(commands).write();
                            case ZSH -> new ZshCompletion(commands).write();
                            case FISH -> new FishCompletion(commands).write();
                        });
        return ExitCode.WELL;
    }

    private Commands commands(Curvewright curvewright) {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            Collection<Offer> offers = curvewright.catalog().offers(kind);
            ids.put(kind.key(), offers.stream().map(Offer::id).toList());
        }
        List<String> codes = curvewright.explanations().all().stream()
                .map(Explained::code)
                .distinct()
                .sorted()
                .toList();
        return Commands.of(Main.commandLine(face), new Words.Dependent(ids), new Words.Choice(codes));
    }

    /** The commands alone, for the manual. */
    static Commands commands(Face face) {
        return Commands.of(Main.commandLine(face), new Words.Free(), new Words.Free());
    }
}

package org.curvewright.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.engine.Interruption;
import org.curvewright.runner.engine.SecondStart;

/**
 * The script that started this process, and can start it once more with what an engine needs: which engine an experiment
 * names is known here, since YAML has many notations and a script reads none of them.
 */
record Launcher(String script, List<String> arguments) {

    private static final String STANDARD_INPUT = "-";

    Launcher {
        arguments = List.copyOf(arguments);
    }

    /** Empty where no script started this process, or it is the second start already. */
    static Optional<Launcher> of(String... arguments) {
        return Stream.ofNullable(System.getProperty("curvewright.launcher"))
                .filter(script -> !script.isEmpty())
                .map(script -> new Launcher(script, List.of(arguments)))
                .findFirst();
    }

    /** @param end ends a second start with the first one, even where that is killed */
    static void followFirst(Runnable end) {
        String first = System.getProperty("curvewright.first", "");
        if (!first.isEmpty()) {
            Interruption.follow(Long.parseLong(first), end);
        }
    }

    /** @param text of the experiment, which standard input does not give twice */
    int startAgain(String engine, String text) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "/bin/sh",
                script,
                "--again",
                engine,
                Long.toString(ProcessHandle.current().pid()),
                System.getProperty("curvewright.launched", "")));
        command.addAll(arguments);
        return SecondStart.of(command, arguments.contains(STANDARD_INPUT) ? Optional.of(text) : Optional.empty());
    }
}

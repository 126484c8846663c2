package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Environment;
import org.curvewright.runner.Experiment;
import org.curvewright.runner.Loading;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What every command shares: the terminal, and the environment that its options describe. */
final class Face {

    private final Terminal terminal;
    private final Watch watch;
    private final Optional<Loading> loading;
    private final Optional<Launcher> launcher;

    Face(Terminal terminal) {
        this(terminal, new Watch(), Optional.empty(), Optional.empty());
    }

    /**
     * The same of a process of its own.
     *
     * @param watch who follows it
     * @param loading the installed plugins, where they are being loaded already
     * @param launcher what started the process, where it can start it again
     */
    Face(Terminal terminal, Watch watch, Optional<Loading> loading, Optional<Launcher> launcher) {
        this.terminal = terminal;
        this.watch = watch;
        this.loading = loading;
        this.launcher = launcher;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Who follows the process. */
    Watch watch() {
        return watch;
    }

    /** Options that change how, never what. */
    static final class Environmental {

        static final String PLUGINS_DESCRIPTION = "Folder of dropped-in plugin jars; may be repeated.";
        static final String THREADS_DESCRIPTION = "How many tasks run at once (default: the number of processors).";

        @Option(names = "--plugins", paramLabel = "DIR", description = PLUGINS_DESCRIPTION)
        private List<Path> plugins;

        @Option(names = "--threads", paramLabel = "N", description = THREADS_DESCRIPTION)
        private int threads;

        Environmental() {
            this(List.of(), Runtime.getRuntime().availableProcessors());
        }

        Environmental(List<Path> plugins, int threads) {
            this.plugins = plugins;
            this.threads = threads;
        }
    }

    Curvewright open(Environmental options) throws Refused {
        return Curvewright.in(environment(options, Optional.empty()));
    }

    /** @param cache the folder of outcomes of earlier runs */
    Experiment prepare(Environmental options, Optional<Path> cache, Source source)
            throws Refused, InterruptedException {
        Environment environment = environment(options, cache);
        return loading.isPresent()
                ? loading.get().prepare(environment, source)
                : Curvewright.in(environment).prepare(source);
    }

    /** The exit code of a second start, where the engine lacks what the launcher can give; empty where this one will do. */
    Optional<Integer> startAgain(Experiment experiment, Source source) throws IOException {
        Optional<String> lacking = experiment.lacks();
        return lacking.isPresent() && launcher.isPresent()
                ? Optional.of(launcher.get().startAgain(lacking.get(), source.text()))
                : Optional.empty();
    }

    private static Environment environment(Environmental options, Optional<Path> cache) throws Refused {
        if (options.threads < 1) {
            throw new Refused("--threads is " + options.threads + ", allowed: at least 1");
        }
        List<Path> folders = new ArrayList<>(options.plugins);
        installed().stream().filter(folder -> !folders.contains(folder)).forEach(folders::add);
        return new Environment(published(), folders, options.threads, cache);
    }

    /** The folder of dropped-in jars that the launcher names. */
    static List<Path> installed() {
        return Stream.ofNullable(System.getProperty("curvewright.plugins"))
                .map(Path::of)
                .toList();
    }

    /** How progress is shown: a bar for a person, lines for a log, nothing where quiet is asked for. */
    Progress progress(boolean quiet) {
        if (quiet) {
            return Progress.SILENT;
        }
        return terminal.interactive()
                ? new ProgressBar(terminal.err(), System::nanoTime)
                : new ProgressLines(terminal.err());
    }

    /** Where outcomes of earlier runs lie, as the launcher found out; empty where it says that there is no such place. */
    static Optional<Path> cache() {
        return Optional.of(System.getProperty("curvewright.cache", ""))
                .filter(folder -> !folder.isEmpty() && !folder.equals("off"))
                .map(Path::of);
    }

    /** The folder of the published tables. */
    static Path published() {
        return Path.of(System.getProperty("curvewright.data", "data"));
    }

    /** Prints what was refused; the exit code of a refusal. */
    int refuse(Refused refused) {
        refused.lines().forEach(terminal.err()::println);
        return ExitCode.REFUSED;
    }

    static CommandLine.Help.Ansi ansi(Terminal terminal) {
        return terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF;
    }
}

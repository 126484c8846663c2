package org.curvewright.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.curvewright.runner.Loading;
import org.curvewright.runner.engine.Interruption;
import picocli.CommandLine;

/** The door: parses arguments, runs one command, says how it ended by the exit code. */
public final class Main {

    /** Lines longer than these are hard to read. */
    private static final int WIDEST_HELP = 100;

    private static final int LONGEST_OPTION = 24;
    private static final String RUN = "run";

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess(System.getenv());
        Watch watch = new Watch();
        Interruption signals = Interruption.of(Thread.currentThread(), () -> {
            terminal.err().println(Defects.interrupted(arguments));
            watch.interrupted("");
        });
        Optional<Loading> loading = isRun(arguments) ? Optional.of(Loading.begin(Face.installed())) : Optional.empty();
        Launcher.followFirst(() -> System.exit(ExitCode.TERMINATED));
        int code = run(new Face(terminal, watch, loading, Launcher.of(arguments)), arguments);
        if (signals.came()) {
            watch.interrupted("");
        }
        watch.end(code);
        terminal.err().flush();
        signals.close();
        System.exit(code);
    }

    private static int unwritable(Terminal terminal, String why) {
        terminal.err().println("the environment gave way: standard output cannot be written (" + why + ")");
        return ExitCode.DEFECT;
    }

    /** The same inside another program: the exit code, answers and problems as UTF-8. */
    public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        Face face = new Face(Terminal.plain(in, out, err));
        int code = run(face, arguments);
        face.watch().end(code);
        return code;
    }

    private static boolean isRun(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(RUN);
    }

    static int run(Terminal terminal, String... arguments) {
        return run(new Face(terminal), arguments);
    }

    private static int run(Face face, String... arguments) {
        int code = isRun(arguments)
                ? runLine(face).execute(Arrays.copyOfRange(arguments, 1, arguments.length))
                : commandLine(face).execute(arguments);
        Terminal terminal = face.terminal();
        terminal.out().flush();
        return terminal.unwritten().map(why -> unwritable(terminal, why)).orElse(code);
    }

    /** The command that is waited for most, without the others, whose descriptions take longer than a small fit. */
    private static CommandLine runLine(Face face) {
        CommandLine line = new CommandLine(RunCommand.alone(face));
        return configured(line.setCommandName("curvewright " + RUN), face);
    }

    static CommandLine commandLine(Face face) {
        return configured(new CommandLine(new Root(), new FaceFactory(face)), face);
    }

    private static final Pattern CONSTANTS =
            Pattern.compile("expected one of \\[([A-Za-z, _]+)] \\(case-insensitive\\)");

    private static CommandLine configured(CommandLine line, Face face) {
        Terminal terminal = face.terminal();
        line.setUsageHelpWidth(Math.min(terminal.width(), WIDEST_HELP));
        line.setUsageHelpLongOptionsMaxWidth(LONGEST_OPTION);
        line.setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true));
        line.setErr(new PrintWriter(new OutputStreamWriter(terminal.err(), StandardCharsets.UTF_8), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Face.ansi(terminal)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Defects(face));
        line.setParameterExceptionHandler(Main::explain);
        return line;
    }

    /** A wrong argument: what is wrong, what was perhaps meant, and where help is. */
    private static int explain(CommandLine.ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(listed(String.valueOf(wrong.getMessage())));
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("see: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.REFUSED;
    }

    /** Names of constants as they are written on a command line: {@code expected one of bash, zsh, fish}. */
    private static String listed(String message) {
        return CONSTANTS
                .matcher(message)
                .replaceAll(found -> "expected one of " + found.group(1).toLowerCase(Locale.ROOT));
    }
}

package org.curvewright.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.curvewright.cli.shell.ManualPage;
import org.curvewright.cli.shell.ManualPage.Chapter;
import org.curvewright.runner.Curvewright;
import picocli.CommandLine.Command;

/** Writes the manual page. */
@Command(
        name = "man",
        mixinStandardHelpOptions = true,
        description = "Prints the manual page in roff; read it with: curvewright man | man -l -")
final class ManCommand implements Callable<Integer> {

    private static final List<Chapter> TAIL = List.of(
            new Chapter(
                    "EXIT STATUS",
                    List.of(
                            "0\tAll well.",
                            "1\tAn expectation, a requirement, a validation or a verification does not hold, or a fit"
                                    + " FAILED numerically. NOT_IDENTIFIED, AT_BOUND and NO_FINITE_OPTIMUM are findings,"
                                    + " not failures.",
                            "2\tRefused before anything ran.",
                            "3\tA defect, or an environment that gave way while running. It wins over 1.",
                            "130, 143\tInterrupted. Run again: finished work is taken up.")),
            new Chapter(
                    "ENVIRONMENT",
                    List.of(
                            "JAVA_HOME\tThe Java to use, 17 or newer; else the one on the PATH.",
                            "CURVEWRIGHT_DATA\tThe folder of published tables; else data/ beside bin/.",
                            "CURVEWRIGHT_PLUGINS\tThe folder of dropped-in jars; else plugins/ beside bin/.",
                            "CURVEWRIGHT_CACHE\tThe folder of finished tasks that runs share; off for none.",
                            "CURVEWRIGHT_JAVA_OPTS\tFurther options for the JVM, such as -Xmx4g.",
                            "COLUMNS\tThe width of answers.",
                            "NO_COLOR\tNo colours.")),
            new Chapter(
                    "FILES",
                    List.of(
                            "results/EXPERIMENT/result.json\tThe document: everything that was found.",
                            "results/EXPERIMENT/run-info.json\tHost, JVM and times, which the document never holds.",
                            "results/EXPERIMENT/.resume\tFinished work of a run that was interrupted.",
                            "~/.cache/curvewright/tasks\tFinished tasks of earlier runs; see curvewright cache.")),
            new Chapter(
                    "EXAMPLES",
                    List.of(
                            "curvewright init --from runs.csv\tWrites an experiment for a table.",
                            "curvewright run experiment.yaml\tRuns it.",
                            "curvewright get results/experiment fits/loss/loss/kaplan/alpha --value\tReads one number.")));

    private final Face face;

    ManCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() {
        ManualPage page = new ManualPage(CompletionCommand.commands(face), Curvewright.version());
        face.terminal().out().print(page.write(TAIL));
        return ExitCode.WELL;
    }
}

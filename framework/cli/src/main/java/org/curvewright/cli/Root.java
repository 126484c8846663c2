package org.curvewright.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The list of commands. */
@Command(
        name = "curvewright",
        description = "Fits, compares and forecasts with neural scaling laws: one YAML file, one answer.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            RunCommand.class,
            InitCommand.class,
            CheckCommand.class,
            PlanCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            ExplainCommand.class,
            SchemaCommand.class,
            RenderCommand.class,
            GetCommand.class,
            VerifyCommand.class,
            ValidateCommand.class,
            CalibrateCommand.class,
            SelfcheckCommand.class,
            DesignCommand.class,
            DiffCommand.class,
            CacheCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            ManCommand.class,
            ReferenceCommand.class
        },
        footer = {
            "",
            "Exit codes:",
            "  0        all well",
            "  1        an expectation, a requirement, a validation or a verification does not",
            "           hold, or a fit FAILED",
            "  2        refused before anything ran",
            "  3        a defect, or the environment gave way",
            "  130/143  interrupted"
        })
final class Root implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "a command is missing");
    }
}

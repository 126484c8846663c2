package org.curvewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A configuration with its overrides. */
final class ConfigurationArguments {

    @Parameters(paramLabel = "CONFIG", description = "The experiment: a YAML file, or - for standard input.")
    private Path file = Path.of("-");

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Overrides one key, such as defaults.inference.with.draws=2000; may be repeated; recorded.")
    private List<String> overrides = List.of();

    Source source() throws Refused {
        return source(List.of());
    }

    /** @param first overrides that come before the user's own */
    Source source(List<String> first) throws Refused {
        List<String> overrides =
                Stream.concat(first.stream(), this.overrides.stream()).toList();
        return file.toString().equals("-") ? Source.standardInput(System.in, overrides) : Source.file(file, overrides);
    }
}

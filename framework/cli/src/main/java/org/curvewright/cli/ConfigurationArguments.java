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

    static final String FILE = "CONFIG";
    static final String FILE_DESCRIPTION = "The experiment: a YAML file, or - for standard input.";
    static final String OVERRIDE = "KEY=VALUE";
    static final String OVERRIDE_DESCRIPTION =
            "Overrides one key, such as defaults.inference.with.draws=2000; may be repeated; recorded.";

    @Parameters(paramLabel = FILE, description = FILE_DESCRIPTION)
    private Path file;

    @Option(names = "--set", paramLabel = OVERRIDE, description = OVERRIDE_DESCRIPTION)
    private List<String> overrides;

    ConfigurationArguments() {
        this(Path.of("-"), List.of());
    }

    ConfigurationArguments(Path file, List<String> overrides) {
        this.file = file;
        this.overrides = overrides;
    }

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

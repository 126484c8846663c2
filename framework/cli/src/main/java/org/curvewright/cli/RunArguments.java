package org.curvewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What {@code run} is told. */
final class RunArguments {

    private final PositionalParamSpec file = PositionalParamSpec.builder()
            .type(Path.class)
            .paramLabel(ConfigurationArguments.FILE)
            .description(ConfigurationArguments.FILE_DESCRIPTION)
            .required(true)
            .build();
    private final OptionSpec overrides = several(
            "--set", String.class, ConfigurationArguments.OVERRIDE, ConfigurationArguments.OVERRIDE_DESCRIPTION);
    private final OptionSpec plugins = several("--plugins", Path.class, "DIR", Face.Environmental.PLUGINS_DESCRIPTION);
    private final OptionSpec threads = one("--threads", int.class, "N", Face.Environmental.THREADS_DESCRIPTION);
    private final OptionSpec out = one("--out", Path.class, "DIR", "Where to write (default: results/<experiment>).");
    private final OptionSpec quiet = flag("--quiet", "No progress and no summary; problems are printed all the same.");
    private final OptionSpec format = one(
            "--format",
            Format.class,
            "text|json",
            "What standard output gets: a summary, or the document (default: text).");
    private final OptionSpec cache = one(
            "--cache",
            Path.class,
            "DIR",
            "Folder of finished tasks that runs share (default: CURVEWRIGHT_CACHE, else ~/.cache/curvewright).");
    private final OptionSpec noCache =
            flag("--no-cache", "Take nothing from earlier runs, and keep nothing for later ones.");
    private final OptionSpec shown = one(
            "--progress",
            Shown.class,
            "auto|json",
            "What standard error tells while it runs: a bar on a terminal and else phases, or one line of JSON an"
                    + " event (default: auto).");
    private final OptionSpec engine = one(
            "--engine",
            String.class,
            "ID",
            "Where tasks run: local (the default) or another engine that 'list engine' shows; its keys are"
                    + " set by --set engine.with.KEY=VALUE. The document is the same.");
    private final OptionSpec require = one(
            "--require",
            Requirement.class,
            "VERDICT",
            "Exit with 1 unless there are forecast cards and all have at least this verdict: reliable or"
                    + " conditional.");

    enum Shown {
        AUTO,
        JSON
    }

    enum Requirement {
        RELIABLE,
        CONDITIONAL
    }

    void addTo(CommandSpec spec) {
        spec.addPositional(file);
        List.of(overrides, plugins, threads, out, quiet, format, cache, noCache, shown, engine, require)
                .forEach(spec::addOption);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
    }

    private static OptionSpec one(String name, Class<?> type, String label, String description) {
        return OptionSpec.builder(name)
                .type(type)
                .paramLabel(label)
                .description(description)
                .build();
    }

    private static OptionSpec several(String name, Class<?> type, String label, String description) {
        return OptionSpec.builder(name)
                .type(List.class)
                .auxiliaryTypes(type)
                .paramLabel(label)
                .description(description)
                .build();
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static <T> Optional<T> given(OptionSpec option) {
        return Optional.ofNullable(option.<T>getValue());
    }

    private static boolean isSet(OptionSpec option) {
        return RunArguments.<Boolean>given(option).orElse(false);
    }

    Source source() throws Refused {
        return new ConfigurationArguments(
                        file.getValue(),
                        RunArguments.<List<String>>given(overrides).orElse(List.of()))
                .source(RunArguments.<String>given(engine).map(id -> "engine=" + id).stream()
                        .toList());
    }

    Face.Environmental environmental() {
        return new Face.Environmental(
                RunArguments.<List<Path>>given(plugins).orElse(List.of()),
                RunArguments.<Integer>given(threads).orElse(Runtime.getRuntime().availableProcessors()));
    }

    Optional<Path> out() {
        return given(out);
    }

    boolean quiet() {
        return isSet(quiet);
    }

    Format format() {
        return RunArguments.<Format>given(format).orElse(Format.TEXT);
    }

    Optional<Path> cache() {
        return given(cache);
    }

    boolean noCache() {
        return isSet(noCache);
    }

    Shown shown() {
        return RunArguments.<Shown>given(shown).orElse(Shown.AUTO);
    }

    Optional<Requirement> require() {
        return given(require);
    }
}

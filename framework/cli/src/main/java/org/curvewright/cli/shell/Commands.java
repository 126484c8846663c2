package org.curvewright.cli.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Every command of a program.
 *
 * @param program its name
 * @param description what it is for
 * @param flags of the program itself
 */
public record Commands(String program, String description, List<Verb.Flag> flags, List<Verb> verbs) {

    private static final String FOLDER = "DIR";

    public Commands {
        flags = List.copyOf(flags);
        verbs = List.copyOf(verbs);
    }

    /** @param ids what an id may be, by kind */
    public static Commands of(CommandLine line, Words ids, Words codes) {
        CommandSpec root = line.getCommandSpec();
        List<Verb> verbs = root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !command.usageMessage().hidden())
                .map(command -> verb(command, ids, codes))
                .toList();
        return new Commands(root.name(), sentence(root.usageMessage().description()), flags(root), verbs);
    }

    private static Verb verb(CommandSpec command, Words ids, Words codes) {
        List<Verb.Operand> operands = new ArrayList<>();
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            Words words = switch (parameter.paramLabel()) {
                case "ID" -> ids;
                case "CODE" -> codes;
                case "ADDRESS" -> new Words.Address();
                default -> words(parameter);
            };
            operands.add(new Verb.Operand(
                    parameter.paramLabel(),
                    described(parameter),
                    parameter.arity().min() > 0,
                    words));
        }
        return new Verb(
                command.name(), List.of(sentence(command.usageMessage().description())), flags(command), operands);
    }

    private static List<Verb.Flag> flags(CommandSpec command) {
        return command.options().stream().map(Commands::flag).toList();
    }

    private static Verb.Flag flag(OptionSpec option) {
        boolean takes = option.arity().max() > 0;
        return new Verb.Flag(
                Arrays.asList(option.names()),
                takes ? option.paramLabel() : "",
                described(option),
                takes ? Optional.of(words(option)) : Optional.empty());
    }

    private static String described(ArgSpec argument) {
        return sentence(argument.description())
                .replace("${COMPLETION-CANDIDATES}", String.join(", ", choice(argument)));
    }

    private static List<String> choice(ArgSpec argument) {
        Iterable<String> candidates = argument.completionCandidates();
        return candidates == null
                ? List.of()
                : StreamSupport.stream(candidates.spliterator(), false)
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static Words words(ArgSpec argument) {
        if (!choice(argument).isEmpty()) {
            return new Words.Choice(choice(argument));
        }
        boolean path = argument.type() == Path.class
                || Arrays.asList(argument.auxiliaryTypes()).contains(Path.class);
        if (!path) {
            return new Words.Free();
        }
        return argument.paramLabel().equals(FOLDER) ? new Words.Folder() : new Words.File();
    }

    private static String sentence(String... lines) {
        return String.join(" ", lines).strip();
    }
}

package org.curvewright.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a completion script for fish. */
public record FishCompletion(Commands commands) {

    private static final String PLACE = """
            function __@_operands
                set -l given (commandline -opc)
                set -e given[1]
                for word in $given
                    string match -qr -- '^-' $word; or echo $word
                end
            end
            function __@_at
                set -l given (__@_operands)
                test (count $given) -eq (math $argv[2] + 1); and test "$given[1]" = $argv[1]
            end
            """;

    public String write() {
        List<String> lines = new ArrayList<>();
        lines.add("# fish completion of @; @ completion fish > ~/.config/fish/completions/@.fish");
        lines.add(PLACE.stripTrailing());
        lines.add("complete -c @ -f");
        commands.flags().forEach(flag -> lines.add(flag("__fish_use_subcommand", flag)));
        for (Verb verb : commands.verbs()) {
            lines.add("complete -c @ -n __fish_use_subcommand -a " + verb.name() + " -d " + quoted(verb.summary()));
            verb.flags().forEach(flag -> lines.add(flag("__fish_seen_subcommand_from " + verb.name(), flag)));
            for (int k = 0; k < verb.operands().size(); k++) {
                lines.addAll(operand(verb, k));
            }
        }
        return String.join("\n", lines).replace("@", commands.program()) + "\n";
    }

    private static String flag(String condition, Verb.Flag flag) {
        StringBuilder line = new StringBuilder("complete -c @ -n " + quoted(condition));
        for (String name : flag.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        flag.words().ifPresent(words -> line.append(value(words)));
        return line.append(" -d ").append(quoted(flag.summary())).toString();
    }

    private static String value(Words words) {
        if (words instanceof Words.Choice choice) {
            return " -x -a " + quoted(String.join(" ", choice.words()));
        }
        if (words instanceof Words.Folder) {
            return " -x -a '(__fish_complete_directories)'";
        }
        return words instanceof Words.File ? " -r -F" : " -x";
    }

    private static List<String> operand(Verb verb, int place) {
        String here = "complete -c @ -n " + quoted("__@_at " + verb.name() + " " + place);
        Words words = verb.operands().get(place).words();
        if (words instanceof Words.Choice choice) {
            return List.of(here + " -a " + quoted(String.join(" ", choice.words())));
        }
        if (words instanceof Words.Dependent dependent) {
            return dependent.byPrevious().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> "complete -c @ -n "
                            + quoted("__@_at " + verb.name() + " " + place + "; and contains -- " + entry.getKey()
                                    + " (__@_operands)")
                            + " -a " + quoted(String.join(" ", entry.getValue())))
                    .toList();
        }
        if (words instanceof Words.Address) {
            return List.of(here + " -a '(@ get (__@_operands)[2] 2>/dev/null)'");
        }
        return words instanceof Words.Free ? List.of() : List.of(here + " -F");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}

package org.curvewright.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a completion script for zsh. */
public record ZshCompletion(Commands commands) {

    private static final String FRAME = """
            #compdef @
            # zsh completion of @; in ~/.zshrc after compinit: source <(@ completion zsh)
            _@_addresses() {
                local -a addresses=(${(f)"$(${words_of_program} get ${(Q)result_of_program} 2>/dev/null)"})
                compadd -a addresses
            }
            _@() {
                local curcontext=$curcontext state words_of_program=$words[1] result_of_program
                local -a commands=(
            %s
                )
                _arguments -C %s '1: :->command' '*:: :->rest'
                case $state in
                    command) _describe -t commands command commands ;;
                    rest)
                        result_of_program=$words[2]
                        case $words[1] in
            %s
                        esac ;;
                esac
            }
            if [ "$funcstack[1]" = _@ ]; then _@ "$@"; else compdef _@ @; fi
            """;

    public String write() {
        String verbs = commands.verbs().stream()
                .map(verb -> "        " + quoted(verb.name() + ":" + verb.summary()))
                .collect(Collectors.joining("\n"));
        String cases = commands.verbs().stream().map(this::verb).collect(Collectors.joining("\n"));
        return String.format(Locale.ROOT, FRAME, verbs, String.join(" ", flags(commands.flags())), cases)
                .replace("@", commands.program());
    }

    private String verb(Verb verb) {
        List<String> words = new ArrayList<>(flags(verb.flags()));
        for (int k = 0; k < verb.operands().size(); k++) {
            Verb.Operand operand = verb.operands().get(k);
            words.add(quoted((k + 1) + ":" + plain(operand.label()) + ":" + action(operand.words())));
        }
        return "                " + verb.name() + ") _arguments " + String.join(" ", words) + " ;;";
    }

    private List<String> flags(List<Verb.Flag> flags) {
        return flags.stream()
                .flatMap(flag -> flag.names().stream().map(name -> flag(flag, name)))
                .toList();
    }

    private String flag(Verb.Flag flag, String name) {
        String value = flag.words()
                .map(words -> ":" + plain(flag.label()) + ":" + action(words))
                .orElse("");
        return quoted(name + (value.isEmpty() ? "" : "=") + "[" + plain(flag.summary()) + "]" + value);
    }

    private String action(Words words) {
        if (words instanceof Words.Choice choice) {
            return "(" + String.join(" ", choice.words()) + ")";
        }
        if (words instanceof Words.Dependent dependent) {
            return "{ case $words[2] in " + byPrevious(dependent) + " esac }";
        }
        if (words instanceof Words.Address) {
            return "_@_addresses";
        }
        if (words instanceof Words.Folder) {
            return "_files -/";
        }
        return words instanceof Words.File ? "_files" : " ";
    }

    private static String byPrevious(Words.Dependent dependent) {
        return dependent.byPrevious().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ") compadd " + String.join(" ", entry.getValue()) + " ;;")
                .collect(Collectors.joining(" "));
    }

    /** What would end a description. */
    private static String plain(String text) {
        return text.replaceAll("[\\[\\]:]", " ").strip();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

package org.curvewright.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a completion script for bash 3.2 and newer. */
public record BashCompletion(Commands commands) {

    private static final String FRAME = """
            # bash completion of @; in ~/.bashrc: source <(@ completion bash)
            _@() {
                local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command='' given=() i
                COMPREPLY=()
                if [ "$cur" = = ]; then
                    cur=''
                elif [ "$prev" = = ]; then
                    prev=${COMP_WORDS[COMP_CWORD-2]}
                fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case ${COMP_WORDS[i]} in
                        =) i=$((i + 1)) ;;
                        %s) [ "${COMP_WORDS[i + 1]}" = = ] || i=$((i + 1)) ;;
                        -*) ;;
                        *) if [ -z "$command" ]; then command=${COMP_WORDS[i]}; else given+=("${COMP_WORDS[i]}"); fi ;;
                    esac
                done
                case "$command $prev" in
            %s
                esac
                if [[ $cur == -* ]]; then
                    case $command in
            %s
                    esac
                    return
                fi
                case "$command/${#given[*]}" in
            %s
                esac
            }
            complete -o default -F _@ @
            """;

    public String write() {
        return String.format(Locale.ROOT, FRAME, taking(), values(), flags(), operands())
                .replace("@", commands.program());
    }

    /** Options that take the next word. */
    private String taking() {
        return commands.verbs().stream()
                .flatMap(verb -> verb.flags().stream())
                .filter(flag -> flag.words().isPresent())
                .flatMap(flag -> flag.names().stream())
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private String values() {
        List<String> cases = new ArrayList<>();
        for (Verb verb : commands.verbs()) {
            for (Verb.Flag flag : verb.flags()) {
                flag.words()
                        .ifPresent(words -> flag.names()
                                .forEach(name -> cases.add(
                                        "        '" + verb.name() + " " + name + "') " + reply(words) + " return ;;")));
            }
        }
        return String.join("\n", cases);
    }

    private String flags() {
        Stream<String> own = Stream.of("            '') " + generate(names(commands.flags())) + " ;;");
        Stream<String> verbs = commands.verbs().stream()
                .map(verb -> "            " + verb.name() + ") " + generate(names(verb.flags())) + " ;;");
        return Stream.concat(own, verbs).collect(Collectors.joining("\n"));
    }

    private static List<String> names(List<Verb.Flag> flags) {
        return flags.stream().flatMap(flag -> flag.names().stream()).toList();
    }

    private String operands() {
        List<String> cases = new ArrayList<>();
        cases.add("        /0) "
                + generate(commands.verbs().stream().map(Verb::name).toList()) + " ;;");
        for (Verb verb : commands.verbs()) {
            for (int k = 0; k < verb.operands().size(); k++) {
                String reply = reply(verb.operands().get(k).words());
                if (!reply.isEmpty()) {
                    cases.add("        " + verb.name() + "/" + k + ") " + reply + " ;;");
                }
            }
        }
        return String.join("\n", cases);
    }

    /** Nothing for files: that is what bash does by itself. */
    private String reply(Words words) {
        if (words instanceof Words.Choice choice) {
            return generate(choice.words());
        }
        if (words instanceof Words.Folder) {
            return "COMPREPLY=($(compgen -d -- \"$cur\"));";
        }
        if (words instanceof Words.Address) {
            return "COMPREPLY=($(compgen -W \"$(\"${COMP_WORDS[0]}\" get \"${given[0]}\" 2>/dev/null)\" -- \"$cur\"));";
        }
        return words instanceof Words.Dependent dependent ? byPrevious(dependent) : "";
    }

    private static String byPrevious(Words.Dependent dependent) {
        return dependent.byPrevious().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + ") " + generate(entry.getValue()) + " ;;")
                .collect(Collectors.joining(" ", "case ${given[0]} in ", " esac"));
    }

    private static String generate(List<String> words) {
        return "COMPREPLY=($(compgen -W '" + String.join(" ", words) + "' -- \"$cur\"));";
    }
}

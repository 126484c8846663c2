package org.curvewright.cli.shell;

import java.util.stream.Collectors;

/** Writes the commands as a reference page in Markdown. */
public record CommandsPage(Commands commands) {

    public String write() {
        StringBuilder page = new StringBuilder(
                "# Commands\n\n*Written by `curvewright reference`; do not edit.* `curvewright"
                        + " COMMAND --help` says the same. Exit codes are explained by `curvewright explain 0` and so on.\n");
        commands.verbs().forEach(verb -> page.append(verb(verb)));
        return page.toString();
    }

    private String verb(Verb verb) {
        String operands = verb.operands().stream()
                .map(operand -> operand.required() ? operand.label() : "[" + operand.label() + "]")
                .map(label -> " " + label)
                .collect(Collectors.joining());
        StringBuilder text = new StringBuilder("\n## " + verb.name() + "\n\n`" + commands.program() + " " + verb.name()
                + operands + "`\n\n" + String.join(" ", verb.description()) + "\n\n| | |\n| --- | --- |\n");
        verb.operands().forEach(operand -> text.append(row(operand.label(), operand.summary())));
        verb.flags().stream()
                .filter(flag ->
                        !flag.names().contains("--help") && !flag.names().contains("--version"))
                .forEach(flag -> text.append(row(
                        String.join(", ", flag.names()) + (flag.label().isEmpty() ? "" : "=" + flag.label()),
                        flag.summary())));
        return text.toString();
    }

    private static String row(String term, String text) {
        return "| `" + term.replace("|", "\\|") + "` | "
                + text.replace("|", "\\|").replace("<", "&lt;") + " |\n";
    }
}

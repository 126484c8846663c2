package org.curvewright.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.curvewright.runner.Refused;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.curvewright.runner.explain.Explained;
import org.curvewright.runner.explain.Explanations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what a code means. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says what a code means and what to do: of a problem, a status, a notice, a verdict, an item of a"
                + " forecast's card, an exit.")
final class ExplainCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            description = "Such as NOT_IDENTIFIED, UNKNOWN_KEY or reach, or an exit code; all when left out.")
    private @Nullable String code;

    ExplainCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        Explanations explanations = face.open(environmental).explanations();
        List<String> lines = code == null ? all(explanations) : one(explanations, code);
        lines.forEach(face.terminal().out()::println);
        return ExitCode.WELL;
    }

    private List<String> one(Explanations explanations, String wanted) throws Refused {
        List<Explained> meanings = explanations.of(wanted);
        if (meanings.isEmpty()) {
            throw new Refused(explanations.unknown(wanted));
        }
        Layout layout = face.terminal().layout();
        List<String> lines = new ArrayList<>();
        for (Explained meaning : meanings) {
            lines.add(meaning.code() + " (" + meaning.kind() + ", " + meaning.by() + ")");
            lines.addAll(layout.wrapped(meaning.meaning(), 2));
            if (!meaning.remedy().isEmpty()) {
                lines.addAll(layout.wrapped("→ " + meaning.remedy(), 2));
            }
        }
        return lines;
    }

    private List<String> all(Explanations explanations) {
        Map<String, List<Entry>> byKind = new LinkedHashMap<>();
        for (Explained meaning : explanations.all()) {
            byKind.computeIfAbsent(meaning.kind() + ", " + meaning.by(), kind -> new ArrayList<>())
                    .add(new Entry(meaning.code(), meaning.meaning()));
        }
        List<String> lines = new ArrayList<>();
        byKind.forEach((kind, entries) -> lines.addAll(face.terminal().layout().section(new Section(kind, entries))));
        return lines;
    }
}

package org.curvewright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.curvewright.runner.Refused;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what is installed. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists what the installed plugins offer, of every kind or of one.",
        footer = {"", "Then: curvewright describe KIND ID"})
final class ListCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "One of ${COMPLETION-CANDIDATES}; all when left out.")
    private @Nullable String kind;

    ListCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        Catalog catalog = face.open(environmental).catalog();
        List<String> lines = new ArrayList<>();
        for (Kind listed : kind == null ? List.of(Kind.values()) : List.of(Kinds.of(kind))) {
            List<Entry> offers = catalog.offers(listed).stream()
                    .map(offer -> new Entry(offer.id(), offer.provider().summary()))
                    .toList();
            if (!offers.isEmpty()) {
                lines.addAll(face.terminal().layout().section(new Section(listed.noun(), offers)));
            }
        }
        lines.forEach(face.terminal().out()::println);
        return ExitCode.WELL;
    }
}

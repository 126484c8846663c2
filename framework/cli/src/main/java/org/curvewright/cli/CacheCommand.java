package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.curvewright.runner.Refused;
import org.curvewright.runner.store.TaskCache;
import org.curvewright.runner.store.TaskCache.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows and empties the store of finished tasks. */
@Command(
        name = "cache",
        mixinStandardHelpOptions = true,
        description =
                "Lists what is kept of earlier runs, by kind of task with sizes and ages, or prunes it: what was not"
                        + " used for a time, the least recently used above a size, or everything.")
final class CacheCommand implements Callable<Integer> {

    private final Face face;

    @Parameters(index = "0", paramLabel = "list|prune", description = "What to do.")
    private Action action = Action.LIST;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Which folder (default: CURVEWRIGHT_CACHE, else ~/.cache/curvewright).")
    private @Nullable Path cache;

    @Option(names = "--unused-for", paramLabel = "AGE", description = "Prune what was last used so long ago: 30d, 12h.")
    private @Nullable String unusedFor;

    @Option(
            names = "--keep",
            paramLabel = "SIZE",
            description = "Prune the least recently used until at most so much is left: 500MB, 2GB.")
    private @Nullable String keep;

    @Option(names = "--all", description = "Prune everything.")
    private boolean all;

    CacheCommand(Face face) {
        this.face = face;
    }

    enum Action {
        LIST,
        PRUNE
    }

    @Override
    public Integer call() throws Refused, IOException {
        Path folder = Optional.ofNullable(cache)
                .or(Face::cache)
                .orElseThrow(() -> new Refused("NO_CACHE: no folder of finished tasks is set; name one with --cache"));
        List<String> lines = action == Action.LIST ? list(new TaskCache(folder)) : prune(new TaskCache(folder));
        lines.forEach(face.terminal().out()::println);
        return ExitCode.WELL;
    }

    private static List<String> list(TaskCache cache) throws IOException {
        List<Entry> entries = cache.entries();
        List<String> lines = new ArrayList<>();
        lines.add(cache.folder() + ": " + counted(entries));
        Instant now = Instant.now();
        byKind(entries)
                .forEach((kind, members) -> lines.add("  " + kind + ": " + counted(members) + ", last used "
                        + age(members.get(members.size() - 1), now)
                        + (members.size() == 1 ? "" : " to " + age(members.get(0), now)) + " ago"));
        return lines;
    }

    private static Map<String, List<Entry>> byKind(List<Entry> entries) {
        Map<String, List<Entry>> kinds = new TreeMap<>();
        entries.forEach(entry ->
                kinds.computeIfAbsent(entry.kind(), kind -> new ArrayList<>()).add(entry));
        return kinds;
    }

    private static String counted(List<Entry> entries) {
        return entries.size()
                + (entries.size() == 1 ? " task, " : " tasks, ")
                + Amount.size(entries.stream().mapToLong(Entry::bytes).sum());
    }

    private static String age(Entry entry, Instant now) {
        return Amount.age(Duration.between(entry.used(), now));
    }

    private List<String> prune(TaskCache cache) throws IOException, Refused {
        if (!all && unusedFor == null && keep == null) {
            throw new Refused("NOTHING_TO_PRUNE: say what: --unused-for 30d, --keep 2GB, or --all");
        }
        long most = all ? 0 : keep == null ? Long.MAX_VALUE : Amount.bytes(keep);
        Instant before = unusedFor == null ? Instant.MIN : Instant.now().minus(Amount.duration(unusedFor));
        List<Entry> removed = cache.prune(before, most);
        return List.of("removed " + counted(removed) + "; left: " + counted(cache.entries()));
    }
}

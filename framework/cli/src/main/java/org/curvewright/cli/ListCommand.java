package org.curvewright.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.curvewright.runner.Refused;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Provider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what is installed. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists what the installed plugins offer, of every kind or of one.")
final class ListCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "Such as formulation, estimator, inference.")
    private @Nullable String kind;

    ListCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        Catalog catalog = face.open(environmental).catalog();
        List<Kind> kinds = kind == null ? List.of(Kind.values()) : List.of(Kinds.of(kind));
        for (Kind listed : kinds) {
            print(
                    listed,
                    catalog.offers(listed).stream()
                            .<Provider<?, ?>>map(offer -> offer.provider())
                            .toList());
        }
        return ExitCode.WELL;
    }

    private void print(Kind listed, List<Provider<?, ?>> providers) {
        if (providers.isEmpty()) {
            return;
        }
        int width = providers.stream()
                .mapToInt(provider -> provider.id().length())
                .max()
                .orElse(0);
        face.terminal().out().println(listed.noun());
        for (Provider<?, ?> provider : providers) {
            String gap = " ".repeat(width - provider.id().length() + 2);
            face.terminal().out().println("  " + provider.id() + gap + provider.summary());
        }
    }

    /** Kinds by the word that users type. */
    static final class Kinds {

        private Kinds() {}

        static Kind of(String typed) throws Refused {
            String singular = typed.toLowerCase(Locale.ROOT);
            for (Kind candidate : Kind.values()) {
                if (candidate.key().equals(singular) || plural(candidate.key()).equals(singular)) {
                    return candidate;
                }
            }
            List<String> nouns =
                    java.util.Arrays.stream(Kind.values()).map(Kind::key).toList();
            throw new Refused("no kind '" + typed + "'" + DidYouMean.hint(typed, nouns));
        }

        private static String plural(String noun) {
            return noun.endsWith("analysis") ? "analyses" : noun + "s";
        }
    }
}

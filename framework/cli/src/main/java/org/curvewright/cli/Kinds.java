package org.curvewright.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.curvewright.runner.Refused;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.spi.DidYouMean;

/** Kinds of things by the word that users type; the words are what a shell completes. */
final class Kinds implements Iterable<String> {

    static Kind of(String typed) throws Refused {
        String word = typed.toLowerCase(Locale.ROOT);
        for (Kind candidate : Kind.values()) {
            if (candidate.key().equals(word) || plural(candidate).equals(word)) {
                return candidate;
            }
        }
        throw new Refused("no kind '" + typed + "'" + DidYouMean.hint(typed, words()));
    }

    static String plural(Kind kind) {
        return kind == Kind.ANALYSIS ? "analyses" : kind.key() + "s";
    }

    private static List<String> words() {
        return Arrays.stream(Kind.values()).map(Kind::key).toList();
    }

    @Override
    public Iterator<String> iterator() {
        return words().iterator();
    }
}

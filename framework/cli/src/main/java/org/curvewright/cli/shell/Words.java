package org.curvewright.cli.shell;

import java.util.List;
import java.util.Map;

/** What may be typed in one place. */
public sealed interface Words {

    /** Anything; nothing is suggested. */
    record Free() implements Words {}

    /** One of these. */
    record Choice(List<String> words) implements Words {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** One of these, by what was typed before. */
    record Dependent(Map<String, List<String>> byPrevious) implements Words {
        public Dependent {
            byPrevious = Map.copyOf(byPrevious);
        }
    }

    /** An address of the result that was typed before. */
    record Address() implements Words {}

    /** A file or a folder. */
    record File() implements Words {}

    /** A folder. */
    record Folder() implements Words {}
}

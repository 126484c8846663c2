package org.curvewright.plugins.sources;

import java.io.IOException;

/** The pieces of a JSON or YAML file, in order. */
interface Tokens {

    enum Kind {
        OBJECT("an object"),
        OBJECT_END("the end of an object"),
        LIST("a list"),
        LIST_END("the end of a list"),
        KEY("a key"),
        PLAIN("a number or a word"),
        QUOTED("a text"),
        NULL("null"),
        END("the end of the file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Moves on. */
    Kind next() throws IOException;

    /** The text of a key or a value, as written. */
    String text() throws IOException;

    /** The line of the current piece, counted from one. */
    int line();
}

package org.curvewright.runner.problem;

import java.util.Comparator;

/** Where a problem lies. Places outside the file come first, then the file's lines, then {@code --set} arguments. */
public sealed interface Position extends Comparable<Position> {

    Comparator<Position> ORDER = Comparator.comparingInt(Position::rank)
            .thenComparing(Position::source)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column);

    /** The file, the argument or the thing. */
    String source();

    int line();

    int column();

    int rank();

    @Override
    default int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** In a text; line and column count from 1, columns in characters. */
    record InText(String source, int line, int column) implements Position {

        @Override
        public int rank() {
            return 1;
        }

        @Override
        public String toString() {
            return source + ":" + line + ":" + column;
        }
    }

    /** In a {@code --set} argument. */
    record InArgument(String source) implements Position {

        @Override
        public int line() {
            return 0;
        }

        @Override
        public int column() {
            return 0;
        }

        @Override
        public int rank() {
            return 2;
        }

        @Override
        public String toString() {
            return "--set " + source;
        }
    }

    /** A thing without lines, such as a jar or a folder. */
    record Thing(String source) implements Position {

        @Override
        public int line() {
            return 0;
        }

        @Override
        public int column() {
            return 0;
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public String toString() {
            return source;
        }
    }
}

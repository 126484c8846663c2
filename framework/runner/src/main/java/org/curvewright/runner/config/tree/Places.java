package org.curvewright.runner.config.tree;

import java.util.function.Function;
import org.curvewright.runner.problem.Position;
import org.yaml.snakeyaml.error.Mark;

/** Turns the parser's marks, which count from 0, into positions. */
record Places(Function<Mark, Position> of, Position start) {

    static Places inText(String file) {
        return new Places(
                mark -> new Position.InText(file, mark.getLine() + 1, mark.getColumn() + 1),
                new Position.InText(file, 1, 1));
    }

    /** Everything stands where that is. */
    static Places at(Position position) {
        return new Places(mark -> position, position);
    }

    Position at(Mark mark) {
        return of.apply(mark);
    }
}

package org.curvewright.runner.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.problem.LocatedProblem;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;

/** Gathers the problems of all cells: what all of them have is told once, what some have names the first of these. */
final class CellProblems {

    private final Problems problems;
    private final Map<LocatedProblem, Integer> counts = new LinkedHashMap<>();
    private final Map<LocatedProblem, String> firsts = new LinkedHashMap<>();
    private int cells;

    CellProblems(Problems problems) {
        this.problems = problems;
    }

    void add(SweepCell cell, Problems found) {
        cells++;
        for (LocatedProblem problem : found.sorted()) {
            LocatedProblem located = located(problem, cell);
            counts.merge(located, 1, Integer::sum);
            firsts.putIfAbsent(located, cell.name());
        }
    }

    /** Reports what was added. */
    void report() {
        List<LocatedProblem> known = problems.sorted();
        counts.forEach((problem, count) -> {
            if (count == cells) {
                problems.add(problem);
            } else if (!known.contains(problem)) {
                problems.add(new LocatedProblem(
                        problem.position(),
                        problem.code(),
                        problem.path(),
                        problem.message() + " (in the cell " + firsts.get(problem) + ")"));
            }
        });
    }

    /** A problem of an override lies where the sweep says it. */
    private static LocatedProblem located(LocatedProblem problem, SweepCell cell) {
        if (!(problem.position() instanceof Position.InArgument argument)) {
            return problem;
        }
        return cell.options().stream()
                .map(SweepCell.Chosen::option)
                .filter(option ->
                        option.overrides().stream().anyMatch(override -> override.startsWith(argument.source() + "=")))
                .findFirst()
                .map(option ->
                        new LocatedProblem(option.node().at(), problem.code(), problem.path(), problem.message()))
                .orElse(problem);
    }
}

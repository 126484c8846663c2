package org.curvewright.runner.plan;

import java.util.List;
import org.curvewright.runner.config.Acknowledgement;
import org.curvewright.spi.Problem;

/**
 * Which problems are meant. An acknowledgement covers what it names under {@code of}; one that names nothing covers its code
 * where all problems of that code are about the same thing, and nothing otherwise, so that no mismatch hides behind another.
 *
 * @param found the problems of the whole experiment
 */
record Acknowledgements(List<Acknowledgement> all, List<Problem> found) {

    Acknowledgements {
        all = List.copyOf(all);
        found = List.copyOf(found);
    }

    /** The problems that nobody acknowledged; the document carries the acknowledgements of the others. */
    List<Problem> filter(List<Problem> some) {
        return some.stream()
                .filter(problem -> all.stream().noneMatch(known -> covers(known, problem)))
                .map(problem -> ambiguous(problem) ? naming(problem) : problem)
                .toList();
    }

    private boolean covers(Acknowledgement known, Problem problem) {
        return known.code().equals(problem.code())
                && (known.of().isEmpty()
                        ? things(problem.code()).size() == 1
                        : known.of().contains(problem.of()));
    }

    private List<String> things(String code) {
        return found.stream()
                .filter(problem -> problem.code().equals(code))
                .map(Problem::of)
                .distinct()
                .toList();
    }

    /** Whether an acknowledgement of the code was meant for it and does not say so. */
    private boolean ambiguous(Problem problem) {
        return !problem.of().isEmpty()
                && all.stream()
                        .anyMatch(known -> known.code().equals(problem.code())
                                && known.of().isEmpty()
                                && things(problem.code()).size() > 1);
    }

    private static Problem naming(Problem problem) {
        String message = problem.message() + "; the acknowledgement must name what it covers, such as { of: "
                + problem.of() + " }";
        return new Problem(problem.code(), problem.path(), message, problem.of());
    }
}

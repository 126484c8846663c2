package org.curvewright.runner.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the problems of all stages, so that the user sees them together. */
public final class Problems {

    private final Set<LocatedProblem> found = new LinkedHashSet<>();

    public void add(Code code, Position position, String path, String message) {
        add(new LocatedProblem(position, code.name(), path, message));
    }

    /** The same problem found twice, such as through a default used in two places, counts once. */
    public void add(LocatedProblem problem) {
        found.add(problem);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** By position; those at one place in the order in which they were found. */
    public List<LocatedProblem> sorted() {
        List<LocatedProblem> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(LocatedProblem::position));
        return List.copyOf(sorted);
    }

    /** One line a problem, then how many there are. Each line ends with a line feed. */
    public String render() {
        String lines = sorted().stream().map(problem -> problem + "\n").collect(Collectors.joining());
        return lines + size() + (size() == 1 ? " problem" : " problems") + ", nothing was run\n";
    }
}

package org.curvewright.runner.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the problems of all stages, so that the user sees them together. */
public final class Problems {

    /** So many of a kind are told; who mends the first of hundreds mends them all. */
    private static final int TOLD = 5;

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

    /** One line a problem, of many of a kind the first few, then how many there are. Each line ends with a line feed. */
    public String render() {
        StringBuilder lines = new StringBuilder();
        kinds().values().forEach(kind -> {
            int told = kind.size() > TOLD + 1 ? TOLD : kind.size();
            kind.subList(0, told).forEach(problem -> lines.append(problem).append('\n'));
            if (told < kind.size()) {
                lines.append(kind.get(0).position() + ": " + kind.get(0).code() + " … and " + (kind.size() - told)
                        + " more of the same kind\n");
            }
        });
        return lines.append(size() + (size() == 1 ? " problem" : " problems") + ", nothing was run\n")
                .toString();
    }

    /** One code at one place is a kind. */
    private Map<String, List<LocatedProblem>> kinds() {
        return sorted().stream()
                .collect(Collectors.groupingBy(
                        problem -> problem.position() + " " + problem.code() + " " + problem.path(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}

package org.curvewright.plugins.analyses.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;

/** How wide the inferences are beside those that hold the truth often enough, in the worlds that both have. */
record Widths(List<Cell> cells, List<double[]> rows, CoverageConfiguration with) {

    /**
     * An inference beside another one that held every function often enough.
     *
     * @param ratio the geometric mean over functions of the ratio of median widths
     */
    record Beside(String inference, double ratio) {}

    /** Those of the same function and level that held it often enough. */
    Stream<Cell> holding(Cell cell) {
        return cells.stream()
                .filter(other -> other.function() == cell.function() && other.level() == cell.level())
                .filter(Cell::held);
    }

    /** The median width over that of the narrowest inference that holds the same function. */
    Optional<Double> relative(Cell cell) {
        return holding(cell)
                .map(other -> ratio(cell, other))
                .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
                .max(Comparator.naturalOrder());
    }

    private double ratio(Cell cell, Cell other) {
        int common = Math.min(with.worlds(cell.inference()), with.worlds(other.inference()));
        List<double[]> both = rows.subList(0, common);
        return Tally.of(both, cell.at()).width() / Tally.of(both, other.at()).width();
    }

    /** Beside the narrowest of the inferences that held every function often enough; empty where none did or this one is open. */
    Optional<Beside> besideCovering(String inference) {
        List<Cell> own = of(inference);
        return covering().stream()
                .filter(other -> of(other).get(0).level() == own.get(0).level())
                .map(other -> new Beside(other, mean(own, of(other))))
                .filter(beside -> beside.ratio() > 0 && Double.isFinite(beside.ratio()))
                .max(Comparator.comparingDouble(Beside::ratio));
    }

    /** The inferences that held every function often enough, in their order. */
    List<String> covering() {
        return byInference().entrySet().stream()
                .filter(each -> each.getValue().stream().allMatch(Cell::held))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Cell> of(String inference) {
        return cells.stream().filter(cell -> cell.inference().equals(inference)).toList();
    }

    /** (Π wₖ/vₖ)^(1/m) over the m functions. */
    private double mean(List<Cell> own, List<Cell> others) {
        double sum = 0;
        for (int k = 0; k < own.size(); k++) {
            sum += Elementary.log(ratio(own.get(k), others.get(k)));
        }
        return Elementary.exp(sum / own.size());
    }

    /** The functions of each inference, in their order. */
    Map<String, List<Cell>> byInference() {
        Map<String, List<Cell>> found = new LinkedHashMap<>();
        cells.forEach(cell -> found.computeIfAbsent(cell.inference(), name -> new ArrayList<>())
                .add(cell));
        return found;
    }
}

package org.curvewright.runner.draft;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A benchmark that is scored in the same way everywhere.
 *
 * @param items of the split that is commonly scored
 * @param chance the score of a uniform guess
 */
record Benchmark(String name, int items, double chance) {

    private static final double FOUR = 0.25;
    private static final double TWO = 0.5;
    private static final double OPEN = 0;

    private static final List<Benchmark> KNOWN = List.of(
            new Benchmark("lambada", 5153, OPEN),
            new Benchmark("hellaswag", 10042, FOUR),
            new Benchmark("hella", 10042, FOUR),
            new Benchmark("piqa", 1838, TWO),
            new Benchmark("winogrande", 1267, TWO),
            new Benchmark("arc_easy", 2376, FOUR),
            new Benchmark("arc_challenge", 1172, FOUR),
            new Benchmark("openbookqa", 500, FOUR),
            new Benchmark("sciq", 1000, FOUR),
            new Benchmark("logiqa", 651, FOUR),
            new Benchmark("boolq", 3270, TWO),
            new Benchmark("mmlu", 14042, FOUR),
            new Benchmark("gsm8k", 1319, OPEN));

    /** The one that a column's name begins with. */
    static Optional<Benchmark> of(String column) {
        String name = column.toLowerCase(Locale.ROOT).replace('-', '_');
        return KNOWN.stream()
                .filter(benchmark -> name.equals(benchmark.name) || name.startsWith(benchmark.name + "_"))
                .findFirst();
    }
}

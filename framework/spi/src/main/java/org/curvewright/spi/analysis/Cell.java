package org.curvewright.spi.analysis;

import java.util.List;
import java.util.Optional;

/**
 * One cell of a sweep: an experiment with one option of each choice.
 *
 * @param name of its options, joined by {@code +}
 * @param options one for each choice, in the order of the configuration
 * @param findings everything that it found, under whole addresses
 */
public record Cell(String name, List<Option> options, List<Finding> findings) {

    /** What was chosen. */
    public record Option(String choice, String option) {}

    public Cell {
        options = List.copyOf(options);
        findings = List.copyOf(findings);
    }

    /** The option of a choice. */
    public Optional<String> option(String choice) {
        return options.stream()
                .filter(option -> option.choice().equals(choice))
                .map(Option::option)
                .findFirst();
    }
}

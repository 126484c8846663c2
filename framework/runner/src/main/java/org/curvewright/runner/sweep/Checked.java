package org.curvewright.runner.sweep;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.config.ExperimentConfiguration;

/** The addresses that a sweep checks, as its cells call them. */
record Checked(ExperimentConfiguration sweep) {

    /** @param prefix under which the document of the sweep holds a cell */
    Set<String> of(String prefix) {
        Stream<String> claims = sweep.claims().stream().map(claim -> claim.where());
        Stream<String> expectations = Stream.concat(
                        sweep.expect().stream(),
                        sweep.validate().stream().flatMap(entry -> entry.expectation().stream()))
                .map(expectation -> expectation.finding());
        return Stream.concat(claims, expectations)
                .filter(address -> address.startsWith(prefix))
                .map(address -> address.substring(prefix.length()))
                .collect(Collectors.toSet());
    }
}

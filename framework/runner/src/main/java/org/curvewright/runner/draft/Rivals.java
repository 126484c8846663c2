package org.curvewright.runner.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.law.Formulation;

/** Chooses the laws that observations of a response could tell apart. */
final class Rivals {

    private static final String COVARIATE = "N";
    /** How far two ratios of tokens to parameters must be apart to count as two. */
    private static final double OTHER_RATIO = 1.5;

    private final Function<String, Optional<Formulation>> formulations;

    /** @param formulations an installed formulation with default keys, by id */
    Rivals(Function<String, Optional<Formulation>> formulations) {
        this.formulations = formulations;
    }

    /** In YAML, such as {@code kaplan} or {@code { use: kaplan, with: { covariate: C } }}. */
    List<String> of(List<Guess> responses, List<Guess> covariates, int observations) {
        List<String> rivals = new ArrayList<>();
        String covariate = covariates.get(0).symbol();
        boolean loss = responses.get(0).role() == Role.LOSS;
        for (String id : candidates(responses)) {
            if (affordable(id, observations)) {
                rivals.add(
                        covariate.equals(COVARIATE)
                                ? id
                                : "{ use: " + id + ", with: { covariate: " + covariate + " } }");
            }
        }
        if (loss && varied(covariates) && affordable("chinchilla", observations)) {
            rivals.add("chinchilla");
        }
        return rivals;
    }

    private static List<String> candidates(List<Guess> responses) {
        if (responses.get(0).role() == Role.LOSS) {
            return List.of("power-law", "kaplan");
        }
        return responses.stream().anyMatch(guess -> guess.variable().chance().orElse(0) > 0)
                ? List.of("bounded-power-law", "chance-floored-power-law", "log-sigmoid")
                : List.of("bounded-power-law", "log-sigmoid");
    }

    /** A law needs an observation more than it has parameters. */
    private boolean affordable(String id, int observations) {
        return formulations
                .apply(id)
                .filter(formulation -> formulation.parameters().size() < observations)
                .isPresent();
    }

    /** Whether size and tokens are both there and not in one proportion. */
    private static boolean varied(List<Guess> covariates) {
        if (covariates.size() < 2
                || !covariates.get(0).symbol().equals("N")
                || !covariates.get(1).symbol().equals("D")) {
            return false;
        }
        NumberColumn size = (NumberColumn) covariates.get(0).column();
        NumberColumn tokens = (NumberColumn) covariates.get(1).column();
        double[] ratios = IntStream.range(0, size.size())
                .filter(row -> !size.missing(row) && !tokens.missing(row))
                .mapToDouble(row -> tokens.at(row) / size.at(row))
                .sorted()
                .toArray();
        boolean proportional = ratios.length == 0 || ratios[ratios.length - 1] < OTHER_RATIO * ratios[0];
        boolean constant = IntStream.range(0, tokens.size())
                        .filter(row -> !tokens.missing(row))
                        .mapToDouble(tokens::at)
                        .distinct()
                        .count()
                < 2;
        return !proportional && !constant;
    }
}

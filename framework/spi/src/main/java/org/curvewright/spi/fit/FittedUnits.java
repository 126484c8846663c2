package org.curvewright.spi.fit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Parameter;

/**
 * The units of fitted parameters: a law states them in its covariates' usual units, such as FLOP, but they are those of the data
 * that it was fitted to, such as GPU-hours. A unit that two covariates of a law share stays where their data differ.
 */
public final class FittedUnits {

    private static final Pattern COMPOUND = Pattern.compile("[\\s·/^]");

    private final String response;
    private final Map<String, String> measured;

    private FittedUnits(String response, Map<String, String> measured) {
        this.response = response;
        this.measured = Map.copyOf(measured);
    }

    /** @param covariates as the law states them */
    public static FittedUnits of(List<Variable> covariates, Dataset data) {
        Map<String, String> measured = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Variable covariate : covariates) {
            String usual = covariate.unit().isEmpty() ? covariate.name() : covariate.unit();
            String own = data.covariates().stream()
                    .filter(variable -> variable.name().equals(covariate.name()))
                    .map(Variable::unit)
                    .filter(unit -> !unit.isEmpty())
                    .findFirst()
                    .orElse(usual);
            String other = measured.put(usual, own);
            if (other != null && !other.equals(own)) {
                ambiguous.add(usual);
            }
        }
        measured.keySet().removeAll(ambiguous);
        return new FittedUnits(data.response().unit(), measured);
    }

    /** Empty for a pure number. */
    public String of(Parameter parameter) {
        if (parameter.unit().equals("response")) {
            return response;
        }
        if (measured.isEmpty()) {
            return parameter.unit();
        }
        return words().matcher(parameter.unit()).replaceAll(this::replacement);
    }

    /** The usual units as whole words, longer ones first, and the power that one is raised to. */
    private Pattern words() {
        String any = measured.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\w^-])(" + any + ")(?![\\w-])(\\^?)");
    }

    private String replacement(MatchResult found) {
        String usual = found.group(1);
        String own = measured.getOrDefault(usual, usual);
        boolean raised = !found.group(2).isEmpty()
                && !own.equals(usual)
                && COMPOUND.matcher(own).find();
        return Matcher.quoteReplacement((raised ? "(" + own + ")" : own) + found.group(2));
    }
}

package org.curvewright.runner.plan;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.law.Parameter;

/**
 * The addresses that findings of an experiment can have, as far as they are known before anything runs: those of fits
 * exactly, of analyses and of what inferences count the beginning.
 */
public final class PossibleAddresses {

    /** Anything may follow. */
    private static final String OPEN = "…";

    private static final List<String> ENDS = List.of("lower", "upper", "standard-error");

    private final Set<String> all = new LinkedHashSet<>();

    /** Adds those of a plan below a prefix, such as {@code sweep/<cell>/}; empty for an experiment of its own. */
    public void add(String prefix, Plan plan) {
        plan.fits().forEach(fit -> addFit(prefix + "fits/" + fit.key().path() + "/", fit));
        plan.analyses().forEach(analysis -> addOpen(prefix + "analyses/" + analysis.as()));
    }

    /** Adds all that begin with this and go on. */
    public void addOpen(String beginning) {
        all.add(beginning + "/" + OPEN);
    }

    private void addFit(String prefix, FitPlan fit) {
        List.of("status", "n", "objective").forEach(name -> all.add(prefix + name));
        fit.formulation().parameters().parameters().forEach(parameter -> addParameter(prefix, parameter, fit));
        fit.estimator().objective().nuisance().forEach(parameter -> all.add(prefix + parameter.symbol()));
        fit.metrics().forEach(metric -> all.add(prefix + metric.as()));
        fit.inferences().forEach(inference -> addOpen(prefix + inference.as()));
    }

    private void addParameter(String prefix, Parameter parameter, FitPlan fit) {
        String estimate = prefix + parameter.symbol();
        all.add(estimate);
        if (!fit.inferences().isEmpty()) {
            ENDS.forEach(end -> all.add(estimate + "/" + end));
        }
        for (NamedInference inference : fit.inferences()) {
            all.add(estimate + "/" + inference.as());
            ENDS.forEach(end -> all.add(estimate + "/" + inference.as() + "/" + end));
        }
    }

    /** Why no finding can have this address; empty where one can. */
    public Optional<String> objection(String address) {
        Collection<String> candidates = all;
        String passed = "";
        for (String segment : address.split("/", -1)) {
            Set<String> next = next(candidates, passed);
            if (next.contains(OPEN)) {
                return Optional.empty();
            }
            if (!next.contains(segment)) {
                return Optional.of("no finding can be at '" + address + "': no '" + segment + "'"
                        + (passed.isEmpty() ? "" : " below '" + passed.substring(0, passed.length() - 1) + "'")
                        + DidYouMean.hint(segment, next));
            }
            passed += segment + "/";
            candidates = below(candidates, passed, address);
        }
        return all.contains(address)
                ? Optional.empty()
                : Optional.of("no finding can be at '" + address + "': it goes on"
                        + DidYouMean.list(next(candidates, passed)));
    }

    private static List<String> below(Collection<String> candidates, String passed, String exactly) {
        return candidates.stream()
                .filter(candidate -> candidate.startsWith(passed) || candidate.equals(exactly))
                .toList();
    }

    private static Set<String> next(Collection<String> candidates, String passed) {
        return candidates.stream()
                .filter(candidate -> candidate.startsWith(passed))
                .map(candidate -> candidate.substring(passed.length()).split("/", 2)[0])
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

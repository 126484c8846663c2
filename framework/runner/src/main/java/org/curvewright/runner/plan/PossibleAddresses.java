package org.curvewright.runner.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.law.Held;
import org.curvewright.spi.law.Parameter;

/**
 * The addresses that findings of an experiment can have, as far as they are known before anything runs: those of fits
 * exactly, of analyses and of what inferences count the beginning.
 */
public final class PossibleAddresses {

    /** Anything may follow. */
    private static final String OPEN = "…";

    private static final List<String> ENDS = List.of("lower", "upper", "standard-error");

    private final Set<String> all = new HashSet<>();
    /** The next segments by all that has passed, its last slash included. */
    private final Map<String, Set<String>> following = new HashMap<>();

    /** Adds those of a plan below a prefix, such as {@code sweep/<cell>/}; empty for an experiment of its own. */
    public void add(String prefix, Plan plan) {
        plan.fits().forEach(fit -> addFit(prefix + "fits/" + fit.key().path() + "/", fit));
        Rivals.bySection(plan.fits()).forEach((section, rivals) -> addAnswers(prefix, section, rivals, plan.stored()));
        plan.stored().byFit().keySet().forEach(fit -> all.add(prefix + "fits/" + fit + "/store"));
        plan.analyses().forEach(analysis -> addOpen(prefix + "analyses/" + analysis.as()));
    }

    private void addAnswers(String prefix, String section, List<Rivals> rivals, Stored stored) {
        if (Rivals.many(rivals)) {
            put(prefix + Rivals.address(section));
        }
        rivals.stream().filter(each -> stored.of(each.laws().get(0)).isEmpty()).forEach(each -> {
            put(prefix + each.address());
            put(prefix + each.best());
        });
    }

    /** Adds all that begin with this and go on. */
    public void addOpen(String beginning) {
        put(beginning + "/" + OPEN);
    }

    private void put(String address) {
        all.add(address);
        int begin = 0;
        while (begin <= address.length()) {
            int slash = address.indexOf('/', begin);
            int end = slash < 0 ? address.length() : slash;
            following
                    .computeIfAbsent(address.substring(0, begin), passed -> new LinkedHashSet<>())
                    .add(address.substring(begin, end));
            begin = end + 1;
        }
    }

    private void addFit(String prefix, FitPlan fit) {
        List.of("status", "n", "objective").forEach(name -> put(prefix + name));
        fit.formulation().parameters().parameters().forEach(parameter -> addParameter(prefix, parameter, fit));
        Held.of(fit.formulation()).forEach(held -> put(prefix + held.parameter().symbol()));
        fit.estimator().objective().nuisance().forEach(parameter -> put(prefix + parameter.symbol()));
        fit.metrics().forEach(metric -> put(prefix + metric.as()));
        fit.inferences().forEach(inference -> addOpen(prefix + inference.as()));
        addOpen(prefix + "certificate");
    }

    private void addParameter(String prefix, Parameter parameter, FitPlan fit) {
        String estimate = prefix + parameter.symbol();
        put(estimate);
        if (!fit.inferences().isEmpty()) {
            ENDS.forEach(end -> put(estimate + "/" + end));
        }
        for (NamedInference inference : fit.inferences()) {
            put(estimate + "/" + inference.as());
            ENDS.forEach(end -> put(estimate + "/" + inference.as() + "/" + end));
        }
    }

    /** Why no finding can have this address; empty where one can. */
    public Optional<String> objection(String address) {
        String passed = "";
        for (String segment : address.split("/", -1)) {
            Set<String> next = next(passed);
            if (next.contains(OPEN)) {
                return Optional.empty();
            }
            if (!next.contains(segment)) {
                return Optional.of("no finding can be at '" + address + "': no '" + segment + "'"
                        + (passed.isEmpty() ? "" : " below '" + passed.substring(0, passed.length() - 1) + "'")
                        + DidYouMean.hint(segment, next));
            }
            passed += segment + "/";
        }
        return all.contains(address)
                ? Optional.empty()
                : Optional.of("no finding can be at '" + address + "': it goes on" + DidYouMean.list(next(passed)));
    }

    private Set<String> next(String passed) {
        return following.getOrDefault(passed, Set.of());
    }
}

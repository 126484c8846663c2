package org.curvewright.runner.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.LocatedProblem;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitKey;

/**
 * Responses and groups of one section that a law cannot be fitted to: they have fewer observations than it has parameters, a
 * cell that may not stand there, or the estimator objects. Where it can be fitted to others these fits FAIL and the study goes
 * on; where it can be fitted to none, the law suits the table as little as it would a single response, which is a problem.
 * A fit of groups that share parameters stands for all of them: a bad cell FAILS it wherever another fit of the study goes on.
 */
final class FailingFits {

    private static final int NAMED = 10;
    private static final Set<String> OF_LAW = Set.of(Code.TOO_FEW_OBSERVATIONS.name(), Code.UNFIT_ESTIMATOR.name());
    private static final String NOTHING_REMAINS =
            "; the fit of all groups, which share parameters, cannot be made with it,"
                    + " and the study has no other fit that can be made";

    private final boolean together;
    private final Map<FitKey, List<LocatedProblem>> failing = new LinkedHashMap<>();

    /** @param together whether each is a fit of all groups, which share parameters */
    FailingFits(boolean together) {
        this.together = together;
    }

    /** @param why at least one, to be reported unless the fit may FAIL, whose status they are then */
    void add(FitKey fit, List<LocatedProblem> why) {
        failing.put(fit, List.copyOf(why));
    }

    boolean has(FitPlan plan) {
        return failing.containsKey(plan.key());
    }

    /**
     * The plans of the section, those of such responses and groups as fits that will FAIL.
     *
     * @param remains whether some fit of the study can be made
     */
    List<FitPlan> settle(List<FitPlan> plans, boolean remains, Problems problems) {
        Set<String> fitted = plans.stream()
                .filter(plan -> !has(plan))
                .map(plan -> plan.key().formulation())
                .collect(Collectors.toSet());
        Map<String, Notice> notices = new LinkedHashMap<>();
        plans.stream()
                .filter(plan -> fitted.contains(plan.key().formulation()) || remains && ofTogether(plan))
                .collect(Collectors.groupingBy(FailingFits::told))
                .values()
                .forEach(alike -> notices.putAll(notices(alike)));
        return plans.stream()
                .flatMap(plan -> settled(plan, notices, problems).stream())
                .toList();
    }

    private Optional<FitPlan> settled(FitPlan plan, Map<String, Notice> notices, Problems problems) {
        List<LocatedProblem> found = failing.getOrDefault(plan.key(), List.of());
        if (found.isEmpty()) {
            return Optional.of(plan);
        }
        Optional<Notice> notice = Optional.ofNullable(notices.get(told(plan) + code(found)));
        if (notice.isEmpty()) {
            found.forEach(problem -> problems.add(ofTogether(plan) ? last(problem) : problem));
        }
        return notice.map(told -> plan.refused(why(found), told));
    }

    /** Whether a bad cell is all that keeps groups that share parameters from being fitted. */
    private boolean ofTogether(FitPlan plan) {
        return together && has(plan) && !OF_LAW.contains(code(failing.getOrDefault(plan.key(), List.of())));
    }

    private static LocatedProblem last(LocatedProblem problem) {
        return new LocatedProblem(
                problem.position(), problem.code(), problem.path(), problem.message() + NOTHING_REMAINS);
    }

    private static String code(List<LocatedProblem> found) {
        return found.get(0).code();
    }

    private static String why(List<LocatedProblem> found) {
        return found.stream().map(LocatedProblem::message).collect(Collectors.joining("; "));
    }

    /** What is told together: the groups of one response under a law, or the responses where there are no groups. */
    private static String told(FitPlan plan) {
        FitKey key = plan.key();
        return key.group().map(group -> key.response() + "/").orElse("") + key.formulation() + "/";
    }

    /** One for each code that some of them have. */
    private Map<String, Notice> notices(List<FitPlan> alike) {
        Map<String, Map<FitPlan, String>> byCode = new LinkedHashMap<>();
        alike.forEach(fit -> Optional.ofNullable(failing.get(fit.key()))
                .ifPresent(found -> byCode.computeIfAbsent(code(found), code -> new LinkedHashMap<>())
                        .put(fit, why(found))));
        Map<String, Notice> notices = new LinkedHashMap<>();
        byCode.forEach((code, members) ->
                notices.put(told(alike.get(0)) + code, new Notice(code, sentence(code, alike.size(), members))));
        return notices;
    }

    private static String sentence(String code, int all, Map<FitPlan, String> members) {
        FitPlan first = members.keySet().iterator().next();
        boolean groups = first.key().group().isPresent();
        if (all == 1) {
            return (groups ? "the only group" : "the only response") + " of fits."
                    + first.key().fit() + " " + what(code, 1, first.key()) + ", so that this fit FAILS: "
                    + named(code, members);
        }
        return members.size() + " of " + all + (groups ? " groups" : " responses") + " of fits."
                + first.key().fit() + " " + what(code, members.size(), first.key()) + ", so that these fits FAIL: "
                + named(code, members);
    }

    private static String named(String code, Map<FitPlan, String> members) {
        return members.entrySet().stream()
                        .limit(NAMED)
                        .map(member -> member.getKey()
                                        .key()
                                        .group()
                                        .orElse(member.getKey().key().response()) + " ("
                                + brief(code, member.getKey(), member.getValue()) + ")")
                        .collect(Collectors.joining(", "))
                + (members.size() > NAMED ? " and " + (members.size() - NAMED) + " more" : "");
    }

    private static String what(String code, int count, FitKey key) {
        String verb = count == 1 ? "has" : "have";
        String law = key.formulation()
                + key.group().map(group -> " of " + key.response()).orElse("");
        if (code.equals(Code.TOO_FEW_OBSERVATIONS.name())) {
            return verb + " fewer observations than " + law + " has parameters";
        }
        return code.equals(Code.UNFIT_ESTIMATOR.name())
                ? (count == 1 ? "is" : "are") + " refused by the estimator of " + law
                : verb + " a cell that " + law + " cannot be fitted to";
    }

    private static String brief(String code, FitPlan plan, String why) {
        return code.equals(Code.TOO_FEW_OBSERVATIONS.name())
                ? plan.dataset().size() + " for "
                        + plan.formulation().parameters().size()
                : why;
    }
}

package org.curvewright.runner.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitKey;

/**
 * Groups that a law cannot be fitted to: they have fewer observations than it has parameters, a cell that may not stand there,
 * or the estimator objects. Where it can be fitted to others these fits FAIL and the study goes on; where it can be fitted to
 * none, the law suits the table as little as it would without groups, which is a problem.
 */
final class FailingGroups {

    private static final int NAMED = 10;

    private final Map<FitKey, Failing> failing = new LinkedHashMap<>();

    private record Failing(Code code, Node response, String why) {}

    /** @param why as a problem tells it, or the fit's status */
    void add(FitKey fit, Code code, Node response, String why) {
        failing.put(fit, new Failing(code, response, why));
    }

    /** The plans of one section, those of such groups as fits that will FAIL. */
    List<FitPlan> settle(List<FitPlan> plans, Problems problems) {
        Map<String, List<FitPlan>> laws = plans.stream().collect(Collectors.groupingBy(FailingGroups::law));
        Map<String, Notice> notices = new LinkedHashMap<>();
        laws.values().stream()
                .filter(fits -> !fits.stream().allMatch(fit -> failing.containsKey(fit.key())))
                .forEach(fits -> notices.putAll(notices(fits)));
        return plans.stream()
                .flatMap(plan -> Optional.ofNullable(failing.get(plan.key()))
                        .map(found -> settled(plan, found, notices, problems))
                        .orElse(Optional.of(plan))
                        .stream())
                .toList();
    }

    private static Optional<FitPlan> settled(
            FitPlan plan, Failing found, Map<String, Notice> notices, Problems problems) {
        Optional<Notice> notice = Optional.ofNullable(notices.get(law(plan) + found.code()));
        if (notice.isEmpty()) {
            problems.add(
                    found.code(), found.response().at(), found.response().path().toString(), found.why());
        }
        return notice.map(told -> plan.refused(found.why(), told));
    }

    private static String law(FitPlan plan) {
        return plan.key().response() + "/" + plan.key().formulation() + "/";
    }

    /** One for each code that some groups of a law have. */
    private Map<String, Notice> notices(List<FitPlan> fits) {
        Map<Code, Map<FitPlan, String>> byCode = new LinkedHashMap<>();
        fits.forEach(fit -> Optional.ofNullable(failing.get(fit.key()))
                .ifPresent(found -> byCode.computeIfAbsent(found.code(), code -> new LinkedHashMap<>())
                        .put(fit, found.why())));
        Map<String, Notice> notices = new LinkedHashMap<>();
        byCode.forEach((code, members) ->
                notices.put(law(fits.get(0)) + code, new Notice(code.name(), sentence(code, fits.size(), members))));
        return notices;
    }

    private static String sentence(Code code, int all, Map<FitPlan, String> members) {
        FitPlan first = members.keySet().iterator().next();
        return members.size() + " of " + all + " groups of fits." + first.key().fit() + " "
                + what(code, members.size(), first) + ", so that these fits FAIL: "
                + members.entrySet().stream()
                        .limit(NAMED)
                        .map(member -> member.getKey().key().group().orElse("") + " ("
                                + brief(code, member.getKey(), member.getValue()) + ")")
                        .collect(Collectors.joining(", "))
                + (members.size() > NAMED ? " and " + (members.size() - NAMED) + " more" : "");
    }

    private static String what(Code code, int count, FitPlan plan) {
        String verb = count == 1 ? "has" : "have";
        FitKey key = plan.key();
        return switch (code) {
            case TOO_FEW_OBSERVATIONS ->
                verb + " too few observations of " + key.response() + " for the "
                        + plan.formulation().parameters().size() + " parameters of " + key.formulation();
            case BAD_CELL ->
                verb + " a cell that " + key.formulation() + " of " + key.response() + " cannot be fitted to";
            default ->
                (count == 1 ? "is" : "are") + " refused by the estimator of " + key.formulation() + " of "
                        + key.response();
        };
    }

    private static String brief(Code code, FitPlan plan, String why) {
        return code == Code.TOO_FEW_OBSERVATIONS ? String.valueOf(plan.dataset().size()) : why;
    }
}

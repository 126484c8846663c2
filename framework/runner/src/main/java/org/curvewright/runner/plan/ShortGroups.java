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
 * Groups that have fewer observations than a law has parameters. Where others are long enough, the fits of the short ones FAIL
 * and the study goes on; where none is, the law suits the table as little as it would without groups, which is a problem.
 */
final class ShortGroups {

    private static final int NAMED = 10;

    private final Map<FitKey, String> reasons = new LinkedHashMap<>();
    private final Map<FitKey, Node> written = new LinkedHashMap<>();

    /** @param why as a problem tells it, or the fit's status */
    void add(FitKey fit, Node response, String why) {
        reasons.put(fit, why);
        written.put(fit, response);
    }

    /** The plans of one section, the short ones as fits that will FAIL. */
    List<FitPlan> settle(List<FitPlan> plans, Problems problems) {
        Map<String, List<FitPlan>> laws = plans.stream().collect(Collectors.groupingBy(ShortGroups::law));
        Map<String, Notice> notices = new LinkedHashMap<>();
        laws.forEach((law, fits) -> notice(fits).ifPresent(notice -> notices.put(law, notice)));
        return plans.stream()
                .flatMap(plan -> Optional.ofNullable(reasons.get(plan.key()))
                        .map(why -> settled(plan, why, Optional.ofNullable(notices.get(law(plan))), problems))
                        .orElse(Optional.of(plan))
                        .stream())
                .toList();
    }

    private Optional<FitPlan> settled(FitPlan plan, String why, Optional<Notice> notice, Problems problems) {
        if (notice.isEmpty()) {
            Node response = Optional.ofNullable(written.get(plan.key())).orElseThrow();
            problems.add(
                    Code.TOO_FEW_OBSERVATIONS, response.at(), response.path().toString(), why);
        }
        return notice.map(told -> plan.refused(why, told));
    }

    private static String law(FitPlan plan) {
        return plan.key().response() + "/" + plan.key().formulation();
    }

    /** Empty where every group is short. */
    private Optional<Notice> notice(List<FitPlan> fits) {
        List<FitPlan> brief =
                fits.stream().filter(fit -> reasons.containsKey(fit.key())).toList();
        if (brief.isEmpty() || brief.size() == fits.size()) {
            return Optional.empty();
        }
        FitPlan first = brief.get(0);
        return Optional.of(new Notice(
                Code.TOO_FEW_OBSERVATIONS.name(),
                brief.size() + " of " + fits.size() + " groups of fits."
                        + first.key().fit() + " have too few observations of "
                        + first.key().response() + " for the "
                        + first.formulation().parameters().size() + " parameters of "
                        + first.key().formulation() + ", so that these fits FAILED: "
                        + brief.stream()
                                .limit(NAMED)
                                .map(fit -> fit.key().group().orElse("") + " ("
                                        + fit.dataset().size() + ")")
                                .collect(Collectors.joining(", "))
                        + (brief.size() > NAMED ? " and " + (brief.size() - NAMED) + " more" : "")));
    }
}

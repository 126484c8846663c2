package org.curvewright.runner.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.engine.Parallel;
import org.curvewright.runner.execute.Outcomes;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.plan.Rivals;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.metric.FitMetric;

/**
 * The answers of fits: one for each response (and group) at {@code fits/<fit>/<response>[/<group>]/answer}, with the law to read
 * at {@code …/best} where there is one; where a section has many, also one of all at {@code fits/<fit>/answer}, which is the only
 * one of fits that went to a store.
 */
public final class FitAnswers {

    private final Plan plan;
    private final Outcomes outcomes;

    public FitAnswers(Plan plan, Outcomes outcomes) {
        this.plan = plan;
        this.outcomes = outcomes;
    }

    /** By what the first analysis that ranks these fits ranks them; empty where none does. */
    private Optional<FitMetric> asked(String section) {
        return plan.analyses().stream()
                .filter(task -> task.on().stream().anyMatch(on -> on.name().equals(section)))
                .flatMap(task -> task.analysis().ranks().stream())
                .findFirst();
    }

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, List<Rivals>> section :
                Rivals.bySection(plan.fits()).entrySet()) {
            List<Rivals> rivals = section.getValue();
            Optional<FitMetric> asked = asked(section.getKey());
            if (Rivals.many(rivals)) {
                findings.add(
                        Finding.verdict(Rivals.address(section.getKey()), together(section.getKey(), rivals, asked)));
            }
            List<Rivals> documented = rivals.stream()
                    .filter(each -> plan.stored().of(each.laws().get(0)).isEmpty())
                    .toList();
            Parallel.map(documented, each -> new RivalsAnswer(outcomes, each, asked).findings())
                    .forEach(findings::addAll);
        }
        return findings;
    }

    private String together(String section, List<Rivals> rivals, Optional<FitMetric> asked) {
        SectionAnswer answer = new SectionAnswer(section);
        rivals.forEach(each -> answer.add(each, Contest.of(each, outcomes, asked)));
        return answer.text();
    }
}

package org.curvewright.runner.plan;

import java.util.List;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.Notice;

/**
 * The fits of one section of {@code fits:}, of which it is settled last which FAIL and which are problems.
 *
 * @param notices what the section leaves out
 */
record SectionFits(List<FitPlan> plans, FailingFits failing, List<Notice> notices) {

    /** Neither fits nor anything to tell. */
    static final SectionFits NONE = new SectionFits(List.of(), new FailingFits(false), List.of());

    /** Whether some fit of it can be made. */
    boolean remain() {
        return plans.stream().anyMatch(plan -> !failing.has(plan));
    }

    /** @param remain whether some fit of the study can be made */
    SectionFits settled(boolean remain, Problems problems) {
        return new SectionFits(failing.settle(plans, remain, problems), failing, notices);
    }
}

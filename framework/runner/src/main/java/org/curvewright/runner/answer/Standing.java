package org.curvewright.runner.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;

/** A law in a contest, with its fit where the task did not end in a defect. */
record Standing(FitPlan plan, Optional<Fit> fit) {

    String law() {
        return plan.key().formulation();
    }

    FitStatus status() {
        return fit.map(Fit::status).orElse(FitStatus.FAILED);
    }

    /** Whether the data determine its parameters. */
    boolean determined() {
        return status() == FitStatus.CONVERGED || status() == FitStatus.AT_BOUND;
    }

    /** Why its status is what it is; empty where nothing was said. */
    String why() {
        return reasons().stream()
                .filter(reason -> reason.status() == status())
                .map(Reason::text)
                .collect(Collectors.joining("; "));
    }

    private List<Reason> reasons() {
        return fit.map(Fit::reasons).orElse(List.of(new Reason(FitStatus.FAILED, "the fit ended in a defect")));
    }
}

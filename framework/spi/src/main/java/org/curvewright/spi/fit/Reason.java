package org.curvewright.spi.fit;

import java.util.List;

/** Why a status applies, in the symbols of the parameters: a lower-case fact. */
public record Reason(FitStatus status, String text) {

    /** Those said beside the reason that decided the status, which qualify a minimum although it is found. */
    public static List<Reason> qualifying(List<Reason> reasons) {
        return reasons.stream()
                .skip(1)
                .filter(reason -> reason.status() == FitStatus.CONVERGED)
                .toList();
    }
}

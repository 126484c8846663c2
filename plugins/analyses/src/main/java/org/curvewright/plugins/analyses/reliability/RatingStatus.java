package org.curvewright.plugins.analyses.reliability;

import java.util.Arrays;
import org.curvewright.numerics.agreement.ModalAgreement;
import org.curvewright.numerics.agreement.RatingVariance;

/** What repeated ratings can tell; the first that applies. */
enum RatingStatus {
    ONE_REPLICATION("each object was rated once; rate it again with another seed to see whether the rating changes"),
    TOO_FEW_OBJECTS("fewer than two objects were rated in every replication"),
    NOMINAL_RATINGS("the ratings are names, and names have no variance that a factor could explain"),
    NO_OBJECT_VARIANCE("the objects do not differ in their ratings, so there is nothing to tell apart (0/0)"),
    FIXED_RANDOMNESS("every replication gave the same ratings: one draw repeated, which is no evidence of reliability"
            + " (omega would be 1); run again with other seeds or permuted prompts"),
    MEASURED("");

    private final String reason;

    RatingStatus(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    static RatingStatus of(double[][] present, double[][] complete, boolean nominal) {
        if (present.length == 0) {
            return ONE_REPLICATION;
        }
        boolean same = Arrays.stream(present)
                        .flatMapToDouble(Arrays::stream)
                        .distinct()
                        .count()
                == 1;
        if (ModalAgreement.of(present).fixed()) {
            return same ? NO_OBJECT_VARIANCE : FIXED_RANDOMNESS;
        }
        if (nominal) {
            return NOMINAL_RATINGS;
        }
        if (complete.length < 2) {
            return TOO_FEW_OBJECTS;
        }
        return RatingVariance.of(complete).betweenObjects() > 0 ? MEASURED : NO_OBJECT_VARIANCE;
    }
}

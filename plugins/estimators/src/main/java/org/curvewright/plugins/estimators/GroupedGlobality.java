package org.curvewright.plugins.estimators;

import java.util.Optional;

/**
 * Why no argument says that an optimum of many groups is the global one. A grid covers one or two nonlinear parameters where all is
 * searched at once; where groups are searched one by one the common parameters are only descended for, from what the groups make of them.
 *
 * @param open whether the data leave a parameter unbounded
 */
record GroupedGlobality(GroupedSetting setting, GroupedFound found, boolean open) {

    private static final String DESCENDED = "the parameters in common are descended for, and no grid covers them";

    /** Where that is worth a notice. */
    Optional<String> doubt() {
        return isDoubtful() ? Optional.of(said()) : Optional.empty();
    }

    /** Where the search speaks for the optimum: every other start, or more, ended in it. */
    Optional<String> scope() {
        return isDoubtful() ? Optional.empty() : Optional.of(said());
    }

    private double share() {
        return (double) found.reachingBest() / found.starts();
    }

    private boolean isDoubtful() {
        return Globality.obstacle(setting.whole(), open).isPresent() || !Globality.isLikely(share());
    }

    private String said() {
        return Globality.said(Globality.obstacle(setting.whole(), open).orElse(DESCENDED), found.starts(), share());
    }
}

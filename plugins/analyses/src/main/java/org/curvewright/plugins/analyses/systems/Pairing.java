package org.curvewright.plugins.analyses.systems;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.JointInference;

/**
 * Whether two systems' laws were drawn together, and why.
 *
 * @param wanted whether paired draws were asked for and are not to be had
 * @param replicates how many of the paired runs of one system stand at one place with others of it
 */
record Pairing(boolean paired, String why, boolean wanted, int replicates) {

    static Pairing of(TrainedSystem a, TrainedSystem b, SystemConfiguration with) {
        if (a.pairedWith(b)) {
            return new Pairing(
                    true,
                    "all " + a.fit().request().dataset().size()
                            + " runs of each stand at the same places as the other's",
                    false,
                    SharedRows.replicates(a.fit().request().dataset()));
        }
        if (!with.paired().orElse(true)) {
            return new Pairing(false, "paired is false", false, 0);
        }
        return with.draws() instanceof JointInference
                ? new Pairing(
                        false,
                        "not every run of " + a.name() + " has one of " + b.name() + " at its place",
                        with.paired().isPresent(),
                        0)
                : new Pairing(false, "the inference does not draw several laws together", false, 0);
    }

    String sentence() {
        return "Draws are " + (paired ? "paired" : "independent") + ", since " + why + ".";
    }

    Finding finding(String address) {
        List<Notice> notices = new ArrayList<>();
        notices.add(new Notice(wanted ? "NOT_PAIRED" : paired ? "PAIRED" : "INDEPENDENT", why));
        if (replicates > 0) {
            notices.add(
                    new Notice(
                            "PAIRED_BY_ORDER",
                            replicates
                                    + " runs of each stand at one place with others, and were paired in the order of the tables"));
        }
        return Finding.verdict(address, paired ? "paired" : "independent").noting(notices);
    }
}

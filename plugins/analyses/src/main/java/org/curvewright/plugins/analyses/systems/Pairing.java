package org.curvewright.plugins.analyses.systems;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.JointInference;

/**
 * Whether two systems' laws were drawn together, and why.
 *
 * @param wanted whether paired draws were asked for and are not to be had
 */
record Pairing(boolean paired, String why, boolean wanted) {

    static Pairing of(TrainedSystem a, TrainedSystem b, SystemConfiguration with) {
        if (a.pairedWith(b)) {
            return new Pairing(
                    true,
                    "all " + a.fit().request().dataset().size()
                            + " runs of each stand at the same places as the other's",
                    false);
        }
        if (!with.paired().orElse(true)) {
            return new Pairing(false, "paired is false", false);
        }
        return with.draws() instanceof JointInference
                ? new Pairing(
                        false,
                        "not every run of " + a.name() + " has one of " + b.name() + " at its place",
                        with.paired().isPresent())
                : new Pairing(false, "the inference does not draw several laws together", false);
    }

    String sentence() {
        return "Draws are " + (paired ? "paired" : "independent") + ", since " + why + ".";
    }

    Finding finding(String address) {
        Finding verdict = Finding.verdict(address, paired ? "paired" : "independent");
        return verdict.noting(List.of(new Notice(wanted ? "NOT_PAIRED" : paired ? "PAIRED" : "INDEPENDENT", why)));
    }
}

package org.curvewright.plugins.analyses.coverage;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of a simulation mean. */
final class CoverageCodes {

    private static final List<Explanation> EXPLAINED = List.of(
            new Explanation(
                    "UNKNOWN_PARAMETER",
                    "a stated truth names a parameter that none of the laws has",
                    "write a symbol that 'describe formulation' shows"),
            new Explanation(
                    "NO_NOISE_TO_DRAW",
                    "the objective has neither residuals nor trials, so no other responses can be drawn",
                    "take an objective of residuals, or give a role trials"),
            new Explanation(
                    "NO_INTERVAL",
                    "an inference gave no interval in any simulated world",
                    "see its own notices on a fit"),
            new Explanation(
                    "WORLDS_WITHOUT_INTERVAL",
                    "some simulated worlds have no interval; they are left out and counted",
                    ""),
            new Explanation(
                    "COVERS", "simulation shows that the intervals contain the truth about as often as they say", ""),
            new Explanation(
                    "COMPATIBLE",
                    "simulation tells the coverage of the intervals neither from what they say nor from too little",
                    "simulate as many worlds as the answer names"),
            new Explanation(
                    "NARROWEST_UNKNOWN",
                    "widths are compared with the narrowest interval that held its quantity often enough in enough worlds (94 % for a"
                            + " level of 95, in at least 475), and none did, or this one is open",
                    "simulate as many worlds as the notice names"),
            Explanation.informing(
                    "NARROWEST_COVERING",
                    "the inference that held every quantity often enough in enough worlds and is the narrowest of those by the"
                            + " geometric mean of its median widths",
                    ""),
            new Explanation(
                    "IN_LOGARITHM",
                    "an amplitude is known up to a factor, so the width of its interval is the logarithm of that factor; one that"
                            + " reaches 0 is open",
                    ""),
            new Explanation(
                    "MOSTLY_OPEN",
                    "an end of the intervals is open in half of the simulated worlds or more, so that containing the truth says little of them",
                    "add runs that tell the quantity, or see what the inference says of its open ends"),
            new Explanation(
                    "TOO_NARROW",
                    "the intervals contain the truth less often than they say",
                    "take another inference; 'default' is a good one"),
            new Explanation(
                    "TOO_WIDE",
                    "the intervals contain the truth more often than they say, so they could be narrower",
                    "take another inference where narrower intervals matter"));

    private CoverageCodes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}

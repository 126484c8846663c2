package org.curvewright.plugins.formulations;

import static org.curvewright.spi.law.Parameter.exponent;
import static org.curvewright.spi.law.Parameter.level;

import java.util.List;
import org.curvewright.plugins.formulations.PowerSum.Description;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;

/** The additive power laws, each a list of terms. */
final class PowerLaws {

    private static final String KAPLAN =
            "Kaplan et al. 2020, Scaling Laws for Neural Language Models, arXiv:2001.08361";
    private static final String MICROSCOPE = "Du and Ji 2026, Scaling Laws Under the Microscope, clawXiv 2603.00375";
    private static final String FLOOR = "irreducible level, approached as the covariate grows";

    private PowerLaws() {}

    static PowerSum powerLaw(Covariate of) {
        String x = of.covariate();
        return new PowerSum(
                new Description(
                        "y(" + x + ") = a·" + x + "^(−α)",
                        KAPLAN,
                        List.of(Symbols.covariate(x)),
                        ParameterSpace.of(scale("a", x, "alpha"), exponent("alpha", "exponent of " + x))),
                PowerTerm.of("a").over(x, "alpha"));
    }

    static PowerSum kaplan(Covariate of) {
        String x = of.covariate();
        return new PowerSum(
                new Description(
                                "L(" + x + ") = a·" + x + "^(−α) + L_inf",
                                KAPLAN + ", as fitted by " + MICROSCOPE,
                                List.of(Symbols.covariate(x)),
                                ParameterSpace.of(
                                        scale("a", x, "alpha"),
                                        exponent("alpha", "exponent of " + x),
                                        level("L_inf", FLOOR)))
                        .containing("power-law where L_inf = 0: bound"),
                PowerTerm.of("a").over(x, "alpha"),
                PowerTerm.of("L_inf"));
    }

    static PowerSum correctedPowerLaw(Covariate of) {
        String x = of.covariate();
        return new PowerSum(
                new Description(
                                "L(" + x + ") = a·" + x + "^(−α)·(1 + c·" + x + "^(−γ)) + L_inf",
                                MICROSCOPE,
                                List.of(Symbols.covariate(x)),
                                ParameterSpace.of(
                                        scale("a", x, "alpha"),
                                        exponent("alpha", "leading exponent of " + x),
                                        new Parameter(
                                                "c",
                                                "strength of the correction",
                                                Symbols.unit(x) + "^gamma",
                                                Support.NON_NEGATIVE,
                                                Transform.LOG),
                                        exponent("gamma", "exponent of the correction"),
                                        level("L_inf", FLOOR)))
                        .containing("kaplan where c = 0: unidentified"),
                PowerTerm.of("a").over(x, "alpha"),
                PowerTerm.of("a", "c").over(x, "alpha").over(x, "gamma"),
                PowerTerm.of("L_inf"));
    }

    static Parameter scale(String symbol, String covariate, String exponent) {
        return Symbols.amplitude(symbol, "amplitude of the power of " + covariate, covariate, exponent);
    }
}

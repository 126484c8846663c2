package org.curvewright.plugins.formulations;

import java.util.ArrayList;
import java.util.List;

/**
 * ± (Π θ) · Π xₖ^(−Σ θ), written with symbols: a product of amplitudes times powers of covariates, each power's exponent a
 * sum of exponents.
 *
 * @param sign 1 or −1
 * @param factors symbols of the amplitudes; the last one is this term's own
 * @param powers covariate and exponent, one entry each
 */
record PowerTerm(double sign, List<String> factors, List<Power> powers) {

    /** x^(−θ) by its symbols. */
    record Power(String covariate, String exponent) {}

    PowerTerm {
        factors = List.copyOf(factors);
        powers = List.copyOf(powers);
    }

    /** The product of these amplitudes. */
    static PowerTerm of(String... factors) {
        return new PowerTerm(1, List.of(factors), List.of());
    }

    /** This term times covariate^(−exponent). */
    PowerTerm over(String covariate, String exponent) {
        List<Power> longer = new ArrayList<>(powers);
        longer.add(new Power(covariate, exponent));
        return new PowerTerm(sign, factors, longer);
    }

    PowerTerm negated() {
        return new PowerTerm(-sign, factors, powers);
    }
}

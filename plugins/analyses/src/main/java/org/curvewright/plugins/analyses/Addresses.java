package org.curvewright.plugins.analyses;

import org.curvewright.spi.fit.FitKey;

/** Where findings about a fit stand below {@code analyses/<as>/}. */
final class Addresses {

    private Addresses() {}

    /** {@code <fit>/<response>[/<group>]}. */
    static String response(FitKey key) {
        return key.fit() + "/" + key.response()
                + key.group().map(name -> "/" + name).orElse("");
    }

    /** {@code <fit>/all/<formulation>}. */
    static String all(FitKey key) {
        return all(key.fit(), key.formulation());
    }

    static String all(String fit, String formulation) {
        return fit + "/all/" + formulation;
    }

    /** Any label as one part of an address: what would break one becomes a hyphen. */
    static String part(String label) {
        return label.strip().replaceAll("[\\s/]+", "-");
    }
}

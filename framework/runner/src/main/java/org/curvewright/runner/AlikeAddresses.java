package org.curvewright.runner;

import java.util.function.Predicate;

/** Addresses that differ from one by one of its parts, or go on from it: what may have been meant, among millions. */
record AlikeAddresses(String address) implements Predicate<String> {

    @Override
    public boolean test(String known) {
        if (known.startsWith(address + "/")) {
            return true;
        }
        String[] parts = known.split("/", -1);
        String[] wanted = address.split("/", -1);
        int differing = 0;
        for (int k = 0; parts.length == wanted.length && k < parts.length; k++) {
            differing += parts[k].equals(wanted[k]) ? 0 : 1;
        }
        return parts.length == wanted.length && differing < 2;
    }
}

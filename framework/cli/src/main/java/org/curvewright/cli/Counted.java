package org.curvewright.cli;

/** How many of something there are, in words. */
final class Counted {

    private Counted() {}

    static String of(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}

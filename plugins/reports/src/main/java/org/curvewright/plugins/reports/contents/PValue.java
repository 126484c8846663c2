package org.curvewright.plugins.reports.contents;

import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;

/** How pages print p-values: not below what tests resolve, and without a unit, since what they are is in their name. */
public final class PValue {

    private static final double RESOLVED = 1e-6;

    private PValue() {}

    /** Whether a finding is the p-value of a test, by the last part of its address; estimated probabilities are none. */
    public static boolean is(Finding finding) {
        String name = finding.address().substring(finding.address().lastIndexOf('/') + 1);
        return finding.kind() == Kind.MEASUREMENT
                && finding.unit().equals("probability")
                && (name.equals("p") || name.endsWith("p-value") || name.endsWith("-p"));
    }

    /** A unit as a page prints it. */
    public static String unit(Finding finding) {
        return is(finding) ? "" : finding.unit();
    }

    /** Whether it is one below what tests resolve. */
    public static boolean unresolved(Finding finding) {
        return is(finding) && Contents.number(finding).orElse(1) < RESOLVED;
    }

    /** A value as a page prints it, given how it prints other numbers. */
    public static String or(Finding finding, String printed) {
        return unresolved(finding) ? "below 1e-6" : printed;
    }
}

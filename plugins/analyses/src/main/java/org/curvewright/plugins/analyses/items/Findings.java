package org.curvewright.plugins.analyses.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/** Findings in the order in which they are made, below one part of the address. */
public final class Findings {

    private final String prefix;
    private final List<Finding> list;

    private Findings(String prefix, List<Finding> list) {
        this.prefix = prefix;
        this.list = list;
    }

    public static Findings begin() {
        return new Findings("", new ArrayList<>());
    }

    /** The same list, further down: what would break an address becomes a hyphen. */
    public Findings below(String label) {
        return new Findings(prefix + part(label) + "/", list);
    }

    /** The same list below a path that is one already, such as a fit's. */
    public Findings within(String path) {
        return new Findings(prefix + path + "/", list);
    }

    /** A label as one part of an address. */
    public static String part(String label) {
        String part = label.strip().replaceAll("[\\s/]+", "-");
        return part.isEmpty() ? "-" : part;
    }

    public void measurement(String name, double value, String unit, Notice... notices) {
        add(Finding.of(prefix + name, Kind.MEASUREMENT, value, unit).noting(List.of(notices)));
    }

    public void estimate(String name, double value, String unit, Notice... notices) {
        add(Finding.of(prefix + name, Kind.ESTIMATE, value, unit).noting(List.of(notices)));
    }

    public void estimate(String name, double value, String unit, Interval interval, Notice... notices) {
        Finding finding = Finding.of(prefix + name, Kind.ESTIMATE, value, unit).noting(List.of(notices));
        add(Double.isFinite(value) ? with(interval, finding) : finding);
    }

    /** An interval without ends says nothing but why. */
    private static Finding with(Interval interval, Finding finding) {
        boolean told = interval.lower().isPresent()
                || interval.upper().isPresent()
                || interval.standardError().isPresent();
        return told ? finding.with(interval) : finding.noting(interval.notices());
    }

    public void forecast(String name, double value, String unit, Optional<Interval> interval, Notice... notices) {
        Finding finding = Finding.of(prefix + name, Kind.FORECAST, value, unit).noting(List.of(notices));
        add(interval.filter(present -> Double.isFinite(value))
                .map(present -> with(present, finding))
                .orElse(finding));
    }

    public void absent(String name, String unit, String code, String why) {
        add(Finding.absent(prefix + name, Kind.MEASUREMENT, unit, new Notice(code, why)));
    }

    public void verdict(String name, String text, Notice... notices) {
        add(Finding.verdict(prefix + name, text).noting(List.of(notices)));
    }

    public void notice(String name, String code, String text) {
        add(new Finding(
                prefix + name,
                Kind.NOTICE,
                new Value.Text(text),
                "",
                Optional.empty(),
                List.of(new Notice(code, text))));
    }

    public void series(String name, Value.Lane... lanes) {
        add(Finding.series(prefix + name, lanes));
    }

    private void add(Finding finding) {
        list.add(finding);
    }

    public List<Finding> list() {
        return List.copyOf(list);
    }
}

package org.curvewright.testkit;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/** Findings, looked up by address. */
public record Found(List<Finding> findings) {

    public Finding at(String address) {
        return findings.stream()
                .filter(finding -> finding.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " is not among "
                        + findings.stream().map(Finding::address).toList()));
    }

    public double number(String address) {
        return at(address).value() instanceof Value.Quantity quantity ? quantity.number() : fail(address);
    }

    private double fail(String address) {
        throw new AssertionError(address + " is no number but " + at(address));
    }

    public String text(String address) {
        return ((Value.Text) at(address).value()).text();
    }

    public boolean absent(String address) {
        return at(address).value() instanceof Value.Absent;
    }

    public Interval interval(String address) {
        return at(address).interval().orElseThrow(() -> new AssertionError(address + " has no interval"));
    }

    public List<String> codes(String address) {
        return at(address).notices().stream().map(Notice::code).toList();
    }

    public Value.Lane lane(String address, String name) {
        return ((Value.Series) at(address).value())
                .lanes().stream()
                        .filter(lane -> lane.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}

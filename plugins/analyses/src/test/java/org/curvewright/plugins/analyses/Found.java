package org.curvewright.plugins.analyses;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** Findings, looked up by address. */
record Found(List<Finding> findings) {

    Finding at(String address) {
        return findings.stream()
                .filter(finding -> finding.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " is not among "
                        + findings.stream().map(Finding::address).toList()));
    }

    double number(String address) {
        return ((Value.Quantity) at(address).value()).number();
    }

    String text(String address) {
        return ((Value.Text) at(address).value()).text();
    }

    boolean absent(String address) {
        return at(address).value() instanceof Value.Absent;
    }

    List<String> codes(String address) {
        return at(address).notices().stream().map(Notice::code).toList();
    }

    Value.Lane lane(String address, String name) {
        return ((Value.Series) at(address).value())
                .lanes().stream()
                        .filter(lane -> lane.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}

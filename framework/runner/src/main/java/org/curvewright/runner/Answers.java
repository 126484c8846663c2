package org.curvewright.runner;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.curvewright.runner.document.Addresses;
import org.curvewright.runner.document.FindingText;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument;

/** The findings of a document by their addresses, for programs. */
public final class Answers {

    private final Addresses addresses;

    private Answers(Addresses addresses) {
        this.addresses = addresses;
    }

    public static Answers of(ResultDocument document) {
        return new Answers(new Addresses(document.findings()));
    }

    /** Every address, ends of intervals included. */
    public List<String> addresses() {
        return addresses.all();
    }

    /** What stands at an address; an end of an interval is a finding of its own. */
    public Optional<Finding> find(String address) {
        return addresses.find(address);
    }

    /** @throws NoSuchElementException with the likely address when nothing stands there */
    public Finding finding(String address) {
        return find(address)
                .orElseThrow(() -> new NoSuchElementException(
                        "no finding at '" + address + "'" + DidYouMean.suggestion(address, addresses())));
    }

    /** @throws NoSuchElementException when nothing stands there, or no number, with the reason that the finding gives */
    public double number(String address) {
        Finding finding = finding(address);
        if (finding.value() instanceof Value.Quantity quantity) {
            return quantity.number();
        }
        throw new NoSuchElementException("no number at '" + address + "'"
                + finding.notices().stream()
                        .findFirst()
                        .map(notice -> ": " + notice.text())
                        .orElse(""));
    }

    /** The value as {@code get --value} prints it. */
    public String text(String address) {
        return FindingText.value(finding(address));
    }

    public Optional<Interval> interval(String address) {
        return finding(address).interval();
    }
}

package org.curvewright.plugins.analyses.design;

import java.util.Optional;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Notice;

/**
 * How wide the interval of one quantity would be.
 *
 * @param address where its findings are
 * @param name what it is called in the table
 * @param truth its value under the assumed law
 * @param interval the median width of the intervals that the design's own inference gives in simulated worlds
 * @param open the share of these worlds whose interval has an open end
 * @param linearised 2 t √(gᵀM⁻¹g), or 2 z √(gᵀM⁻¹g) of counts: what Fisher's information promises; NaN where it promises nothing
 * @param spread the distance between the ends that hold the middle of the worlds' estimates: no interval, since it knows the noise
 */
record Width(
        String address,
        String name,
        String unit,
        double truth,
        double interval,
        double open,
        double linearised,
        double spread) {

    private static final double PERCENT = 100;
    private static final Notice OPEN = new Notice(
            "MOSTLY_OPEN",
            "in at least half of the worlds the interval has an open end, so that it has no median width");
    private static final Notice NONE = new Notice("NO_INTERVAL", "the inference gave no interval in any world");

    /** @param unpromised why there is no linearised width, where there is none */
    void state(Findings findings, Optional<Notice> unpromised) {
        findings.measurement(address + "/assumed", truth, unit);
        if (Double.isFinite(interval)) {
            findings.measurement(address + "/interval-width", interval, unit);
        } else {
            Notice why = open > 0 ? OPEN : unpromised.orElse(NONE);
            findings.absent(address + "/interval-width", unit, why.code(), why.text());
        }
        if (Double.isFinite(open)) {
            findings.measurement(address + "/open", PERCENT * open, "percent of worlds");
        }
        unpromised.ifPresentOrElse(
                why -> findings.absent(address + "/linearised-width", unit, why.code(), why.text()),
                () -> findings.measurement(address + "/linearised-width", linearised, unit));
        findings.measurement(address + "/spread-of-estimates", spread, unit);
    }
}

package org.curvewright.plugins.sources;

import java.util.List;
import org.curvewright.spi.Explanation;

/** What the codes of these sources mean. */
final class Codes {

    private static final List<Explanation> EXPLAINED = List.of(new Explanation(
            "TABLE_CHANGED",
            "a published table is not the one whose sha256 its source.yaml records",
            "restore the table, or record the new digest and say why in source.yaml"));

    private Codes() {}

    static List<Explanation> explained() {
        return EXPLAINED;
    }
}

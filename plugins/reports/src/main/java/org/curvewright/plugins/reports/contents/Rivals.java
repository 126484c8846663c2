package org.curvewright.plugins.reports.contents;

import java.util.List;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** Laws fitted to the same observations of one response; at least one. */
public record Rivals(List<FitSection> laws) {

    public Rivals {
        laws = List.copyOf(laws);
    }

    public FitKey key() {
        return laws.get(0).key();
    }

    public Variable response() {
        return laws.get(0).response();
    }

    public int n() {
        return laws.get(0).n();
    }

    /** {@code <fit>/<response>[/<group>]}. */
    public String path() {
        return path(key());
    }

    /** {@code <response>[, <group>]}. */
    public String name() {
        return key().response() + key().group().map(group -> ", " + group).orElse("");
    }

    static String path(FitKey key) {
        return key.fit() + "/" + key.response()
                + key.group().map(group -> "/" + group).orElse("");
    }
}

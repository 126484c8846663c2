package org.curvewright.plugins.reports.contents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** What the sampling noise of fitted scores lets one see, once for laws fitted to the same scores. */
public record Resolved(Contents contents, Rivals rivals) {

    /** What it is about, as a caption. */
    public static final String CAPTION = "What sampling noise lets one see of the scores";

    /** The quantities, by what a reader calls them. */
    public static final Map<String, String> QUANTITIES = quantities();

    private static Map<String, String> quantities() {
        Map<String, String> quantities = new LinkedHashMap<>();
        quantities.put("items", "items");
        quantities.put("one item", "resolution");
        quantities.put("standard error", "standard-error");
        quantities.put("least difference told apart", "detectable-difference");
        quantities.put("items needed for half of the steps", "items-needed");
        return java.util.Collections.unmodifiableMap(quantities);
    }

    /** Of those responses whose noise is known. */
    public static List<Resolved> of(Contents contents, List<FitSection> fits) {
        return Contents.rivals(fits).stream()
                .map(rivals -> new Resolved(contents, rivals))
                .filter(resolved -> !contents.below(resolved.address()).isEmpty())
                .toList();
    }

    /** {@code fits/…/<formulation>/sampling}, of the first law. */
    public String address() {
        return rivals.laws().get(0).address() + "/sampling";
    }

    public Optional<Finding> quantity(String name) {
        return contents.finding(address() + "/" + name);
    }
}

package org.curvewright.runner.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fits of one response, in one group where a section has several: they compete.
 *
 * @param path {@code <fit>/<response>[/<group>]}
 * @param laws at least one
 */
public record Rivals(String path, List<FitPlan> laws) {

    private static final String ANSWER = "/answer";
    private static final String BEST = "/best";

    /** A section of more of them also answers as a whole. */
    private static final int FEW = 4;

    public Rivals {
        laws = List.copyOf(laws);
    }

    /** By section of {@code fits:}, in the order of the plan. */
    public static Map<String, List<Rivals>> bySection(List<FitPlan> fits) {
        Map<String, Map<String, List<FitPlan>>> found = new LinkedHashMap<>();
        for (FitPlan fit : fits) {
            found.computeIfAbsent(fit.key().fit(), section -> new LinkedHashMap<>())
                    .computeIfAbsent(path(fit), path -> new ArrayList<>())
                    .add(fit);
        }
        Map<String, List<Rivals>> rivals = new LinkedHashMap<>();
        found.forEach((section, paths) -> rivals.put(
                section,
                paths.entrySet().stream()
                        .map(entry -> new Rivals(entry.getKey(), entry.getValue()))
                        .toList()));
        return rivals;
    }

    private static String path(FitPlan fit) {
        String whole = fit.key().path();
        return whole.substring(0, whole.length() - fit.key().formulation().length() - 1);
    }

    /** Whether so many are answered together, since nobody reads them one by one. */
    public static boolean many(List<Rivals> section) {
        return section.size() > FEW;
    }

    /** Where a section answers as a whole. */
    public static String address(String section) {
        return "fits/" + section + ANSWER;
    }

    /** Where these are answered. */
    public String address() {
        return "fits/" + path + ANSWER;
    }

    /** Where the law to read is named. */
    public String best() {
        return "fits/" + path + BEST;
    }

    /** {@code loss}, {@code loss of pythia}. */
    public String words() {
        return laws.get(0).key().response()
                + laws.get(0).key().group().map(group -> " of " + group).orElse("");
    }
}

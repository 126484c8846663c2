package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** In sentences: what the benchmarks resolve, and which laws miss by more than their noise. */
final class NoiseAnswer {

    private static final String DETECTABLE = "/detectable-difference";
    private static final String MISFIT = "/lack-of-fit";
    private static final String NEEDED = "/items-needed";

    private NoiseAnswer() {}

    static Finding of(Map<String, Optional<SamplingNoise>> noises, List<Finding> findings) {
        List<Finding> detectable = findings.stream()
                .filter(finding -> finding.address().endsWith(DETECTABLE))
                .filter(finding -> finding.value() instanceof Value.Quantity)
                .sorted(java.util.Comparator.comparingDouble(NoiseAnswer::number))
                .toList();
        if (detectable.isEmpty()) {
            return Finding.verdict(
                    "answer",
                    "The sampling noise of no response is known: give the role trials or standard-error, or items in columns.");
        }
        return Finding.verdict(
                "answer",
                resolution(noises.size(), detectable)
                        + needed(findings)
                        + misfits(findings)
                        + explained(findings)
                        + NoiseShares.sentence(findings));
    }

    /** @param detectable smallest first */
    private static String resolution(int responses, List<Finding> detectable) {
        Finding finest = detectable.get(0);
        Finding coarsest = detectable.get(detectable.size() - 1);
        String tells = " tells two runs apart (at 95 %) that differ by ";
        if (detectable.size() == 1) {
            return (responses == 1 ? "" : "Of " + Say.count(responses, "response") + " only one has a known noise: ")
                    + response(finest) + tells + Say.number(number(finest)) + ".";
        }
        return "Of " + Say.count(responses, "response") + ", the finest, " + response(finest) + "," + tells
                + Say.number(number(finest)) + "; the coarsest, " + response(coarsest) + ", only by "
                + Say.number(number(coarsest)) + ".";
    }

    /** Which benchmark has too few items for the steps that its runs take. */
    private static String needed(List<Finding> findings) {
        Map<String, Double> items = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.address().endsWith("/items") && finding.value() instanceof Value.Quantity)
                .forEach(finding -> items.put(finding.address(), number(finding)));
        List<String> few = findings.stream()
                .filter(finding -> finding.address().endsWith(NEEDED) && finding.value() instanceof Value.Quantity)
                .filter(finding -> number(finding) > items.getOrDefault(all(finding, NEEDED) + "/items", Double.NaN))
                .map(finding -> last(all(finding, NEEDED)) + " " + Say.number(number(finding)) + " (has "
                        + Say.number(items.getOrDefault(all(finding, NEEDED) + "/items", Double.NaN)) + ")")
                .toList();
        return few.isEmpty()
                ? ""
                : " To see half of the steps from one run to the next larger, with a power of 80 %, would take more items in "
                        + Say.list(few) + ".";
    }

    /** Of each response, which laws miss by no more than its noise. */
    private static String explained(List<Finding> findings) {
        Map<String, List<String>> laws = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.address().endsWith(MISFIT))
                .filter(finding -> finding.value() instanceof Value.Text)
                .forEach(finding -> {
                    String path = all(finding, MISFIT);
                    List<String> good =
                            laws.computeIfAbsent(path.substring(0, path.lastIndexOf('/')), key -> new ArrayList<>());
                    if (((Value.Text) finding.value()).text().equals("noise")) {
                        good.add(last(path));
                    }
                });
        List<String> some = new ArrayList<>();
        List<String> none = new ArrayList<>();
        laws.forEach((path, good) -> {
            if (good.isEmpty()) {
                none.add(last(path));
            } else {
                some.add(last(path) + " (" + Say.list(good) + ")");
            }
        });
        return (some.isEmpty() ? "" : " Noise is enough to explain what is left of " + Say.list(some) + ".")
                + (none.isEmpty() ? "" : " No law's misfit is noise alone on " + Say.list(none) + ".");
    }

    private static String all(Finding finding, String end) {
        return finding.address().substring(0, finding.address().length() - end.length());
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String misfits(List<Finding> findings) {
        Map<String, int[]> byLaw = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.address().endsWith(MISFIT))
                .filter(finding -> finding.value() instanceof Value.Text)
                .forEach(finding -> {
                    int[] counts = byLaw.computeIfAbsent(last(all(finding, MISFIT)), law -> new int[2]);
                    counts[0] += ((Value.Text) finding.value()).text().equals("misfit") ? 1 : 0;
                    counts[1]++;
                });
        List<String> said = new ArrayList<>();
        byLaw.forEach((law, counts) -> said.add(law + " on " + counts[0] + " of " + counts[1]));
        return said.isEmpty()
                ? ""
                : " More than this noise explains (p < 0.05), the scores are missed by " + Say.list(said) + ".";
    }

    private static double number(Finding finding) {
        return ((Value.Quantity) finding.value()).number();
    }

    private static String response(Finding finding) {
        return last(all(finding, DETECTABLE));
    }
}

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

    private NoiseAnswer() {}

    static Finding of(Map<String, Optional<SamplingNoise>> noises, List<Finding> findings) {
        List<Finding> detectable = findings.stream()
                .filter(finding -> finding.address().endsWith(DETECTABLE))
                .filter(finding -> finding.value() instanceof Value.Quantity)
                .sorted(java.util.Comparator.comparingDouble(NoiseAnswer::number))
                .toList();
        if (detectable.isEmpty()) {
            return Finding.verdict("answer", "The sampling noise of no response is known.");
        }
        Finding finest = detectable.get(0);
        Finding coarsest = detectable.get(detectable.size() - 1);
        return Finding.verdict(
                "answer",
                "Of " + Say.count(noises.size(), "response") + ", the finest, " + response(finest)
                        + ", tells two runs apart (at 95 %) that differ by " + Say.number(number(finest))
                        + "; the coarsest, " + response(coarsest) + ", only by " + Say.number(number(coarsest)) + "."
                        + misfits(findings));
    }

    private static String misfits(List<Finding> findings) {
        Map<String, int[]> byLaw = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> finding.address().endsWith(MISFIT))
                .filter(finding -> finding.value() instanceof Value.Text)
                .forEach(finding -> {
                    String path =
                            finding.address().substring(0, finding.address().length() - MISFIT.length());
                    int[] counts = byLaw.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), law -> new int[2]);
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
        String path = finding.address().substring(0, finding.address().length() - DETECTABLE.length());
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

package org.curvewright.runner.execute;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.Stored;
import org.curvewright.runner.plan.Stored.NamedStore;
import org.curvewright.runner.store.Digest;
import org.curvewright.runner.store.TaskStore;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.fit.FitStatus;

/**
 * Puts the findings of fits into their store, partition by partition in the order of the plan, and keeps where they are, those
 * that the experiment checks and those of fits that FAILED.
 */
final class Shelf {

    private static final String FAILED = FitStatus.FAILED.name();

    private final Stored stored;
    private final TaskStore store;
    private final Map<String, List<Partition>> partitions = new LinkedHashMap<>();
    private final List<Finding> kept = new ArrayList<>();

    Shelf(Stored stored, TaskStore store) {
        this.stored = stored;
        this.store = store;
    }

    private record Partition(String file, String use, String first, String last, int fits, int rows, String sha256) {}

    /** Writes one partition; the fits belong to one section. */
    void put(List<FitPlan> fits, Outcomes outcomes) {
        NamedStore named = stored.of(fits.get(0)).orElseThrow();
        String section = fits.get(0).key().fit();
        List<Finding> findings = fits.stream()
                .flatMap(fit -> FitFindings.of(fit, outcomes).stream())
                .toList();
        List<Partition> earlier = partitions.computeIfAbsent(section, name -> new ArrayList<>());
        String file = "store/" + section + "/" + number(earlier.size()) + "."
                + named.store().ending();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            named.store().write(findings, bytes);
            store.stage(stored.place() + file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        findings.stream()
                .filter(finding -> failed(finding) || stored.keeps(finding.address()))
                .forEach(kept::add);
        earlier.add(new Partition(
                file,
                named.use(),
                fits.get(0).key().path(),
                fits.get(fits.size() - 1).key().path(),
                fits.size(),
                findings.size(),
                HexFormat.of().formatHex(Digest.sha256(bytes.toByteArray()))));
    }

    private static boolean failed(Finding finding) {
        return finding.address().endsWith("/status")
                && finding.value() instanceof Value.Text text
                && text.text().equals(FAILED);
    }

    private static String number(int partition) {
        String digits = Integer.toString(partition);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }

    /** What the document holds of them. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(kept);
        partitions.forEach((section, written) -> findings.add(Finding.series(
                "fits/" + section + "/store",
                labels("file", written.stream().map(Partition::file).toList()),
                labels("format", written.stream().map(Partition::use).toList()),
                labels("first", written.stream().map(Partition::first).toList()),
                labels("last", written.stream().map(Partition::last).toList()),
                Value.Lane.numbers(
                        "fits",
                        "",
                        written.stream().mapToDouble(Partition::fits).toArray()),
                Value.Lane.numbers(
                        "rows",
                        "",
                        written.stream().mapToDouble(Partition::rows).toArray()),
                labels("sha256", written.stream().map(Partition::sha256).toList()))));
        return findings;
    }

    private static Value.Lane labels(String name, List<String> values) {
        return Value.Lane.labels(name, values);
    }
}

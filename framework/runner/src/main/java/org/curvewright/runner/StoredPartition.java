package org.curvewright.runner;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.curvewright.runner.document.OutputFolder;
import org.curvewright.runner.store.Digest;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.store.FindingStore;

/** One file of a store as the document records it. */
record StoredPartition(String file, String format, String sha256) {

    /** Those that may hold the address: the partitions of its section of fits. */
    static List<StoredPartition> of(ResultDocument document, String address) {
        String[] segments = address.split("/", 3);
        return segments.length < 3 || !segments[0].equals("fits")
                ? List.of()
                : document.finding("fits/" + segments[1] + "/store")
                        .map(StoredPartition::of)
                        .orElse(List.of());
    }

    /** Those that the finding of a section's store lists. */
    static List<StoredPartition> of(Finding store) {
        return store.value() instanceof Value.Series series ? of(series) : List.of();
    }

    private static List<StoredPartition> of(Value.Series series) {
        List<String> files = labels(series, "file");
        List<String> formats = labels(series, "format");
        List<String> digests = labels(series, "sha256");
        List<StoredPartition> partitions = new ArrayList<>();
        for (int k = 0; k < Math.min(files.size(), Math.min(formats.size(), digests.size())); k++) {
            partitions.add(new StoredPartition(files.get(k), formats.get(k), digests.get(k)));
        }
        return partitions;
    }

    private static List<String> labels(Value.Series series, String name) {
        return series.lanes().stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .map(Value.Lane::labels)
                .orElse(List.of());
    }

    List<Finding> read(Path folder, FindingStore store, Predicate<String> wanted) throws Refused {
        try {
            return store.read(new ByteArrayInputStream(bytes(folder)), wanted);
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    /** Why it is not what the document records, if it is not. */
    Optional<String> trouble(Path folder) {
        try {
            bytes(folder);
            return Optional.empty();
        } catch (Refused e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    private byte[] bytes(Path folder) throws Refused {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(file));
            if (!HexFormat.of().formatHex(Digest.sha256(bytes)).equals(sha256)) {
                throw new Refused(
                        "DAMAGED_STORE: " + folder.resolve(file) + " is not the file that the document records");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private Refused unreadable(Path folder, IOException why) {
        return new Refused(
                "DAMAGED_STORE: " + folder.resolve(file) + " cannot be read (" + OutputFolder.reason(why) + ")");
    }
}

package org.curvewright.runner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.runner.document.DocumentFile;
import org.curvewright.runner.document.OutputFolder;
import org.curvewright.runner.sweep.Sweep;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument;

/**
 * The folders of findings beside a document, {@code store/<fit>/} and those of cells. Whoever reads such a folder takes every
 * file in it for one of the document's; a run that was killed before it wrote its document leaves files that belong to none.
 */
record StoreFolders(Path folder) {

    private static final Pattern ADDRESS = Pattern.compile("(?:sweep/([^/]+)/)?fits/[^/]+/store");
    private static final Pattern PARTITION =
            Pattern.compile("(" + Sweep.CELLS + "[^/]+/)?store/[^/]+/[0-9]{5,}\\.[a-z0-9]+");
    private static final Pattern PLACE = Pattern.compile("(" + Sweep.CELLS + "[^/]+/)?store/[^/]+/[^./][^/]*");
    private static final int DEEPEST = 5;

    /** A file that a document records, and the folder that its name starts from. */
    record Recorded(StoredPartition partition, String place) {

        String path() {
            return place + partition.file();
        }
    }

    /** All that a document records, of a sweep in the stores of its cells. */
    static List<Recorded> recorded(ResultDocument document) {
        return document.findings().stream().flatMap(StoreFolders::recorded).toList();
    }

    private static Stream<Recorded> recorded(Finding finding) {
        Matcher address = ADDRESS.matcher(finding.address());
        if (!address.matches()) {
            return Stream.empty();
        }
        String place = address.group(1) == null ? "" : Sweep.CELLS + address.group(1) + "/";
        return StoredPartition.of(finding).stream().map(partition -> new Recorded(partition, place));
    }

    /** Files that have the name of a partition, relative to the folder. */
    List<String> partitions() throws IOException {
        return files().stream()
                .filter(file -> PARTITION.matcher(file).matches())
                .toList();
    }

    /** Files in the place of a partition that no document there accounts for; those of other names only beside one that it does. */
    List<String> foreign(ResultDocument document) throws IOException {
        Set<String> known = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (Recorded one : recorded(document)) {
            known.add(one.path());
            places.add(parent(one.path()));
        }
        return files().stream()
                .filter(file -> !known.contains(file))
                .filter(file ->
                        places.contains(parent(file)) || PARTITION.matcher(file).matches())
                .toList();
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private Set<String> files() throws IOException {
        Set<String> files = new TreeSet<>();
        for (String top : List.of("store", Sweep.CELLS)) {
            if (Files.isDirectory(folder.resolve(top))) {
                try (Stream<Path> walked = Files.walk(folder.resolve(top), DEEPEST)) {
                    walked.filter(Files::isRegularFile).map(this::name).forEach(files::add);
                }
            }
        }
        files.removeIf(file -> !PLACE.matcher(file).matches());
        return files;
    }

    /** The same on every system. */
    private String name(Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** A run begins: what runs left that did not come to their document goes. */
    void sweepOut(OutputFolder output) throws IOException {
        List<String> partitions = partitions();
        if (partitions.isEmpty()) {
            return;
        }
        Set<String> known = document().stream()
                .flatMap(document -> recorded(document).stream().map(Recorded::path))
                .collect(Collectors.toSet());
        output.removeStale(
                partitions.stream().filter(file -> !known.contains(file)).toList());
    }

    private Optional<ResultDocument> document() {
        try {
            return Optional.of(DocumentFile.read(folder.resolve(DocumentFile.NAME)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * A run is about to put files there: the document before goes with all that it records, so that a kill on the way leaves
     * files of no document, which the next run removes, and never a document with files of another.
     */
    void makeRoom(OutputFolder output, Set<String> coming) throws IOException {
        List<String> partitions = partitions();
        if (!partitions.isEmpty() || !coming.isEmpty()) {
            Files.deleteIfExists(folder.resolve(DocumentFile.NAME));
            output.removeStale(partitions);
        }
    }
}

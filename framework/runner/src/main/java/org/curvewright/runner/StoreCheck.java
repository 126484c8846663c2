package org.curvewright.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.runner.sweep.Sweep;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument;

/**
 * Whether the files of findings beside a document are those that it records; of a sweep also those of its cells.
 *
 * @param files how many the document records
 * @param damaged one line for each that is another, or is missing while others are there
 * @param absent whether none of them lies there, as where the document alone was handed on
 */
record StoreCheck(int files, List<String> damaged, boolean absent) {

    private static final Pattern STORE = Pattern.compile("(?:sweep/([^/]+)/)?fits/[^/]+/store");

    StoreCheck {
        damaged = List.copyOf(damaged);
    }

    static StoreCheck of(ResultDocument document, Path folder) {
        List<String> damaged = new ArrayList<>();
        int files = 0;
        int present = 0;
        for (Finding finding : document.findings()) {
            Matcher address = STORE.matcher(finding.address());
            if (address.matches()) {
                Path place = address.group(1) == null
                        ? folder
                        : folder.resolve(Sweep.CELLS).resolve(address.group(1));
                for (StoredPartition partition : StoredPartition.of(finding)) {
                    files++;
                    present += Files.exists(place.resolve(partition.file())) ? 1 : 0;
                    partition.trouble(place).ifPresent(damaged::add);
                }
            }
        }
        boolean absent = files > 0 && present == 0;
        return new StoreCheck(files, absent ? List.of() : damaged, absent);
    }

    /** What there is to say of it; nothing where the document has no store. */
    List<String> lines() {
        if (files == 0 || !damaged.isEmpty()) {
            return damaged;
        }
        String all = files + (files == 1 ? " file" : " files") + " of findings";
        return List.of(
                absent
                        ? "the document records " + all
                                + " in a store, which does not lie beside it and was not looked at"
                        : "verified: the store, by the digest of " + (files == 1 ? "its " : "each of its ") + all);
    }
}

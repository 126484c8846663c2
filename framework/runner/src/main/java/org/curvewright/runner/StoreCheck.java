package org.curvewright.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.report.ResultDocument;

/**
 * Whether the files of findings beside a document are those that it records; of a sweep also those of its cells.
 *
 * @param files how many the document records
 * @param damaged one line for each that is another, is missing, or is none of the document's; one for all where none is there
 */
record StoreCheck(int files, List<String> damaged) {

    private static final String DAMAGED = "DAMAGED_STORE: ";

    StoreCheck {
        damaged = List.copyOf(damaged);
    }

    static StoreCheck of(ResultDocument document, Path folder) throws IOException {
        List<String> damaged = new ArrayList<>();
        List<StoreFolders.Recorded> recorded = StoreFolders.recorded(document);
        for (StoreFolders.Recorded one : recorded) {
            one.partition().trouble(folder.resolve(one.place())).ifPresent(damaged::add);
        }
        if (!recorded.isEmpty() && recorded.stream().noneMatch(one -> Files.exists(folder.resolve(one.path())))) {
            damaged.clear();
            damaged.add(DAMAGED + "the document records " + counted(recorded.size()) + " in a store, and "
                    + (recorded.size() == 1 ? "it does not lie" : "none of them lies") + " beside it in " + folder);
        }
        new StoreFolders(folder)
                .foreign(document)
                .forEach(file -> damaged.add(
                        DAMAGED + folder.resolve(file) + " lies in the store, and the document does not name it"));
        return new StoreCheck(recorded.size(), damaged);
    }

    private static String counted(int files) {
        return files + (files == 1 ? " file" : " files") + " of findings";
    }

    /** What there is to say of it; nothing where the document has no store. */
    List<String> lines() {
        return files == 0 || !damaged.isEmpty()
                ? damaged
                : List.of("verified: the store, by the digest of " + (files == 1 ? "its " : "each of its ")
                        + counted(files));
    }
}

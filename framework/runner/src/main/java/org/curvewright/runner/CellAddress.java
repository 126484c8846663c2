package org.curvewright.runner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.curvewright.runner.document.DocumentFile;
import org.curvewright.runner.sweep.Sweep;

/**
 * Where a finding of a sweep lies in the document of its cell.
 *
 * @param folder of the cell
 * @param prefix what the sweep puts before the cell's addresses
 * @param address as the cell calls it
 */
record CellAddress(Path folder, String prefix, String address) {

    private static final Pattern IN_CELL = Pattern.compile("(sweep/([^/]+)/)(fits/.+)");

    static Optional<CellAddress> of(Path sweep, String address) {
        Matcher parts = IN_CELL.matcher(address);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Path folder = sweep.resolve(Sweep.CELLS).resolve(parts.group(2)).normalize();
        return folder.startsWith(sweep) && Files.isRegularFile(folder.resolve(DocumentFile.NAME))
                ? Optional.of(new CellAddress(folder, parts.group(1), parts.group(3)))
                : Optional.empty();
    }
}

package org.curvewright.spi.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import org.curvewright.spi.analysis.Finding;

/**
 * A format for findings that are too many for a document: partitions, a file each, of a row a finding. The same findings give
 * the same bytes. Numbers and texts are kept, series are not.
 */
public interface FindingStore {

    /** How a partition's name ends, such as {@code csv}. */
    String ending();

    void write(List<Finding> findings, OutputStream partition) throws IOException;

    /**
     * The findings of a partition whose addresses are wanted, in order.
     *
     * @throws IOException with a lower-case fact when it is not such a partition
     */
    List<Finding> read(InputStream partition, Predicate<String> wanted) throws IOException;
}

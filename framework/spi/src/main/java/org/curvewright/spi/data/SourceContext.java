package org.curvewright.spi.data;

import java.nio.file.Path;

/** What a data source may borrow. */
public interface SourceContext {

    /** The name of the data entry, which becomes the table's. */
    String name();

    /** A path of the configuration, made absolute: relative paths start at the configuration's folder. */
    Path resolve(Path path);

    /** The folder of the published tables that come with the distribution. */
    Path published();

    /** The seed of a source that makes its data. */
    long seed();
}

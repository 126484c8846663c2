package org.curvewright.plugins.sources;

import java.io.IOException;
import java.nio.file.Path;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;

/** A table in a file of the user's; units and conventions are the experiment's to state. */
final class FileSource implements DataSource {

    private final Path path;
    private final TableFormat format;

    FileSource(Path path, TableFormat format) {
        this.path = path;
        this.format = format;
    }

    @Override
    public Table load(SourceContext context) throws IOException {
        // documents are the same on every system, so the origin is written with slashes
        String origin = path.toString().replace('\\', '/');
        TableFile.Content content = new TableFile(context.resolve(path), origin).read(format);
        return new Table(
                context.name(),
                content.cells().columns(name -> Variable.of(name, "")),
                Provenance.of(origin, content.sha256()));
    }
}

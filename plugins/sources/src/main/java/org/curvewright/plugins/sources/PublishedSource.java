package org.curvewright.plugins.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;

/** A published table: the cells from its CSV; units, conventions, citation and licence from the source.yaml beside it. */
final class PublishedSource implements DataSource {

    private static final String DESCRIPTION = "source.yaml";

    private final PublishedConfiguration configuration;

    PublishedSource(PublishedConfiguration configuration) {
        this.configuration = configuration;
    }

    @Override
    public Table load(SourceContext context) throws IOException {
        Path folder = context.published().resolve(configuration.folder());
        if (!Files.exists(folder.resolve(DESCRIPTION))) {
            throw unknown(folders(context.published()), "/…");
        }
        SourceDescription source = SourceDescription.read(folder.resolve(DESCRIPTION), configuration.folder());
        TableDescription table = source.table(configuration.name())
                .orElseThrow(() -> unknown(
                        source.tables().stream().map(TableDescription::name).toList(), ""));
        return load(context.name(), folder, source, table);
    }

    private Table load(String name, Path folder, SourceDescription source, TableDescription table) throws IOException {
        String origin = configuration.table();
        TableFile.Content content = new TableFile(folder.resolve(table.file()), origin).read(new CsvFormat(','));
        List<Column> columns = content.cells().columns(column -> table.variable(column, origin));
        table.check(columns, origin);
        List<Notice> notices = new ArrayList<>();
        if (!table.sha256().equals(content.sha256())) {
            notices.add(new Notice(
                    "TABLE_CHANGED",
                    "published table " + origin + " is not the one described: its file has sha256 " + content.sha256()
                            + ", source.yaml records " + table.sha256()));
        }
        return new Table(
                name, columns, new Provenance(origin, content.sha256(), source.citation(), source.licence(), notices));
    }

    private NoSuchFileException unknown(List<String> known, String suffix) {
        String prefix = suffix.isEmpty() ? configuration.folder() + "/" : "";
        return new NoSuchFileException(
                configuration.table(),
                null,
                "no such published table; there are "
                        + known.stream().map(one -> prefix + one + suffix).collect(Collectors.joining(", ")));
    }

    private static List<String> folders(Path published) throws IOException {
        try (Stream<Path> folders = Files.list(published)) {
            return folders.filter(folder -> Files.exists(folder.resolve(DESCRIPTION)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}

package org.curvewright.runner.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.Source;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.Digests;
import org.curvewright.runner.plan.Planned;
import org.curvewright.spi.engine.Study;

/** The study of a plan. Its bytes are made when an engine asks for them, once. */
public final class PlannedStudy implements Study {

    private final Source source;
    private final Planned planned;
    private final Catalog catalog;
    private final List<Path> folders;
    private byte[] bytes = {};

    /** @param folders of dropped-in jars */
    public PlannedStudy(Source source, Planned planned, Catalog catalog, List<Path> folders) {
        this.source = source;
        this.planned = planned;
        this.catalog = catalog;
        this.folders = folders;
    }

    @Override
    public synchronized byte[] bytes() {
        if (bytes.length == 0) {
            try {
                bytes = ShipmentBytes.write(new Shipment(label(), planned.data()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return bytes.clone();
    }

    private Shipment.Label label() throws IOException {
        Map<String, String> plugins = Digests.of(catalog.computing());
        return new Shipment.Label(
                source.name(),
                source.text(),
                source.overrides(),
                plugins,
                folders.stream()
                        .map(folder -> folder.toAbsolutePath().toString())
                        .toList(),
                ProgramDigest.find(),
                planned.plan().build());
    }
}

package org.curvewright.plugins.sources;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A source.yaml.
 *
 * @param citation whom to cite, in one line
 * @param licence the licence's identifier
 */
record SourceDescription(String citation, String licence, List<TableDescription> tables) {

    private static final int SCHEMA = 1;

    /** @param origin what to call the source in messages */
    static SourceDescription read(Path file, String origin) throws IOException {
        String where = origin + "/source.yaml";
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return of(new Fields(new Yaml(new SafeConstructor(options)).load(reader), where));
        } catch (YAMLException malformed) {
            throw new IllegalArgumentException(where + ": " + malformed.getMessage(), malformed);
        }
    }

    private static SourceDescription of(Fields source) {
        if (source.number("schema") != SCHEMA) {
            throw new IllegalArgumentException(source.where() + ": 'schema' is not " + SCHEMA);
        }
        return new SourceDescription(
                source.list("citation").stream()
                        .map(SourceDescription::citation)
                        .collect(Collectors.joining("; ")),
                source.fields("licence").text("id"),
                source.list("tables").stream().map(TableDescription::of).toList());
    }

    private static String citation(Fields work) {
        return work.text("authors") + " (" + work.text("year") + "): " + work.text("title") + ". " + work.text("id");
    }

    Optional<TableDescription> table(String name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}

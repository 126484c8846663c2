package org.curvewright.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.config.tree.MappingNode;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.config.tree.SequenceNode;
import org.curvewright.runner.config.tree.TreeReader;
import org.curvewright.runner.problem.Problems;
import org.curvewright.runner.store.Digest;

/**
 * The published tables of one folder.
 *
 * @param tables as {@code <source>/<table>}
 * @param damaged those that are missing or whose digest is not the one that their source.yaml records
 */
public record PublishedData(List<String> tables, List<String> damaged) {

    private static final String DESCRIPTION = "source.yaml";

    public PublishedData {
        tables = List.copyOf(tables);
        damaged = List.copyOf(damaged);
    }

    public static PublishedData in(Path folder) {
        List<String> tables = new ArrayList<>();
        List<String> damaged = new ArrayList<>();
        for (Path source : sources(folder)) {
            for (MappingNode table : described(source)) {
                String name = source.getFileName() + "/" + text(table, "name");
                tables.add(name);
                if (!digest(source.resolve(text(table, "file"))).equals(text(table, "sha256"))) {
                    damaged.add(name);
                }
            }
        }
        return new PublishedData(tables, damaged);
    }

    private static List<Path> sources(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve(DESCRIPTION)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<MappingNode> described(Path source) {
        try {
            Optional<Node> root = new TreeReader(new Problems())
                    .read(source.toString(), Files.readString(source.resolve(DESCRIPTION)));
            Optional<Node> tables = root.flatMap(
                    node -> node instanceof MappingNode mapping ? mapping.get("tables") : Optional.empty());
            return tables.filter(SequenceNode.class::isInstance).map(SequenceNode.class::cast).stream()
                    .flatMap(list -> list.items().stream())
                    .filter(MappingNode.class::isInstance)
                    .map(MappingNode.class::cast)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(MappingNode node, String key) {
        return node.get(key)
                .filter(ScalarNode.class::isInstance)
                .map(value -> ((ScalarNode) value).text())
                .orElse("");
    }

    private static String digest(Path file) {
        try {
            return HexFormat.of().formatHex(Digest.sha256(Files.readAllBytes(file)));
        } catch (IOException e) {
            return "missing";
        }
    }
}

package org.curvewright.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of the documentation with its fenced blocks. */
record Page(Path file, List<Block> blocks) {

    private static final String FENCE = "```";

    /**
     * What stands between two fences.
     *
     * @param language such as {@code sh}, the first word after the fence
     * @param name the second word: the file that the block is; empty where it is none
     * @param line of the fence, from 1
     */
    record Block(String language, String name, int line, List<String> lines) {

        String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    /** README, SKILL and everything under docs/. */
    static List<Path> files() throws IOException {
        Path root = Repository.root();
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(root.resolve("README.md"), root.resolve("SKILL.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    static Page read(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(FENCE)) {
                int indent = lines.get(i).indexOf(FENCE);
                String[] words = (lines.get(i).strip().substring(FENCE.length()) + " ").split(" ", 3);
                List<String> inside = new ArrayList<>();
                int fence = i + 1;
                for (i++; !lines.get(i).strip().equals(FENCE); i++) {
                    inside.add(
                            lines.get(i).substring(Math.min(indent, lines.get(i).length())));
                }
                blocks.add(new Block(words[0], words[1].strip(), fence, List.copyOf(inside)));
            }
        }
        return new Page(file, List.copyOf(blocks));
    }

    String name() {
        return Repository.root().relativize(file).toString();
    }

    @Override
    public String toString() {
        return name();
    }
}

package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page does what it says. A fenced block with a name is that file; the lines of an {@code sh} block are commands,
 * which end with 0 unless the line ends with {@code # exit N}; a {@code text} block is what the block above it prints, in
 * this order, with … for anything.
 */
final class DocumentationIT {

    private static final Pattern EXIT = Pattern.compile("# exit (\\d+)$");

    @TempDir
    private Path folder;

    static List<Page> pages() throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Path file : Page.files()) {
            Page page = Page.read(file);
            if (page.blocks().stream().anyMatch(block -> block.language().equals("sh"))) {
                pages.add(page);
            }
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void doesWhatItSays(Page page) throws IOException, InterruptedException {
        boolean shell = page.blocks().stream()
                        .flatMap(block -> block.lines().stream())
                        .noneMatch(line -> line.startsWith("jshell "))
                || Files.isExecutable(Jdks.current().resolve("bin/jshell"));
        assumeTrue(shell, "this Java has no jshell");
        Sandbox sandbox = Sandbox.in(folder);
        try {
            follow(page, sandbox);
        } finally {
            sandbox.close();
        }
    }

    private static void follow(Page page, Sandbox sandbox) throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        for (Page.Block block : page.blocks()) {
            if (!block.name().isEmpty()) {
                sandbox.write(block.name(), block.text());
            } else if (block.language().equals("sh")) {
                said = new StringBuilder();
                for (String line : block.lines()) {
                    run(sandbox, page, block, line, said);
                }
            } else if (block.language().equals("text")) {
                assertThat(said).as("%s:%d promises", page.name(), block.line()).containsPattern(promised(block));
            }
        }
    }

    private static void run(Sandbox sandbox, Page page, Page.Block block, String line, StringBuilder said)
            throws IOException, InterruptedException {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        Sandbox.Said outcome = sandbox.run(line);
        Matcher expected = EXIT.matcher(line);
        int code = expected.find() ? Integer.parseInt(expected.group(1)) : 0;
        assertThat(outcome.code())
                .as("%s:%d %s%n%s", page.name(), block.line(), line, outcome.text())
                .isEqualTo(code);
        said.append(outcome.text());
    }

    /** The lines in order, others in between. */
    private static Pattern promised(Page.Block block) {
        return Pattern.compile(block.lines().stream()
                .filter(line -> !line.isBlank() && !line.strip().equals("…"))
                .map(line -> Stream.of(line.strip().split("…", -1))
                        .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                        .collect(Collectors.joining(".*")))
                .collect(Collectors.joining("(?s:.*?)", "(?m)", "")));
    }
}

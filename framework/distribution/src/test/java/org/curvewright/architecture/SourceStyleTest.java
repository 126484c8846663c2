package org.curvewright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class fits in a head, and a name says what a thing is. */
final class SourceStyleTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final Pattern NAMED_AFTER_A_PATTERN =
            Pattern.compile("Abstract[A-Z]\\w*|\\w*(Manager|Helpers?|Utils?|Impl)");

    // written in two halves so that this file does not find itself
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b|@Dis" + "abled\\b|new UnsupportedOperation" + "Exception");

    @Test
    void noFileIsLongerThanAHeadHolds() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : Sources.all()) {
            int lines = Files.readAllLines(source).size();
            if (lines > LONGEST_FILE) {
                found.add(Sources.name(source) + ": " + lines + " lines");
            }
        }
        assertThat(found).as("files over %d lines", LONGEST_FILE).isEmpty();
    }

    @Test
    void noMethodIsLongerThanAPage() throws IOException {
        List<String> found = Sources.look((file, noted) -> file.methods().stream()
                .filter(method -> file.lines(method) > LONGEST_METHOD)
                .forEach(method -> noted.add(file.place(method) + " " + method.getName())));
        assertThat(found).as("methods over %d lines", LONGEST_METHOD).isEmpty();
    }

    @Test
    void namesAreTheFieldsAndNeverAPatterns() throws IOException {
        List<String> found = Sources.look((file, noted) -> file.types().stream()
                .filter(type ->
                        NAMED_AFTER_A_PATTERN.matcher(type.getSimpleName()).matches())
                .forEach(type -> noted.add(file.place(type) + " " + type.getSimpleName())));
        assertThat(found).as("types named after a pattern").isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : Sources.all()) {
            if (UNFINISHED.matcher(Files.readString(source)).find()) {
                found.add(Sources.name(source));
            }
        }
        assertThat(found).as("files with unfinished or switched-off work").isEmpty();
    }

    @Test
    void everyPackageOpensWithItsSentence() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : Sources.all()) {
            Path info = source.resolveSibling("package-info.java");
            boolean production = source.toString().contains("/src/main/java/");
            if (production && !(Files.exists(info) && Files.readString(info).startsWith("/**"))) {
                found.add(Sources.name(info));
            }
        }
        assertThat(found.stream().distinct()).as("packages without a sentence").isEmpty();
    }
}

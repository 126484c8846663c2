package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.curvewright.runner.Refused;
import org.curvewright.runner.explain.Explained;
import org.curvewright.runner.explain.Explanations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every code that a user may meet is explained. */
class CodesTest {

    private static final String WORD = "\"([A-Z][A-Z]+(?:_[A-Z]+)*)\"";
    private static final Pattern CODE =
            Pattern.compile("\"([A-Z][A-Z]+(?:_[A-Z]+)+)\"|(?:Notice|Problem|Explanation)\\(\\s*" + WORD);

    private static Explanations explanations() throws Refused {
        return Repository.curvewright(1).explanations();
    }

    static List<Path> sources() throws IOException {
        Path plugins = Repository.root().resolve("plugins");
        try (Stream<Path> files = Files.walk(plugins)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(plugins.resolve("template")))
                    .filter(file -> plugins.relativize(file).toString().contains("src/main/"))
                    .filter(file -> !plugins.relativize(file).startsWith("template")) // explains itself once installed
                    .filter(file -> CODE.matcher(text(file)).find())
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyCodeInASourceIsExplained(Path source) throws Refused {
        TreeSet<String> unexplained = new TreeSet<>();
        Explanations explanations = explanations();
        for (MatchResult found : CODE.matcher(text(source)).results().toList()) {
            String code = found.group(1) == null ? found.group(2) : found.group(1);
            if (explanations.of(code).isEmpty()) {
                unexplained.add(code);
            }
        }
        assertThat(unexplained)
                .as("explain these in the codes() of the plugin that %s belongs to", source.getFileName())
                .isEmpty();
    }

    @Test
    void everyMeaningIsALowerCaseFact() throws Refused {
        assertThat(explanations().all())
                .allSatisfy(explained -> assertThat(explained.meaning())
                        .as(explained.code())
                        .isNotBlank()
                        .doesNotEndWith("."));
    }

    @Test
    void aCodeIsFoundInAnyCase() throws Refused {
        assertThat(explanations().of("not-identified"))
                .extracting(Explained::kind)
                .contains("status of a fit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fit-quality",
                "reach",
                "recipe-match",
                "regime-stability",
                "metric-nature",
                "one-knob",
                "identifiability",
                "measurement",
                "calibration-track"
            })
    void everyItemOfACardIsExplained(String item) throws Refused {
        assertThat(explanations().of(item)).singleElement().satisfies(explained -> {
            assertThat(explained.code()).isEqualTo(item);
            assertThat(explained.kind()).isEqualTo("item of a card");
            assertThat(explained.meaning()).contains("fails");
            assertThat(explained.remedy()).isNotBlank();
        });
    }

    @Test
    void anUnknownCodeSuggestsTheLikelyOne() throws Refused {
        assertThat(explanations().unknown("UNKNOWN_KYE")).contains("did you mean 'UNKNOWN_KEY'?");
    }
}

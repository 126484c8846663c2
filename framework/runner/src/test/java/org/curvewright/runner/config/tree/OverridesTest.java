package org.curvewright.runner.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.runner.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code --set} makes of a tree. */
class OverridesTest {

    private static final String TEXT = """
            defaults: { inference: [profile, { use: bootstrap, with: { draws: 5 } }], metrics: rss }
            fits: { loss: { formulations: kaplan } }
            """;

    private final Problems problems = new Problems();

    private String set(String... arguments) {
        Node root = new TreeReader(problems).read("a.yaml", TEXT).orElseThrow();
        return new Overrides(problems).apply(root, List.of(arguments)).json();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fits.loss.formulations[+]=chinchilla | "formulations":["kaplan","chinchilla"]
            fits.loss.formulations[0].with.a=1   | "formulations":[{"use":"kaplan","with":{"a":1}}]
            defaults.metrics[+]=aicc             | "metrics":["rss","aicc"]
            reports[+]=markdown                  | "reports":["markdown"]
            expect[+]={ finding: a, is: 1 }      | "expect":[{"finding":"a","is":1}]
            fits.loss.metrics[+]=aicc            | "loss":{"formulations":"kaplan","metrics":["rss","aicc"]}
            fits.loss.inference[1].with.draws=9  | "inference":["profile",{"use":"bootstrap","with":{"draws":9}}]}
            """)
    void reachesAndAppends(String argument, String expected) {
        assertThat(set(argument)).contains(expected);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void appendsInTheOrderOfTheArguments() {
        assertThat(set("reports[+]=a", "reports[+]=b")).contains("\"reports\":[\"a\",\"b\"]");
    }

    @Test
    void whatIsListedAlreadyWithTheSameSettingsIsNotListedTwice() {
        assertThat(set("reports[+]=a", "reports[+]={ use: a }", "defaults.metrics[+]=rss"))
                .contains("\"reports\":[\"a\"]", "\"metrics\":[\"rss\"]");
        assertThat(set("reports[+]=a", "reports[+]={ use: a, with: { b: 1 } }"))
                .contains("\"reports\":[\"a\",{\"use\":\"a\",\"with\":{\"b\":1}}]");
    }

    @Test
    void changesOfOneFitLeaveTheDefaultsAlone() {
        assertThat(set("fits.loss.inference[1].with.draws=9"))
                .contains("\"defaults\":{\"inference\":[\"profile\",{\"use\":\"bootstrap\",\"with\":{\"draws\":5}}]");
    }

    @Test
    void aMappingIsNoList() {
        set("fits[+]=x", "fits[0]=x");
        assertThat(problems.render())
                .contains("UNKNOWN_PATH fits[+]: expected a list to append to, found a mapping")
                .contains("UNKNOWN_PATH fits[0]: expected a list, found a mapping");
    }
}

package org.curvewright.runner.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

    private final Problems problems = new Problems();

    private Node read(String text) {
        return new TreeReader(problems).read("a.yaml", text).orElseThrow();
    }

    private ScalarNode scalar(String text) {
        return (ScalarNode) ((MappingNode) read("key: " + text)).get("key").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1e18,1e18", "-1,-1", "+2.5E-3,2.5e-3", ".5,0.5", "5.,5", "0,0", "0.10,0.1", "2e23,2e23"})
    void numbers(String text, double value) {
        assertThat(scalar(text).number()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010",
                "0x1F",
                "1_000",
                "0o7",
                "1:30",
                "2001-01-01",
                "no",
                "off",
                "yes",
                "on",
                "y",
                "True",
                "FALSE",
                "Null",
                "1e",
                "e5",
                "'1'",
                "\"true\"",
                "NaN",
                "inf"
            })
    void texts(String text) {
        assertThat(scalar(text).type()).isEqualTo(ScalarNode.Type.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void truths(String text) {
        assertThat(scalar(text).type()).isEqualTo(ScalarNode.Type.TRUTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "~", ""})
    void nothing(String text) {
        assertThat(scalar(text).type()).isEqualTo(ScalarNode.Type.NULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {".nan", ".inf", "-.INF", "1e999", "-1e400"})
    void whatIsNotFiniteIsRefused(String text) {
        assertThat(scalar(text).type()).isEqualTo(ScalarNode.Type.REFUSED);
        assertThat(problems.sorted()).extracting("code").containsExactly("NOT_FINITE");
    }

    @Test
    void nodesKnowWhereTheyStandAndTheWayToThem() {
        MappingNode root = (MappingNode) read("a:\n  - b: {'c,d': 1}\n");
        Node list = root.get("a").orElseThrow();
        MappingNode item = (MappingNode) ((SequenceNode) list).items().get(0);
        Node leaf = ((MappingNode) item.get("b").orElseThrow()).get("c,d").orElseThrow();

        assertThat(leaf.path().text()).isEqualTo("a[0].b[\"c,d\"]");
        assertThat(leaf.at()).isEqualTo(new Position.InText("a.yaml", 2, 16));
    }

    @Test
    void columnsCountCharactersNotCodeUnits() {
        MappingNode root = (MappingNode) read("{\"\uD83D\uDE00\": 1, b: 2}");

        assertThat(root.get("b").orElseThrow().at()).isEqualTo(new Position.InText("a.yaml", 1, 13));
    }

    @Test
    void aBillionLaughsAreRefusedWithoutBeingLaughed() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append(String.format(Locale.ROOT, "a%d: &a%d [*a%d, *a%d, *a%d]\n", i, i, i - 1, i - 1, i - 1));
        }

        read(bomb.toString());

        assertThat(problems.sorted())
                .extracting("code")
                .containsOnly("ALIAS_NOT_ALLOWED")
                .hasSize(160 - 3);
    }

    @Test
    void jsonIsYaml() {
        Node root = read("{\n\t\"a\": \"x\\/\\u00e9\\\\/\",\n\t\"b\": [1.5e3, true, null, \"no\"]\n}\n");

        assertThat(problems.isEmpty()).isTrue();
        assertThat(root.json()).isEqualTo("{\"a\":\"x/é\\\\/\",\"b\":[1500,true,null,\"no\"]}");
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreNoMatter() {
        assertThat(read("\uFEFFa: 1\r\nb: 2\r\n").json()).isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void wholeNumbersKeepTheirDigitsInJson() {
        assertThat(read("[9007199254740993, 0.1, 1e18, -0]").json()).isEqualTo("[9007199254740993,0.1,1e18,-0]");
    }

    @Test
    void overridesReplaceAddAndReachIntoBareIds() {
        Node root = read("seed: 1\nfits: { loss: { estimator: huber, formulations: [a, b], response: 'x.y' } }\n");
        List<String> arguments = List.of(
                "seed=2",
                "question=why?",
                "fits.loss.estimator.with.delta=1e-3",
                "fits.loss.formulations[1]={use: c}",
                "fits[\"loss\"].parameters.alpha={min: 0}",
                "defaults.metrics=[aic]");

        Node changed = new Overrides(problems).apply(root, arguments);

        assertThat(problems.sorted()).isEmpty();
        assertThat(changed.json())
                .isEqualTo(
                        "{\"seed\":2,\"fits\":{\"loss\":{\"estimator\":{\"use\":\"huber\",\"with\":{\"delta\":0.001}},"
                                + "\"formulations\":[\"a\",{\"use\":\"c\"}],\"response\":\"x.y\","
                                + "\"parameters\":{\"alpha\":{\"min\":0}}}},\"question\":\"why?\",\"defaults\":{\"metrics\":[\"aic\"]}}");
    }

    @Test
    void anOverrideMayHoldEqualsSigns() {
        Node changed = new Overrides(problems).apply(read("a: 1"), List.of("a=b=c"));

        assertThat(changed.json()).isEqualTo("{\"a\":\"b=c\"}");
    }
}

package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.FolderContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs in the shapes that lm-evaluation-harness has written since 0.4. */
class HarnessTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeLogs() throws IOException {
        write("EleutherAI__pythia-160m/results_2024-05-01T10-00-00.json", """
                {"results": {"arc_easy": {"alias": "arc_easy", "acc,none": 0.5, "acc_stderr,none": 0.25,
                    "acc_norm,none": 0.25, "acc_norm_stderr,none": "N/A"},
                  "gsm8k": {"exact_match,strict-match": 0.02, "exact_match,flexible-extract": 0.03}},
                 "n-samples": {"arc_easy": {"original": 2376, "effective": 4}},
                 "config": {"model": "hf", "model_args": "pretrained=EleutherAI/pythia-160m,dtype=float16",
                   "model_num_parameters": 162322944}}
                """);
        write("EleutherAI__pythia-1.4b/results_2024-05-01T11-00-00.json", """
                {"results": {"arc_easy": {"acc,none": 0.75, "acc_stderr,none": 0.2, "acc_norm,none": 0.5}},
                 "n-samples": {"arc_easy": {"original": 2376, "effective": 4}},
                 "config": {"model_args": {"pretrained": "EleutherAI/pythia-1.4b", "revision": "step1000"}}}
                """);
        write("EleutherAI__pythia-160m/samples_arc_easy_2024-05-01T10-00-00.jsonl", """
                {"doc_id": 0, "doc": {"question": "?"}, "target": "1", "arguments": {"gen_args_0": {"arg_0": "Q", "arg_1": " no"}, "gen_args_1": {"arg_0": "Q", "arg_1": " caf\u00e9"}}, "resps": [[["-2.5", "False"]], [["-1.5", "True"]]], "filtered_resps": [["-2.5", "False"], ["-1.5", "True"]], "filter": "none", "metrics": ["acc", "acc_norm"], "acc": 1.0, "acc_norm": 1.0}
                {"doc_id": 1, "doc": {}, "target": 0, "arguments": [["Q", " a"], ["Q", " bb"]], "filtered_resps": [[-3.0, false], [-1.0, false]], "acc": 1.0, "acc_norm": 0.0}
                {"doc_id": 2, "doc": {}, "target": "elsewhere", "filtered_resps": [["-inf", "False"], ["-1.0", "False"]], "acc": 0.0, "acc_norm": 0.0}
                """);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Table results() throws IOException {
        return new HarnessResults(new HarnessResults.Configuration(Path.of("."), Map.of()))
                .load(new FolderContext(folder));
    }

    private Table samples(HarnessSamples.Kind rows, Map<String, Double> sizes) throws IOException {
        return new HarnessSamples(new HarnessSamples.Configuration(
                        Path.of("."), rows, false, Optional.empty(), sizes, "n_tokens", BadLines.REFUSE))
                .load(new FolderContext(folder));
    }

    private static List<String> cells(Table table, String column) {
        Column found = table.column(column).orElseThrow();
        return IntStream.range(0, found.size()).mapToObj(found::text).toList();
    }

    private static List<String> codes(Table table) {
        return table.provenance().notices().stream().map(Notice::code).toList();
    }

    @Test
    void resultsKeepMetricsAndFiltersApart() throws IOException {
        Table table = results();
        assertThat(cells(table, "model")).containsExactly("pythia-1.4b@step1000", "pythia-160m");
        assertThat(cells(table, "N")).containsExactly("1400000000", "162322944");
        assertThat(cells(table, "arc_easy_acc")).containsExactly("0.75", "0.5");
        assertThat(cells(table, "arc_easy_acc_se")).containsExactly("0.2", "0.25");
        assertThat(cells(table, "gsm8k_exact_match_strict-match")).containsExactly("", "0.02");
        assertThat(cells(table, "gsm8k_exact_match_flexible-extract")).containsExactly("", "0.03");
        assertThat(codes(table)).containsExactly("SIZE_FROM_NAME");
    }

    @Test
    void accAndAccNormAreTwoConventionsOverTheItemsOfTheLog() throws IOException {
        Table table = results();
        Column acc = table.column("arc_easy_acc").orElseThrow();
        Column norm = table.column("arc_easy_acc_norm").orElseThrow();
        assertThat(acc.variable().items()).hasValue(4);
        assertThat(acc.variable().conflictsWith(norm.variable())).isTrue();
        assertThat(table.column("arc_easy_acc_norm_se")).isEmpty();
    }

    @Test
    void choicesHaveLogLikelihoodsAndLengths() throws IOException {
        Table table = samples(HarnessSamples.Kind.CHOICES, Map.of());
        assertThat(cells(table, "model")).containsOnly("pythia-160m");
        assertThat(cells(table, "task")).containsOnly("arc_easy");
        assertThat(cells(table, "sample_id")).containsExactly("0", "0", "1", "1", "2", "2");
        assertThat(cells(table, "logprob")).containsExactly("-2.5", "-1.5", "-3", "-1", "", "-1");
        assertThat(cells(table, "is_correct")).containsExactly("0", "1", "1", "0", "0", "0");
        assertThat(cells(table, "n_chars")).containsExactly("2", "4", "1", "2", "", "");
        assertThat(cells(table, "n_bytes")).containsExactly("2", "5", "1", "2", "", "");
        assertThat(codes(table)).containsExactly("HARNESS_DISAGREES", "NO_RIGHT_CHOICE", "NO_LOG_LIKELIHOOD");
    }

    @Test
    void aLogsNormalisedAccuracyIsComparedToo() throws IOException {
        String sample = """
                {"doc_id": 0, "target": "0", "arguments": [["Q", " a"], ["Q", " aaaa"]], "filtered_resps": [["-2.0", "False"], ["-%s", "False"]], "acc": 1.0, "acc_norm": %s}
                """;
        String log = "EleutherAI__pythia-160m/samples_arc_easy_2024-05-01T10-00-00.jsonl";
        write(log, sample.formatted("4.0", "1.0"));
        assertThat(codes(samples(HarnessSamples.Kind.CHOICES, Map.of()))).containsExactly("HARNESS_DISAGREES");
        write(log, sample.formatted("4.0", "0.0"));
        assertThat(codes(samples(HarnessSamples.Kind.CHOICES, Map.of()))).isEmpty();
        write(log, sample.formatted("8.0", "0.0"));
        assertThat(codes(samples(HarnessSamples.Kind.CHOICES, Map.of()))).isEmpty();
    }

    @Test
    void itemsHaveTheMetricsOfTheLog() throws IOException {
        Table table = samples(HarnessSamples.Kind.ITEMS, Map.of("pythia-160m", 1.0e8));
        assertThat(cells(table, "N")).containsOnly("100000000");
        assertThat(cells(table, "acc")).containsExactly("1", "1", "0");
        assertThat(cells(table, "acc_norm")).containsExactly("1", "0", "0");
        assertThat(cells(table, "choices")).containsOnly("2");
    }

    @Test
    void somethingElseIsNamed() throws IOException {
        write("EleutherAI__pythia-160m/samples_arc_easy_2024-05-01T10-00-00.jsonl", "{\"loss\": 2}\n");
        assertThatThrownBy(() -> samples(HarnessSamples.Kind.ITEMS, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("samples_arc_easy_2024-05-01T10-00-00.jsonl")
                .hasMessageContaining("no 'doc_id'");
        write("EleutherAI__pythia-160m/results_2024-05-01T10-00-00.json", "{\"scores\": 2}\n");
        assertThatThrownBy(this::results).hasMessageContaining("no 'results'");
    }

    @Test
    void tokensOfChoicesAreReadWhereALineListsThem() throws IOException {
        write("EleutherAI__pythia-160m/samples_arc_easy_2024-05-01T10-00-00.jsonl", """
                {"doc_id": 0, "target": "1", "filtered_resps": [["-2.5", "False"], ["-1.5", "True"]], "n_tokens": [3, 1], "acc": 1.0}
                {"doc_id": 1, "target": "0", "filtered_resps": [["-2.5", "False"], ["-1.5", "True"]], "n_tokens": [2], "acc": 0.0}
                {"doc_id": 2, "target": "0", "filtered_resps": [["-2.5", "False"], ["-1.5", "True"]], "acc": 0.0}
                """);
        Table table = samples(HarnessSamples.Kind.CHOICES, Map.of());
        assertThat(cells(table, "n_tokens")).containsExactly("3", "1", "", "", "", "");
        assertThat(table.numbers("n_tokens").orElseThrow().variable().unit()).isEqualTo("tokens");
        assertThat(codes(table)).contains("TOKENS_UNPAIRED");
    }

    @Test
    void tokensThatWentInAndOutAreColumnsOfTheItems() throws IOException {
        write("EleutherAI__pythia-160m/samples_arc_easy_2024-05-01T10-00-00.jsonl", """
                {"doc_id": 0, "target": "a", "filtered_resps": ["a"], "token_counts": [{"input_tokens": 7, "output_tokens": 2}, [{"output_tokens": 3}]], "exact_match": 1.0}
                {"doc_id": 1, "target": "a", "filtered_resps": ["b"], "token_counts": null, "exact_match": 0.0}
                """);
        Table table = samples(HarnessSamples.Kind.ITEMS, Map.of());
        assertThat(cells(table, "input_tokens")).containsExactly("7", "");
        assertThat(cells(table, "output_tokens")).containsExactly("5", "");
    }

    @Test
    void aSampleThatLacksAChoiceIsLeftOutAndCounted() throws IOException {
        write("EleutherAI__pythia-160m/samples_arc_easy_2024-05-01T10-00-00.jsonl", """
                {"doc_id": 0, "target": "1", "arguments": [["Q", " a"], ["Q", " b"], ["Q", " c"]], "filtered_resps": [["-2.5", "False"], ["-1.5", "True"]], "acc": 1.0}
                {"doc_id": 1, "target": "0", "arguments": [["Q", " a"], ["Q", " b"]], "filtered_resps": [["-2.5", "False"], ["-1.5", "True"]], "acc": 0.0}
                """);
        Table table = samples(HarnessSamples.Kind.CHOICES, Map.of());
        assertThat(cells(table, "sample_id")).containsExactly("1", "1");
        assertThat(codes(table)).contains("MISSING_CHOICES");
    }

    @Test
    void goesOnBeyondALineThatIsNone() throws IOException {
        Path of = Files.createDirectories(folder.resolve("m"));
        Files.writeString(of.resolve("samples_arc.jsonl"), """
                {"doc_id": 0, "target": "0", "filtered_resps": [[-1.0, false], [-2.0, false]]}
                {"doc_id": 1, "target": "0", "filtered_resps": [[-1.0, fal
                {"doc_id": 2, "target": "1", "filtered_resps": [[-1.0, false], [-2.0, false]]}
                """);
        Table table = new HarnessSamples(new HarnessSamples.Configuration(
                        Path.of("m"),
                        HarnessSamples.Kind.CHOICES,
                        false,
                        Optional.empty(),
                        Map.of(),
                        "n_tokens",
                        BadLines.SKIP))
                .load(new FolderContext(folder));
        assertThat(cells(table, "sample_id")).containsExactly("0", "0", "2", "2");
        assertThat(table.provenance().notices()).extracting("code").contains("BAD_LINES");
    }
}

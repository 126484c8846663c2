package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.FolderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlaskReviewsTest {

    @TempDir
    private Path folder;

    private Table load() throws IOException {
        return load(BadLines.REFUSE);
    }

    private Table load(BadLines badLines) throws IOException {
        return new FlaskReviews(new FlaskReviews.Configuration(Path.of("."), Map.of(), badLines))
                .load(new FolderContext(folder));
    }

    private static List<String> texts(Table table, String column) {
        Column found = table.column(column).orElseThrow();
        return IntStream.range(0, found.size()).mapToObj(found::text).toList();
    }

    /** Lines carry the item that was reviewed: its labels are a name, or a list of names. */
    @Test
    void labelsOfTheItemAreColumns() throws IOException {
        Files.writeString(folder.resolve("a_7b_review.jsonl"), """
                {"question_id": 1, "task": "Self-instruct", "domain_review": "Humanities, Technology", "domain_labeled": ["Humanities", "Technology"], "difficulty_labeled": "major level knowledge", "score": {"readability": 4}}
                {"question_id": 2, "metadata": {"difficulty": 5, "domain": "Coding"}, "score": {"readability": 3, "conciseness": 2}}
                {"question_id": 3, "score": {"readability": 1}}
                """);
        Table table = load();
        assertThat(texts(table, "domain")).containsExactly("Humanities, Technology", "Coding", "Coding", "");
        assertThat(texts(table, "difficulty")).containsExactly("major level knowledge", "5", "5", "");
        assertThat(texts(table, "task")).containsExactly("Self-instruct", "", "", "");
    }

    @Test
    void aBadLineIsNamedAndMayBeLeftOut() throws IOException {
        Files.writeString(folder.resolve("a_7b_review.jsonl"), """
                {"question_id": 1, "score": {"readability": 4}}
                {"question_id": 2, "score": {"readab
                {"question_id": 3, "score": {"readability": 5}} x

                {"question_id": 4, "text": "no score"}
                {"question_id": 5, "score": {}}
                {"question_id": 6, "score": {"readability": 2}}
                """);
        assertThatThrownBy(this::load)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("./a_7b_review.jsonl: line 2: not JSON: ")
                .hasMessageEndingWith("; 'bad-lines: skip' leaves such lines out");
        Table table = load(BadLines.SKIP);
        assertThat(texts(table, "item_id")).containsExactly("1", "6");
        assertThat(table.provenance().notices())
                .extracting(Notice::text)
                .anyMatch(text -> text.startsWith(
                        "3 of 6 lines are left out, the first of them a_7b_review.jsonl: line 2: not JSON"))
                .contains("1 of 3 reviews have no scores and are left out");
    }

    @Test
    void aRowForEachSkillOfAReview() throws IOException {
        Files.writeString(folder.resolve("tulu_7b_review.jsonl"), """
                {"question_id": 3, "text": "…", "score": {"logical robustness": 2, "factuality": "N/A", "conciseness ": "4"}}
                """);
        Table table = load();
        assertThat(table.size()).isEqualTo(3);
        assertThat(table.column("model").orElseThrow().text(0)).isEqualTo("tulu_7b");
        assertThat(table.numbers("N").orElseThrow().at(0)).isEqualTo(7e9);
        assertThat(table.column("skill").orElseThrow().text(0)).isEqualTo("robustness");
        assertThat(table.column("skill").orElseThrow().text(2)).isEqualTo("conciseness");
        assertThat(table.numbers("score").orElseThrow().values()).containsExactly(2, Double.NaN, 4);
        assertThat(table.provenance().notices()).extracting("code").contains("NOT_APPLICABLE", "SIZE_FROM_NAME");
    }

    @Test
    void somethingElseIsNamed() throws IOException {
        Files.writeString(folder.resolve("x_review.jsonl"), "{\"question_id\": 3}\n");
        assertThatThrownBy(this::load)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no 'score', so this is no review of FLASK");
    }
}
